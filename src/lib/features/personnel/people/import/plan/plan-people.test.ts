import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellKey } from '$lib/spreadsheet/read/table';
import { referencePerson } from '#shared/personnel/kinds/reference-person';
import { personConsistent } from '#shared/personnel/person-consistent';
import { person, planTable, world } from '../fixtures/people-world';
import type { PlannedPerson } from './plan-people';

const head = ['No', 'NIP', 'Nama', 'Pangkat/Gol', 'Jabatan', 'Unit Kerja', 'NIP Pejabat Penilai', 'Atasan Pejabat Penilai'];
const kadis = ['1', '197012151995041033', 'Mangasi Damanik, S.STP.', 'Pembina Utama Muda / IV/c', 'Kepala Dinas', 'DUKCAPIL', '', ''];
const kabid = ['2', '19720213 199703 2 007', 'Tiurma Sinaga, S.E.', 'IV/a', 'Kepala Bidang Capil', 'dukcapil', '197012151995041033', ''];
const staff = [
	'3',
	'NIP. 198307152006032009',
	'Herti Purba',
	'III-a',
	'Administrator Database Kependudukan Ahli Pertama',
	'Dinas Kependudukan dan Pencatatan Sipil',
	'Tiurma Sinaga',
	'',
];
const codes = ({ row }: PlannedPerson) => row.messages.map(({ code }) => code);
const stored = (planned: readonly PlannedPerson[]) => planned.filter(({ body }) => body).map(({ id, body }) => person(id!, body!));

describe('a list of people', () => {
	it('is taken with appraisers by NIP or name, superiors from the line above, and kinds of post', () => {
		const [a, b, c] = planTable([head, kadis, kabid, staff]) as [PlannedPerson, PlannedPerson, PlannedPerson];
		expect([a, b, c].map(({ state }) => state)).toEqual(['new', 'new', 'new']);
		expect(a.body).toMatchObject({ grade: 'IV/c', status: 'PNS', postKind: 'jpt', lines: [] });
		expect(b.body).toMatchObject({ nip: '197202131997032007', postKind: 'administrator', unit: 'DUKCAPIL' });
		expect(c.body).toMatchObject({ grade: 'III/a', postKind: 'fungsional-keahlian', level: 'ahli-pertama' });
		expect(c.body!.lines).toEqual([{ from: '2026-01-01', to: null, appraiser: b.id, superior: a.id }]);
	});

	it('imported again is the same, and nothing is stored', () => {
		const known = stored(planTable([head, kadis, kabid, staff]));
		expect(planTable([head, kadis, kabid, staff], { people: known }).map(({ state }) => state)).toEqual(['same', 'same', 'same']);
	});

	it('changes a known person by NIP, closes the former line, and leaves alone what the file leaves out', () => {
		const known = stored(planTable([head, kadis, kabid, staff]));
		const [moved] = planTable(
			[
				['NIP', 'Unit', 'Penilai'],
				['198307152006032009', '12.72.01', '197012151995041033'],
			],
			{ people: known },
		);
		const before = known[2]!;
		expect(moved).toMatchObject({ state: 'changed', id: before.subject, before });
		expect(moved!.body).toMatchObject({ name: 'Herti Purba', grade: 'III/a', unit: '12.72.01' });
		expect(moved!.body!.lines).toEqual([
			{ ...before.body.lines[0], to: '2026-11-23' },
			{ from: '2026-11-24', to: null, appraiser: known[0]!.subject, superior: null },
		]);
	});

	it.each([
		['400049876', 'nip-legacy_9_digit'],
		['1272011803850001', 'nip-looks_like_nik'],
		['19720213199703200', 'nip-length'],
		['19720213199703200X', 'nip-non_digit'],
		['197202301997032007', 'nip-birth_date'],
		['197202131997032000', 'nip-serial_000'],
	])('tells what is wrong with %s: %s', (nip, code) => {
		const [bad, good] = planTable([head, kabid.with(1, nip), kadis]);
		expect([bad!.state, codes(bad!)]).toEqual(['problem', [code]]);
		expect(good!.state).toBe('new');
	});

	it('rejects every row of a NIP that stands twice', () => {
		const planned = planTable([head, kadis, kabid, kabid.with(2, 'Orang Lain')]);
		expect(planned.map(({ state }) => state)).toEqual(['new', 'problem', 'problem']);
		expect(planned[1]!.row.messages).toMatchObject([{ code: 'nip-doubled', other: 4, column: 1 }]);
	});

	it('rejects what cannot be kept, each row for itself', () => {
		const [circle, lost, merged] = planTable(
			[head, kabid.with(6, '197202131997032007'), staff.with(5, 'Dinas Antariksa'), kadis],
			{},
			new Map([[cellKey(3, 4), 'merged' as const]]),
		);
		expect([codes(circle!), codes(lost!), codes(merged!)]).toEqual([['appraiser-self'], ['unit-unknown'], ['cell-merged']]);
	});

	it('takes a person whose appraiser is not found, and says so', () => {
		const [one] = planTable([head, staff]);
		expect([one!.state, codes(one!), one!.body!.lines]).toEqual(['new', ['appraiser-unknown'], []]);
	});

	it('warns without blocking where the number and the file differ', () => {
		const [one] = planTable([
			['NIP', 'Nama', 'Unit', 'Status', 'Tanggal Lahir', 'JK'],
			['198307152006032009', 'Herti', 'DUKCAPIL', 'PPPK', '1983-07-16', 'L'],
		]);
		expect([one!.state, codes(one!)]).toEqual(['new', ['status-differs', 'birth-differs', 'sex-differs']]);
		expect(one!.body).toMatchObject({ status: 'PPPK', nip: '198307152006032009' });
	});

	it('knows somebody without a NIP again by name and unit', () => {
		const rows = [
			['Nama', 'Unit', 'Jabatan'],
			['Wali Kota Contoh', 'DUKCAPIL', 'Wali Kota'],
		];
		const first = planTable(rows);
		expect([first[0]!.state, first[0]!.body!.nip, first[0]!.id]).toMatchObject(['new', null, expect.stringMatching(/^N-[0-9A-Z]+$/)]);
		expect(planTable(rows, { people: stored(first) })[0]!.state).toBe('same');
	});

	it('makes no second person of somebody who is known with a NIP, when a list comes without the column', () => {
		const known = [person('P1', { name: 'Drs. Jonter Purba, M.Si.', nip: '197202131997031007' })];
		const rows = [
			['Nama', 'Unit'],
			['JONTER PURBA', 'DUKCAPIL'],
			['Jonter Purba', '12.72.01'],
		];
		const [same, elsewhere] = planTable(rows, { people: known });
		expect(same).toMatchObject({ state: 'problem' });
		expect(same!.row.messages).toMatchObject([{ code: 'name-known', level: 'problem' }]);
		expect(elsewhere).toMatchObject({ state: 'new' });
	});

	describe('whose name only resembles one on record', () => {
		const rudi = person('N-1', { name: 'Rudi Hasan Contoh', status: 'other', post: 'Sopir' });
		const herti = person('P2', { name: 'Herti Purba, S.E.', nip: '198307152006032009', post: 'Arsiparis' });
		const people = [rudi, herti];
		const plan = (row: Record<string, string>, answers: Record<string, string> = {}) =>
			planTable([Object.keys(row), Object.values(row)], { people, answers })[0]!;

		it.each(['Rudi', 'Rudi H. Contoh', 'R. Hasan Contoh', 'Rudi Hasan Contoh, S.E.', 'H. Rudi Hasan Contoh'])(
			'is asked about: %s',
			(Nama) => {
				const asked = plan({ Nama, Unit: 'DUKCAPIL', Jabatan: 'Penjaga' });
				expect(asked).toMatchObject({ state: 'ask', question: { code: 'ask-similar', key: 'person:2', value: Nama } });
				expect(plan({ Nama, Unit: 'DUKCAPIL' }, { 'person:2': 'same' })).toMatchObject({ id: 'N-1', before: rudi });
				const other = plan({ Nama, Unit: 'DUKCAPIL' }, { 'person:2': 'new' });
				expect(other).toMatchObject({ state: 'new', body: { name: Nama } });
				expect(other.id).not.toBe('N-1');
			},
		);

		it('is known by the full name and unit alone', () => {
			expect(plan({ Nama: 'RUDI HASAN CONTOH', Unit: 'DUKCAPIL' })).toMatchObject({ state: 'same', id: 'N-1' });
			expect(plan({ Nama: 'Rudi Hasan Contoh', Unit: '12.72.01' })).toMatchObject({ state: 'new' });
		});

		it('is asked about when somebody without a number has one now', () => {
			const row = { NIP: '199001012015031045', Nama: 'Rudi H. Contoh', Unit: 'DUKCAPIL' };
			expect(plan(row)).toMatchObject({ state: 'ask', question: { code: 'ask-number' } });
			const same = plan(row, { 'person:2': 'same' });
			expect(same).toMatchObject({ state: 'changed', id: 'N-1', body: { nip: '199001012015031045', name: 'Rudi Hasan Contoh' } });
			expect(plan({ ...row, Unit: '12.72.01' })).toMatchObject({ state: 'new' });
			expect(plan({ ...row, Nama: 'Rudi Hasan Contoh', Unit: '12.72.01' })).toMatchObject({ state: 'ask' });
		});

		it('is asked about when the NIP is another, or the NIP belongs to another name', () => {
			expect(plan({ NIP: '199001012015032013', Nama: 'Herti Purba', Unit: 'DUKCAPIL' })).toMatchObject({
				question: { code: 'ask-other-number' },
			});
			const taken = { NIP: '198307152006032009', Nama: 'Tiurma Sinaga', Unit: 'DUKCAPIL' };
			expect(plan(taken)).toMatchObject({ state: 'ask', question: { code: 'ask-other-name' } });
			expect(plan(taken, { 'person:2': 'leave' })).toMatchObject({ state: 'ask' });
		});

		it('keeps the full name on record', () => {
			for (const Nama of ['Herti', 'Herti Purba', 'H. Purba', 'HERTI PURBA, S.E.'])
				expect(plan({ NIP: '198307152006032009', Nama, Unit: 'DUKCAPIL' })).toMatchObject({
					state: 'same',
					body: { name: 'Herti Purba, S.E.' },
				});
			expect(plan({ NIP: '198307152006032009', Nama: 'Herti Purba, S.E., M.M.' }).body!.name).toBe('Herti Purba, S.E., M.M.');
		});

		it('comes to nothing twice: two rows of one person are told', () => {
			const rows = [['NIP', 'Nama', 'Unit'], ['', 'Rudi Hasan Contoh', 'DUKCAPIL'], ['199001012015031045', 'Rudi', 'DUKCAPIL']]; // prettier-ignore
			const planned = planTable(rows, { people, answers: { 'person:3': 'same' } });
			expect(planned.map(({ state }) => state)).toEqual(['problem', 'problem']);
			expect(codes(planned[0]!)).toContain('person-doubled');
		});
	});

	it('tells who has no appraiser, and whose appraiser has none', () => {
		const [a, b, c] = planTable([head, kadis, kabid, staff]) as [PlannedPerson, PlannedPerson, PlannedPerson];
		expect([codes(a), codes(b), codes(c)]).toEqual([['appraiser-missing'], ['superior-missing'], []]);
	});

	it('reads the remark: who left is no active employee', () => {
		const rows = (remark: string) => [['NIP', 'Nama', 'Unit', 'KET'], ['198307152006032009', 'Herti', 'DUKCAPIL', remark]]; // prettier-ignore
		expect(planTable(rows('Pensiun TMT 1-5-2026'))[0]).toMatchObject({ state: 'new', body: { leftOn: '2026-04-30' } });
		expect(planTable(rows('Pensiun'))[0]).toMatchObject({ state: 'ask', undated: 'Pensiun' });
		expect(codes(planTable(rows('Mutasi ke Disdik'))[0]!)).toEqual(['moved']);
		expect(codes(planTable(rows('Tugas belajar'))[0]!)).toEqual([]);
	});

	it('tells which rows are no people', () => {
		const planned = planTable([head, ['1', '2', '3', '4', '5', '6', '7', '8'], staff, ['', '', 'JUMLAH', '', '', '', '', ''], ['', '', '', '', '', 'Pematangsiantar, 1 Juli 2026', '', '']]); // prettier-ignore
		expect(planned.map(({ state }) => state)).toEqual(['note', 'new', 'note', 'note']);
		expect(planned.flatMap(codes)).toEqual(['note-numbering', 'appraiser-unknown', 'note-total', 'note-no-person']);
	});

	it('compares sex and birth by whole words and in every writing', () => {
		const rows = (sex: string, birth: string) => [['NIP', 'Nama', 'Unit', 'Jenis Kelamin', 'Tgl Lahir'], ['199001012015031045', 'Rudi', 'DUKCAPIL', sex, birth]]; // prettier-ignore
		for (const [sex, birth] of [['Pria', '1 Januari 1990'], ['Laki-laki', '01-Jan-90'], ['L', '1/1/1990']] as const) expect(codes(planTable(rows(sex, birth))[0]!)).toEqual([]); // prettier-ignore
		expect(codes(planTable(rows('Perempuan', '2 Januari 1990'))[0]!)).toEqual(['birth-differs', 'sex-differs']);
	});

	it('gives an account to one person only', () => {
		const people = [person('P1', { name: 'A', account: 'penilai' })];
		const [one, own] = planTable(
			[
				['ID', 'Nama', 'Unit', 'Akun'],
				['P2', 'B', 'DUKCAPIL', 'penilai'],
			],
			{ people },
		).concat(
			planTable(
				[
					['ID', 'Nama', 'Unit', 'Akun'],
					['P1', 'A', 'DUKCAPIL', 'penilai'],
				],
				{ people },
			),
		);
		expect([codes(one!), codes(own!)]).toEqual([['account-taken'], []]);
	});

	it('never makes a record its schema or the office refuses, whatever stands in the cells', () => {
		const cell = fc.oneof(
			fc.constantFrom('', '-', 'DUKCAPIL', 'Tiurma Sinaga', '197202131997032007', 'P1', 'III/a', 'PPPK', 'Plt.', 'penilai', 'Ahli Muda'),
			fc.string({ maxLength: 30 }),
		);
		const headings = [
			'ID',
			'NIP',
			'Nama',
			'Status',
			'Golongan',
			'Jabatan',
			'Jenis Jabatan',
			'Jenjang',
			'Unit',
			'Penilai',
			'Atasan Penilai',
			'Plt',
			'Akun',
		];
		const people = [
			person('P1', { name: 'Tiurma Sinaga', lines: [{ from: '2026-01-01', to: null, appraiser: null, superior: null }] }),
			person('P2', { name: 'Jonter' }),
		];
		fc.assert(
			fc.property(fc.array(fc.array(cell, { minLength: 13, maxLength: 13 }), { maxLength: 12 }), (rows) => {
				const planned = planTable([headings, ...rows.map((row) => row.map((text) => text.trim()))], { people });
				for (const { state, id, body } of planned) {
					if (state === 'problem') continue;
					expect(referencePerson.body.safeParse(body).error).toBeUndefined();
					expect(personConsistent(person(id!, body!), null)).toBeNull();
				}
				const ids = planned.flatMap(({ state, id }) => (state === 'problem' ? [] : [id]));
				expect(new Set(ids).size).toBe(ids.length);
			}),
			{ numRuns: 300 },
		);
		expect(world.people).toEqual([]);
	});
});
