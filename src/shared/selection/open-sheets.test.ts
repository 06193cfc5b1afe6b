import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countingSheets, leftOutSheets } from './counting-sheets';
import { exampleSheet } from './example-selection';
import { missingSeals, openSheets } from './open-sheets';
import { sealSheet } from './seal-sheet';

const card = Uint8Array.from({ length: 16 }, (_, at) => at);
const sealed = (seat: string, participant: string, points: number, edition = 1) =>
	sealSheet(card, { ...exampleSheet('final', seat, participant, points), edition }, {});
const criteria = '0'.repeat(64);
const words = ({ problems }: { problems: { code: string; field: string }[] }) => problems.map(({ code, field }) => `${code} ${field}`);

describe('the opening of a stage', () => {
	it('shows exactly the sheets that were committed to, whatever arrives in whatever order', async () => {
		const all = await Promise.all(['A', 'B', 'C'].flatMap((seat) => ['001', '002'].map((number) => sealed(seat, number, 70))));
		const order = fc.shuffledSubarray(all.map((_, at) => at));
		await fc.assert(
			fc.asyncProperty(order, order, order, async (committed, revealed, again) => {
				const commitments = committed.map((at) => all[at]!.commitment);
				const shown = [...revealed, ...again].map((at) => all[at]!.revealed);
				const opened = await openSheets({ atOpening: [...commitments, ...commitments], later: [] }, shown);
				const name = (at: number) => all[at]!.commitment.marks;
				const was = new Set([...revealed, ...again]);
				expect(opened.sheets.map(({ commitment }) => commitment.marks).sort()).toEqual(committed.map(name).sort());
				expect(
					opened.sheets
						.filter(({ sheet }) => sheet)
						.map(({ commitment }) => commitment.marks)
						.sort(),
				).toEqual(
					committed
						.filter((at) => was.has(at))
						.map(name)
						.sort(),
				);
				expect(opened.sheets.filter(({ sheet }) => !sheet).every(({ problems }) => problems[0]?.code === 'sheet_missing')).toBe(true);
				expect(new Set(opened.problems.map(({ field }) => field)).size).toBe([...was].filter((at) => !committed.includes(at)).length);
				const leftOut = leftOutSheets(opened.sheets, { criteria, counted: [] });
				expect(leftOut.map(({ marks }) => marks).sort()).toEqual(
					committed
						.filter((at) => !was.has(at))
						.map(name)
						.sort(),
				);
				expect(countingSheets(opened.sheets, { criteria, counted: [] })).toEqual(opened.sheets.flatMap(({ sheet }) => sheet ?? []));
			}),
			{ numRuns: 60 },
		);
	});

	it('prints a mismatch and repairs nothing', async () => {
		const one = await sealed('A', '001', 70);
		const other = { ...one.revealed, sheet: exampleSheet('final', 'A', '001', 75) };
		const { sheets } = await openSheets({ atOpening: [one.commitment], later: [] }, [other]);
		expect(sheets).toMatchObject([{ sheet: null, notes: null, problems: [{ code: 'sheet_mismatch', field: 'A.001.1' }] }]);
		expect(leftOutSheets(sheets, { criteria, counted: [] })).toEqual([{ marks: one.commitment.marks, because: 'sheet_mismatch' }]);
		const both = await openSheets({ atOpening: [one.commitment], later: [] }, [other, one.revealed]);
		expect(both.sheets).toMatchObject([{ sheet: one.revealed.sheet, problems: [] }]);
	});

	it('keeps the marks of a sheet entered again, without its notes', async () => {
		const one = await sealSheet(card, exampleSheet('final', 'A', '001', 70), { clarity: 'Runtut' });
		const again = await sealSheet(card, exampleSheet('final', 'A', '001', 70), { clarity: 'runtut sekali' });
		const { sheets } = await openSheets({ atOpening: [one.commitment], later: [] }, [again.revealed]);
		expect(sheets).toMatchObject([{ sheet: one.revealed.sheet, notes: null, problems: [{ code: 'notes_mismatch' }] }]);
	});

	it('shows what was sealed late, and counts it only by a decision', async () => {
		const [first, late] = [await sealed('A', '001', 70), await sealed('B', '001', 90)];
		const { sheets } = await openSheets({ atOpening: [first.commitment], later: [late.commitment, first.commitment] }, [
			first.revealed,
			late.revealed,
		]);
		expect(sheets.map((sheet) => [sheet.late, ...words(sheet)])).toEqual([[false], [true, 'sheet_late B.001.1']]);
		expect(countingSheets(sheets, { criteria, counted: [] })).toEqual([first.revealed.sheet]);
		expect(leftOutSheets(sheets, { criteria, counted: [] })).toEqual([{ marks: late.commitment.marks, because: 'sheet_late' }]);
		expect(countingSheets(sheets, { criteria, counted: [late.commitment.marks] })).toEqual([first.revealed.sheet, late.revealed.sheet]);
		expect(leftOutSheets(sheets, { criteria, counted: [late.commitment.marks] })).toEqual([]);
	});

	it('counts neither of two sheets one assessor sealed on two tablets before one is chosen', async () => {
		const [one, other] = [await sealed('A', '001', 70), await sealed('A', '001', 90)];
		const { sheets } = await openSheets({ atOpening: [one.commitment, other.commitment], later: [] }, [one.revealed, other.revealed]);
		expect(sheets.map(words)).toEqual([['two_sheets A.001.1'], ['two_sheets A.001.1']]);
		expect(sheets.every(({ sheet }) => sheet)).toBe(true);
		expect(countingSheets(sheets, { criteria, counted: [] })).toEqual([]);
		expect(countingSheets(sheets, { criteria, counted: [other.commitment.marks] })).toEqual([other.revealed.sheet]);
		expect(leftOutSheets(sheets, { criteria, counted: [other.commitment.marks] })).toEqual([
			{ marks: one.commitment.marks, because: 'two_sheets' },
		]);
	});

	it('counts the last edition', async () => {
		const [one, second] = [await sealed('A', '001', 70), await sealed('A', '001', 75, 2)];
		const { sheets } = await openSheets({ atOpening: [second.commitment, one.commitment], later: [] }, [one.revealed, second.revealed]);
		expect(sheets).toHaveLength(2);
		expect(countingSheets(sheets, { criteria, counted: [] })).toEqual([second.revealed.sheet]);
		expect(leftOutSheets(sheets, { criteria, counted: [] })).toEqual([{ marks: one.commitment.marks, because: 'older_edition' }]);
		// Decided upon before the second one came: replaced all the same.
		const late = await openSheets({ atOpening: [second.commitment], later: [one.commitment] }, [one.revealed, second.revealed]);
		expect(leftOutSheets(late.sheets, { criteria, counted: [one.commitment.marks] })).toMatchObject([{ because: 'older_edition' }]);
	});

	it('leaves out what was marked by an older version of the criteria, unless it is decided to keep it', async () => {
		const one = await sealed('A', '001', 70);
		const { sheets } = await openSheets({ atOpening: [one.commitment], later: [] }, [one.revealed]);
		const newer = '1'.repeat(64);
		expect(countingSheets(sheets, { criteria: newer, counted: [] })).toEqual([]);
		expect(leftOutSheets(sheets, { criteria: newer, counted: [] })).toEqual([{ marks: one.commitment.marks, because: 'other_criteria' }]);
		expect(countingSheets(sheets, { criteria: newer, counted: [one.commitment.marks] })).toEqual([one.revealed.sheet]);
	});

	it('tells what was never sealed, and what is no sheet', async () => {
		const stranger = await sealed('Z', '001', 70);
		const opened = await openSheets({ atOpening: [], later: [] }, [stranger.revealed, { sheet: 1 }]);
		expect(opened.sheets).toEqual([]);
		expect(words(opened)).toEqual(['malformed shown.1', 'sheet_uncommitted Z.001.1']);
	});

	it('waits for every sheet that is required', () => {
		const required = [
			{ seat: 'A', participant: '001' },
			{ seat: 'B', participant: '001' },
		];
		expect(missingSeals(required, required.slice(0, 1))).toMatchObject([{ code: 'sheet_missing', field: 'B.001' }]);
		expect(missingSeals(required, [...required].reverse())).toEqual([]);
	});
});
