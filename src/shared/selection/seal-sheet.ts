import { z } from '../kernel/zod';
import { shortCode } from './criteria';
import { hashOf, sha256 } from './hash-of';
import { notes, participantNumber, scoreSheet, seat, type Notes, type ScoreSheet } from './score-sheet';
import { saltOf } from './seal-card';

const salt = z.string().check(z.regex(/^[0-9a-f]{32}$/));

/** What is said of a sealed sheet at once, to everybody on the panel: that it exists, and hashes which say nothing of what is in it. */
export const commitment = z.strictObject({
	format: z.literal('hitei.commitment.1'),
	selection: scoreSheet.shape.selection,
	stage: shortCode,
	criteria: sha256,
	seat,
	participant: participantNumber,
	edition: scoreSheet.shape.edition,
	/** Hash of `{ salt, sheet }`. */
	marks: sha256,
	/** Hash of `{ salt, notes }`, also where there are none: whether there is a note tells of an extreme mark. */
	notes: sha256,
});
export type Commitment = z.infer<typeof commitment>;

/** What is shown at the opening. `notes` may be left out where only marks are published. */
export const revealedSheet = z.strictObject({
	sheet: scoreSheet,
	salt,
	notes: z.optional(z.strictObject({ salt, notes })),
});
export type RevealedSheet = z.infer<typeof revealedSheet>;

/**
 * Seals a sheet: what is committed to, and what is kept until the opening. The same sheet with the same card gives the same hashes on any device, at any
 * time. Texts are normalised (NFC). Whether the sheet is right is asked before (`sheetProblems`). Throws `ZodError` for what is no sheet.
 */
export async function sealSheet(
	card: Uint8Array<ArrayBuffer>,
	unsealed: ScoreSheet,
	written: Notes,
): Promise<{ commitment: Commitment; revealed: RevealedSheet & Required<Pick<RevealedSheet, 'notes'>> }> {
	const sheet = scoreSheet.parse(unsealed);
	const normalised = notes.parse(Object.fromEntries(Object.entries(written).map(([code, text]) => [code, text.normalize('NFC')])));
	const { selection, stage, criteria, seat, participant, edition } = sheet;
	const [marksSalt, notesSalt] = await Promise.all([saltOf(card, { ...sheet, of: 'marks' }), saltOf(card, { ...sheet, of: 'notes' })]);
	const revealed = { sheet, salt: marksSalt, notes: { salt: notesSalt, notes: normalised } };
	return {
		commitment: {
			format: 'hitei.commitment.1',
			...{ selection, stage, criteria, seat, participant, edition },
			marks: await hashOf({ salt: marksSalt, sheet }),
			notes: await hashOf(revealed.notes),
		},
		revealed,
	};
}
