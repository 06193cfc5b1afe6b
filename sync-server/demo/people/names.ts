const men = [
	'Mangasi', 'Jonter', 'Parlindungan', 'Sahat', 'Hotman', 'Bonar', 'Togar', 'Maruli', 'Saut', 'Tumpal', 'Ramli', 'Jaminson', 'Rikson', 'Poltak', 'Edison',
	'Darwin', 'Jansen', 'Hendra', 'Roni', 'Budi', 'Agus', 'Slamet', 'Wahyu', 'Suparman', 'Joko', 'Bambang', 'Yanto', 'Eko', 'Dedi', 'Rudi',
]; // prettier-ignore
const women = [
	'Rosmauli', 'Herti', 'Lamria', 'Tiurma', 'Rotua', 'Nurhaida', 'Dame', 'Sondang', 'Tiodor', 'Ester', 'Marince', 'Rentina', 'Elfrida', 'Juliana', 'Romaito',
	'Lisnawati', 'Debora', 'Sari', 'Wulandari', 'Sri Rahayu', 'Endang', 'Ningsih', 'Dewi', 'Puji', 'Ratna', 'Yuni', 'Kartika', 'Lestari', 'Melati', 'Rina',
]; // prettier-ignore
const families = [
	'Damanik', 'Purba', 'Saragih', 'Sinaga', 'Girsang', 'Sipayung', 'Haloho', 'Sumbayak', 'Siregar', 'Nainggolan', 'Simanjuntak', 'Hutabarat', 'Manurung',
	'Sihombing', 'Tampubolon', 'Pasaribu', 'Simbolon', 'Situmorang', 'Panjaitan', 'Silalahi',
]; // prettier-ignore
const javanese = ['Santoso', 'Wibowo', 'Prasetyo', 'Hartono', 'Susanto', 'Nugroho', 'Setiawan', 'Utomo'];

export interface DemoName {
	name: string;
	sex: 'L' | 'P';
}

/** Names for `n` people, none twice. Invented: first names and families common in Pematangsiantar, put together by chance. */
export function demoNames(n: number, random: () => number): DemoName[] {
	const taken = new Set<string>();
	const names: DemoName[] = [];
	while (names.length < n) {
		const sex = random() < 0.48 ? 'L' : 'P';
		const first = (sex === 'L' ? men : women)[Math.floor(random() * 30)]!;
		const last =
			/^(Budi|Agus|Slamet|Wahyu|Suparman|Joko|Bambang|Yanto|Eko|Sari|Wulandari|Sri|Endang|Ningsih|Dewi|Puji|Kartika|Lestari)/.test(first)
				? javanese[Math.floor(random() * javanese.length)]!
				: families[Math.floor(random() * families.length)]!;
		const name = `${first} ${last}`;
		if (taken.has(name)) continue;
		taken.add(name);
		names.push({ name, sex });
	}
	return names;
}
