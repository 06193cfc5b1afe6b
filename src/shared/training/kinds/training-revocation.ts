import { defineKind } from '../../kernel/define-kind';
import { recordId } from '../../kernel/envelope';
import { refuse } from '../../kernel/refuse';
import { z } from '../../kernel/zod';

const body = z.strictObject({
	certificate: recordId,
	reason: z.string().check(z.minLength(1), z.maxLength(1000)),
});

/**
 * Takes a certificate back, with the reason; there is one per certificate and it is never undone: another certificate may be issued. Id
 * `training.revocation:<activity>:<person>:<n>`, as the certificate's own.
 */
export const trainingRevocation = defineKind({
	kind: 'training.revocation',
	feed: 'training',
	v: 1,
	body,
	upgrades: {},
	id: ({ body }) => body.certificate.split(':').slice(1).join(':'),
	about: { person: 'one', unit: 'one', period: 'year', activity: 'one' },
	change: 'never',
	taken: 'already_exists',
	readers: { employee: 'self', appraiser: 'people-in-charge', hr: 'all' },
	writers: { hr: 'all' },
	made: 'person',
	fourEyes: 'always',
	needs: [
		{
			path: 'body.certificate',
			ids: ({ body }) => [body.certificate],
			kinds: ['training.certificate'],
			agrees: ['activity', 'person', 'unit', 'period'],
			code: 'unknown_reference',
		},
	],
	admissible: ({ by, subject, body }, known) => {
		if (known.personOf(by) === subject) return refuse('own_record', 'subject');
		return body.reason.trim() === '' ? refuse('blank', 'body.reason') : null;
	},
});
export type TrainingRevocation = z.infer<typeof body>;
