import { describe, expect, it } from 'vitest';
import { person } from '../import/fixtures/people-world';
import { personToForm, readPerson, type PersonForm } from './person-form';

const today = '2026-11-24';
const before = person('P2', {
	name: 'Herti Purba',
	nip: '198307152006032009',
	lines: [{ from: '2026-01-01', to: null, appraiser: 'P1', superior: 'P3' }],
}).body;
const read = (change: Partial<PersonForm> = {}, of: typeof before | null = before) =>
	readPerson(
		{ ...personToForm(of, today), ...change },
		{
			id: 'P2',
			today,
			before: of,
			ownerOf: (what) => ('nip' in what ? null : what.account === 'penilai' ? { id: 'P1', name: 'Tiurma' } : null),
		},
	);

describe('the form of a person', () => {
	it('untouched says what stands there', () => {
		expect(read()).toEqual({ ok: true, body: before });
	});

	it('gives another appraiser from a day on, and keeps the former line', () => {
		const line = { change: true, from: '2026-12-01', appraiser: 'P4', superior: '', acting: 'Plt.' as const };
		expect(read({ line })).toMatchObject({
			ok: true,
			body: {
				lines: [
					{ ...before.lines[0], to: '2026-11-30' },
					{ from: '2026-12-01', to: null, appraiser: 'P4', superior: null, acting: 'Plt.' },
				],
			},
		});
	});

	it.each<[Partial<PersonForm>, object]>([
		[{ name: ' ' }, { name: 'required' }],
		[{ nip: '123' }, { nip: { nip: 'length' } }],
		[{ grade: 'Z/9' }, { grade: 'grade' }],
		[{ account: 'penilai' }, { account: { taken: 'Tiurma' } }],
		[{ account: 'nama akun' }, { account: 'account-form' }],
		[{ line: { change: true, from: '2025-12-01', appraiser: 'P4', superior: '', acting: '' } }, { from: 'line-later' }],
		[{ line: { change: true, from: today, appraiser: 'P2', superior: '', acting: '' } }, { appraiser: 'line-self' }],
	])('with %o is told at its field: %o', (change, problems) => {
		expect(read(change)).toEqual({ ok: false, problems });
	});

	it('of a new person needs no appraiser yet', () => {
		const result = read({ name: 'Baru', status: 'other', postKind: 'other', unit: 'SETDA' }, null);
		expect(result).toMatchObject({ ok: true, body: { nip: null, lines: [], leftOn: null } });
	});
});
