import type { PostKey } from './posts';

/** A place in the demo office: a post in a unit, under another. */
export interface Seat {
	key: string;
	post: PostKey;
	/** What the post is of: "Lurah Kebun Sayur", "Kepala Bidang Pelayanan Pencatatan Sipil". */
	of?: string;
	unit: string;
	/** Seat of the appraiser; `null` for the mayor. */
	boss: string | null;
	account?: string;
	name?: string;
	sex?: 'L' | 'P';
	/** The appraiser who sits here acts for somebody. */
	acting?: 'Plt.' | 'Plh.';
	/** Until March of the year appraised by whoever sits there. */
	movedFrom?: string;
}

const many = (n: number, boss: string, unit: string, posts: readonly PostKey[]): Seat[] =>
	Array.from({ length: n }, (_, index) => ({ key: `${unit}/${boss}/${index}`, post: posts[index % posts.length]!, unit, boss }));

function kecamatan(code: string, name: string): Seat[] {
	const [head, section, service] = [`${code}/camat`, `${code}/pemerintahan`, `${code}/pelayanan`];
	return [
		{ key: head, post: 'camat', of: name, unit: code, boss: 'sekda' },
		{ key: `${code}/sekcam`, post: 'secretaryOfCamat', of: name, unit: code, boss: head },
		{ key: section, post: 'headOfSection', of: 'Pemerintahan', unit: code, boss: head },
		{ key: service, post: 'headOfSection', of: 'Pelayanan Umum', unit: code, boss: head },
		...many(2, `${code}/sekcam`, code, ['clerk', 'analyst']),
		...many(1, section, code, ['clerk']),
		...many(2, service, code, ['service', 'clerk']),
	];
}

function kelurahan(code: string, name: string, acting?: Seat['acting']): Seat[] {
	const head = `${code}/lurah`;
	return [
		{ key: head, post: 'lurah', of: name, unit: code, boss: `${code.slice(0, 8)}/camat`, ...(acting && { acting }) },
		{ key: `${code}/seklur`, post: 'secretaryOfLurah', of: name, unit: code, boss: head },
		...many(5, head, code, ['service', 'clerk', 'service', 'analyst', 'clerk']),
	];
}

interface Field {
	unit: string;
	name: string;
	posts: readonly PostKey[];
	size: number;
}

function dinas(code: string, of: string, head: Partial<Seat>, fields: readonly Field[]): Seat[] {
	const office = `${code}.SEKRETARIAT`;
	return [
		{ key: `${code}/kadis`, post: 'headOfDinas', of, unit: code, boss: 'sekda', ...head },
		{ key: `${code}/sekdis`, post: 'secretaryOfDinas', unit: office, boss: `${code}/kadis` },
		...many(4, `${code}/sekdis`, office, ['clerk', 'analyst', 'clerk', 'service']),
		...fields.flatMap(({ unit, name, posts, size }) => [
			{ key: `${unit}/kabid`, post: 'headOfBidang' as const, of: name, unit, boss: `${code}/kadis` },
			...many(size, `${unit}/kabid`, unit, posts),
		]),
	];
}

function seats(): Seat[] {
	const all: Seat[] = [
		{ key: 'walikota', post: 'mayor', unit: 'SETDA', boss: null },
		{ key: 'sekda', post: 'secretary', unit: 'SETDA', boss: 'walikota' },
		{ key: 'hr', post: 'personnel', unit: 'SETDA', boss: 'sekda', account: 'bkpsdm', name: 'Lamria Saragih', sex: 'P' },
		...kecamatan('12.72.01', 'Siantar Timur'),
		...kelurahan('12.72.01.1001', 'Kebun Sayur'),
		...kelurahan('12.72.01.1002', 'Tomuan'),
		...kecamatan('12.72.02', 'Siantar Barat'),
		...kelurahan('12.72.02.1001', 'Dwikora'),
		...kelurahan('12.72.02.1002', 'Proklamasi', 'Plt.'),
		...kecamatan('12.72.03', 'Siantar Utara'),
		...kelurahan('12.72.03.1001', 'Melayu'),
		...kelurahan('12.72.03.1002', 'Martoba'),
		...dinas('DUKCAPIL', 'Kependudukan dan Pencatatan Sipil', { account: 'atasan', name: 'Mangasi Damanik', sex: 'L' }, [
			{
				unit: 'DUKCAPIL.DAFDUK',
				name: 'Pelayanan Pendaftaran Penduduk',
				posts: ['database', 'operator', 'databaseFirst', 'operator', 'service'],
				size: 7,
			},
			{ unit: 'DUKCAPIL.CAPIL', name: 'Pelayanan Pencatatan Sipil', posts: ['database', 'databaseFirst', 'operator', 'service'], size: 8 },
		]),
		...dinas('DPMPTSP', 'Penanaman Modal dan Pelayanan Terpadu Satu Pintu', {}, [
			{ unit: 'DPMPTSP.IZIN', name: 'Perizinan dan Nonperizinan', posts: ['permits', 'permitsFirst', 'service', 'permitsFirst'], size: 8 },
			{ unit: 'DPMPTSP.MODAL', name: 'Penanaman Modal', posts: ['permits', 'analyst', 'permitsFirst'], size: 8 },
		]),
	];
	const seat = (key: string) => all.find((one) => one.key === key)!;
	Object.assign(seat('DUKCAPIL.CAPIL/kabid'), { account: 'penilai', name: 'Tiurma Sinaga', sex: 'P' } satisfies Partial<Seat>);
	Object.assign(seat('DUKCAPIL.CAPIL/DUKCAPIL.CAPIL/kabid/1'), {
		account: 'pegawai',
		name: 'Herti Purba',
		sex: 'P',
	} satisfies Partial<Seat>);
	// Without a name of its own: another one would give everybody behind it other names and numbers.
	seat('12.72.01.1001/seklur').account = 'panitia';
	seat('DPMPTSP.MODAL/DPMPTSP.MODAL/kabid/0').movedFrom = 'DPMPTSP.IZIN/kabid';
	return all;
}

/** Every seat of the demo office, leaders before those they appraise. */
export const demoSeats: readonly Seat[] = seats();
