import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkRevealed, sheetDifferences } from './check-revealed';
import { exampleSheet } from './example-selection';
import { fingerprint, isFingerprintOf, longFingerprint, rollFingerprint } from './fingerprint';
import { hashOf } from './hash-of';
import { newSealCard, readSealCard, saltOf, sealCardText } from './seal-card';
import { sealSheet } from './seal-sheet';

const card = Uint8Array.from({ length: 16 }, (_, at) => at);
const sheet = exampleSheet('final', 'A', '017', { clarity: 70, integrity: 64, motive: 'unrated', results: 80, discipline: 75, trust: 61 });
let sealed: Awaited<ReturnType<typeof sealSheet>>;
beforeAll(async () => {
	sealed = await sealSheet(card, sheet, { clarity: 'Cafe\u0301' });
});

describe('a sealed sheet', () => {
	it('hashes as it did when this was written: what lies in an archive can still be checked', () => {
		expect(sealed.commitment.marks).toBe('0b2bd9492b50734dce3d957ac17d52e5d8d5e370ac5e71f18ca554ca906f5562');
		expect(fingerprint(sealed.commitment.marks)).toBe('1CNX-JJ9B-D');
		expect(longFingerprint(sealed.commitment.marks)).toMatch(/^1CNX-JJ9B-(.{4}-){4}...$/);
	});

	it('is its salt and its sheet, hashed; a stranger needs no more', async () => {
		const { salt, notes } = sealed.revealed;
		expect(await hashOf({ salt, sheet })).toBe(sealed.commitment.marks);
		expect(await hashOf({ salt: notes.salt, notes: { clarity: 'Café' } })).toBe(sealed.commitment.notes);
		expect(salt).toMatch(/^[0-9a-f]{32}$/);
		expect(salt).not.toBe(notes.salt);
	});

	it('is entered again on another tablet, in another order, and matches the paper', async () => {
		const again = { ...sheet, marks: Object.fromEntries(Object.entries(sheet.marks).reverse()) };
		const typedCard = readSealCard(sealCardText(card).toLowerCase())!;
		const { commitment } = await sealSheet(typedCard, again, { clarity: 'lain kata' });
		expect(isFingerprintOf(fingerprint(sealed.commitment.marks), commitment.marks)).toBe(true);
		expect(commitment.marks).toBe(sealed.commitment.marks);
		expect(commitment.notes).not.toBe(sealed.commitment.notes);
	});

	it('does not match after one point more, and a mistyped fingerprint is not called wrong marks', async () => {
		const other = { ...sheet, marks: { ...sheet.marks, clarity: { level: 4, points: 7100 } } };
		const { commitment } = await sealSheet(card, other, {});
		const paper = fingerprint(sealed.commitment.marks);
		expect(isFingerprintOf(paper, commitment.marks)).toBe(false);
		expect(isFingerprintOf(paper.slice(0, -1), commitment.marks)).toBeNull();
	});

	it('has a salt of its own for each assessor, participant, stage, edition and card', async () => {
		const one = { ...sheet, of: 'marks' as const };
		const salts = await Promise.all([
			saltOf(card, one),
			saltOf(card, { ...one, of: 'notes' }),
			saltOf(card, { ...one, participant: '018' }),
			saltOf(card, { ...one, seat: 'B' }),
			saltOf(card, { ...one, stage: 'competence' }),
			saltOf(card, { ...one, edition: 2 }),
			saltOf(newSealCard(), one),
		]);
		expect(new Set(salts).size).toBe(salts.length);
	});

	it('is bound by the roll as a whole, whatever order the sheets are in', async () => {
		const others = ['1', '2', '3'].map((digit) => ({ marks: digit.repeat(64) }));
		const roll = await rollFingerprint(others);
		expect(roll.replaceAll('-', '')).toHaveLength(27);
		expect(await rollFingerprint([...others].reverse())).toBe(roll);
		expect(await rollFingerprint(others.slice(1))).not.toBe(roll);
	});
});

describe('what is shown at the opening', () => {
	it('is the very sheet, with its notes or without', async () => {
		expect(await checkRevealed(sealed.commitment, sealed.revealed)).toEqual([]);
		expect(await checkRevealed(sealed.commitment, { ...sealed.revealed, notes: undefined })).toEqual([]);
	});

	it('is found changed wherever it was changed', async () => {
		const points = fc.integer({ min: 0, max: 10_000 });
		await fc.assert(
			fc.asyncProperty(fc.constantFrom('clarity', 'integrity', 'results'), points, async (element, changed) => {
				const before = sheet.marks[element];
				fc.pre(before !== 'unrated' && before!.points !== changed);
				const other = { ...sheet, marks: { ...sheet.marks, [element]: { level: 4, points: changed } } };
				const found = await checkRevealed(sealed.commitment, { ...sealed.revealed, sheet: other });
				expect(found.map(({ code }) => code)).toEqual(['sheet_mismatch']);
				expect(sheetDifferences(sheet, other)).toMatchObject([{ field: `marks.${element}.points`, other: changed }]);
			}),
		);
	});

	it('tells the fields that are not those of the seal', async () => {
		const other = { ...sheet, participant: '018', edition: 2 };
		expect(await checkRevealed(sealed.commitment, { ...sealed.revealed, sheet: other })).toMatchObject([
			{ code: 'sheet_differs', field: 'sheet.participant' },
			{ code: 'sheet_differs', field: 'sheet.edition' },
			{ code: 'sheet_mismatch', field: 'sheet' },
		]);
	});

	it('keeps the marks when only the notes were written again', async () => {
		const notes = { ...sealed.revealed.notes, notes: { clarity: 'lain' } };
		expect(await checkRevealed(sealed.commitment, { ...sealed.revealed, notes })).toEqual([
			{ code: 'notes_mismatch', field: 'notes', weight: 'warns' },
		]);
	});

	it('is malformed where it is no sheet', async () => {
		const fields = await Promise.all([null, {}, { ...sealed.revealed, salt: '' }].map((shown) => checkRevealed(sealed.commitment, shown)));
		expect(fields.map(([first]) => `${first?.code} ${first?.field}`)).toEqual(['malformed ', 'malformed sheet', 'malformed salt']);
	});

	it('tells a level, a mark and "tidak dapat dinilai" apart', () => {
		const other = { ...sheet, marks: { ...sheet.marks, motive: { level: 1, points: 0 } } };
		expect(sheetDifferences(sheet, other).map(({ field }) => field)).toEqual(['marks.motive', 'marks.motive.level', 'marks.motive.points']);
	});
});
