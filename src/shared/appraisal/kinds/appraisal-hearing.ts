import { documentId } from '../../document-id';
import { documentReaders } from '../document-readers';
import { defineKind } from '../../kernel/define-kind';
import { recordId } from '../../kernel/envelope';
import { evidence } from '../../kernel/evidence';
import { z } from '../../kernel/zod';

const body = z.strictObject({
	objection: recordId,
	/** `opened`: the superior begins the pemeriksaan and asks both; `explanation`: what one of them says. */
	step: z.enum(['opened', 'explanation']),
	from: z.enum(['superior', 'employee', 'appraiser']),
	text: z.string().check(z.maxLength(8000)),
	evidence: z.array(evidence).check(z.maxLength(30)),
});

/** A step of examining an objection. Append-only. Id `appraisal.hearing:<ULID>`. */
export const appraisalHearing = defineKind({
	kind: 'appraisal.hearing',
	feed: 'appraisal',
	v: 1,
	body,
	upgrades: {},
	id: '<ulid>',
	about: { person: 'one', unit: 'one', period: 'one' },
	change: 'never',
	readers: documentReaders,
	writers: {
		appraiser: [
			{ reach: 'people-in-charge', ownName: (said) => said.from === 'appraiser' },
			{ reach: 'people-below', ownName: (said) => said.from === 'superior' },
		],
		employee: { reach: 'self', ownName: (said) => said.from === 'employee' },
		/** On paper, for whoever it was. */
		hr: 'all',
	},
	made: 'person',
	needs: [
		{
			path: 'body.objection',
			ids: ({ body }) => [body.objection],
			kinds: ['appraisal.objection'],
			sameId: ({ period, subject = '' }) => documentId('appraisal.objection', period, subject),
			agrees: ['person', 'unit', 'period'],
			code: 'unknown_evaluation',
		},
	],
});
export type AppraisalHearing = z.infer<typeof body>;
