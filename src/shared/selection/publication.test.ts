import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json';
import { exampleCriteria, exampleSheet } from './example-selection';
import { publicationOf, resultTooEarly, type PublicationDetail, type PublicationInput } from './publication';
import { problem } from './problem';
import { sealSheet } from './seal-sheet';

const card = Uint8Array.from({ length: 16 }, (_, at) => at);
let input: PublicationInput;
beforeAll(async () => {
	const points = { '010': 80, '002': 72, '007': 72, '004': 50 };
	const sealed = await Promise.all(
		Object.entries(points).flatMap(([number, value]) =>
			['A', 'B'].map((seat) => sealSheet(card, exampleSheet('competence', seat, number, value), { idea: 'Catatan rahasia' })),
		),
	);
	input = {
		opened: sealed.map(({ commitment, revealed: { sheet, salt, notes } }) => ({
			...{ commitment, sheet, salt, notes: notes.notes, late: false, problems: [] },
		})),
		decisions: { criteria: '0'.repeat(64), counted: [] },
		imported: Object.entries(points).map(([participant, value]) => ({ component: 'centre', participant, points: value * 100 })),
		participants: Object.keys(points).map((number) => ({ number, standing: 'taking-part', affirmation: [], lot: null })),
	};
});
const of = (detail: PublicationDetail, given = input) => publicationOf(exampleCriteria, 'competence', detail, given);

describe('what is published', () => {
	it('after a stage names the numbers that go on, without a score, a rank or a seat', () => {
		const published = of('passed');
		expect(published.rows.map(({ number }) => number)).toEqual(['002', '007', '010']);
		expect(published).toMatchObject({ sealed: null, sheets: null, imported: null, participants: null, leftOut: [] });
		expect(published.commitments).toHaveLength(8);
		expect(published.rows[0]).toEqual({ number: '002', state: 'ranked', rank: null, components: {}, affirmation: null, total: null });
	});

	it('gives scores per number, exact, and who stayed behind by number', () => {
		const { rows, sheets, sealed } = of('scores');
		expect(rows.map(({ number, rank, state, total }) => [number, rank ?? state, total])).toEqual([
			['010', 1, '36/1'],
			['002', 2, '162/5'],
			['007', 2, '162/5'],
			['004', 'below', '45/2'],
		]);
		expect([sheets, sealed]).toEqual([null, null]);
	});

	it('names every sheet that does not count, and those that do by a decision alone', () => {
		const [first, second, ...others] = input.opened;
		const opened = [{ ...first!, late: true }, { ...second!, late: true }, ...others];
		const hash = (one: (typeof opened)[number]) => one.commitment.marks;
		const published = of('scores', { ...input, opened, decisions: { ...input.decisions, counted: [hash(second!), 'f'.repeat(64)] } });
		expect(published.leftOut).toEqual([{ marks: hash(first!), because: 'sheet_late' }]);
		expect(published.decided).toEqual([hash(second!)]);
	});

	it('never holds a note, also where marks are shown', () => {
		const text = canonicalJson(of('marks'));
		expect(text).not.toContain('rahasia');
		expect(of('marks').sheets).toHaveLength(8);
		for (const detail of ['passed', 'scores'] as const) expect(canonicalJson(of(detail))).not.toContain('"seat"');
	});

	it('does not tell in which order anything was entered', () => {
		fc.assert(
			fc.property(fc.infiniteStream(fc.nat()), fc.constantFrom<PublicationDetail>('passed', 'scores', 'marks'), (order, detail) => {
				const shuffled = <T>(all: readonly T[]) =>
					all
						.map((one) => [order.next().value ?? 0, one] as const)
						.sort(([a], [b]) => a - b)
						.map(([, one]) => one);
				const other = {
					...input,
					opened: shuffled(input.opened),
					imported: shuffled(input.imported),
					participants: shuffled(input.participants),
				};
				expect(JSON.stringify(of(detail, other))).toBe(JSON.stringify(of(detail)));
			}),
			{ numRuns: 30 },
		);
	});
});

describe('a result asked for', () => {
	const ready = { opened: true, missing: [], closedBecause: '', publishFrom: null };
	const codes = (change: Partial<Parameters<typeof resultTooEarly>[0]>) => resultTooEarly({ ...ready, ...change }).map(({ code }) => code);

	it('is there after the opening, with every sheet sealed or a reason why not', () => {
		expect(codes({})).toEqual([]);
		expect(codes({ opened: false })).toEqual(['before_opening']);
		expect(codes({ missing: [problem('sheet_missing', 'B.001')] })).toEqual(['sheet_missing']);
		expect(codes({ missing: [problem('sheet_missing', 'B.001')], closedBecause: ' ' })).toEqual(['sheet_missing']);
		expect(codes({ missing: [problem('sheet_missing', 'B.001')], closedBecause: 'Anggota B sakit' })).toEqual([]);
	});

	it('waits for its time outside the panel, whatever the offset it is written in', () => {
		const at = '2026-11-24T10:00:00+07:00';
		expect(codes({ publishFrom: { at, now: '2026-11-24T02:59:59Z' } })).toEqual(['not_yet_published']);
		expect(codes({ publishFrom: { at, now: '2026-11-24T03:00:00Z' } })).toEqual([]);
	});
});
