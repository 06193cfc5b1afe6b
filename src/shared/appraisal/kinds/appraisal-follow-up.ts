import { asksUnit, unitAdmissible } from '../document-admissible';
import { isOwnParty } from '../own-party';
import { documentReaders } from '../document-readers';
import { defineKind } from '../../kernel/define-kind';
import { recordId } from '../../kernel/envelope';
import { evidence } from '../../kernel/evidence';
import { party } from '../party';
import { z } from '../../kernel/zod';

const body = z.strictObject({
	/** The evaluations it stands on. */
	basis: z.array(recordId).check(z.maxLength(20)),
	/** penghargaan, bimbingan kinerja, or role model (mentor or speaker). Never a sanction. */
	action: z.enum(['award', 'coaching', 'role-model']),
	/** `consented`/`withheld` is the employee's own word on being a role model, asked first. */
	step: z.enum(['proposed', 'decided', 'declined', 'consented', 'withheld']),
	reason: z.string().check(z.minLength(1), z.maxLength(4000)),
	evidence: z.array(evidence).check(z.maxLength(20)),
	/** Who did it, as named that day. */
	person: party,
});

/** The employee's own word. */
function isAnswer({ step }: Partial<z.infer<typeof body>>): boolean {
	return step === 'consented' || step === 'withheld';
}

/** Tindak lanjut: what a person decided after an evaluation, and why. Append-only. Id `appraisal.follow-up:<ULID>`. */
export const appraisalFollowUp = defineKind({
	kind: 'appraisal.follow-up',
	feed: 'appraisal',
	v: 1,
	body,
	upgrades: {},
	id: '<ulid>',
	about: { person: 'one', unit: 'one', period: 'one' },
	change: 'never',
	readers: documentReaders,
	writers: {
		appraiser: { reach: 'people-in-charge', ownName: (said, session) => !isAnswer(said) && isOwnParty(said.person, session) },
		employee: { reach: 'self', ownName: (said, session) => isAnswer(said) && isOwnParty(said.person, session) },
		hr: { reach: 'all', ownName: (said) => !isAnswer(said) },
	},
	made: 'person',
	needs: [
		{ path: 'body.basis', ids: ({ body }) => body.basis, kinds: ['appraisal.evaluation'], agrees: ['person'], code: 'unknown_evaluation' },
	],
	asks: asksUnit,
	// It is of the unit of the evaluation it stands on, or of the person's.
	admissible: (record, known) =>
		record.body.basis.some((id) => known.find(id)?.unit === record.unit) ? null : unitAdmissible(record, known),
});
export type AppraisalFollowUp = z.infer<typeof body>;
