import { asksUnit, unitAdmissible } from '../document-admissible';
import { isOwnParty } from '../own-party';
import { documentReaders } from '../document-readers';
import { conductValue } from '../appraisal-words';
import { resultKey } from './appraisal-skp';
import { defineKind } from '../../kernel/define-kind';
import { evidence } from '../../kernel/evidence';
import { party } from '../party';
import { z } from '../../kernel/zod';

const body = z.strictObject({
	/** What it is about: a hasil kerja (its plan copied, for it may not be linked to an SKP yet), a value, or the work as a whole. */
	target: z.discriminatedUnion('type', [
		z.strictObject({ type: z.literal('result'), key: resultKey, plan: z.string().check(z.maxLength(2000)) }),
		z.strictObject({ type: z.literal('value'), value: conductValue }),
		z.strictObject({ type: z.literal('general') }),
	]),
	text: z.string().check(z.minLength(1), z.maxLength(4000)),
	evidence: z.array(evidence).check(z.maxLength(20)),
	giver: party,
	/** As printed before the text: "Pimpinan: …". */
	role: z.enum(['appraiser', 'superior', 'colleague']),
});

/** Umpan Balik Berkelanjutan: append-only, a correction is a new entry. Id `appraisal.feedback:<ULID>`; period is the year. */
export const appraisalFeedback = defineKind({
	kind: 'appraisal.feedback',
	feed: 'appraisal',
	v: 1,
	body,
	upgrades: {},
	id: '<ulid>',
	about: { person: 'one', unit: 'one', period: 'year' },
	change: 'never',
	readers: { ...documentReaders, appraiser: ['people-in-charge-until-then', 'objected-cases-and-their-year'] },
	writers: {
		appraiser: [
			{ reach: 'people-in-charge', ownName: (said, session) => said.role === 'appraiser' && isOwnParty(said.giver, session) },
			{ reach: 'people-below', ownName: (said, session) => said.role === 'superior' && isOwnParty(said.giver, session) },
		],
	},
	made: 'person',
	asks: asksUnit,
	admissible: unitAdmissible,
});
export type AppraisalFeedback = z.infer<typeof body>;
