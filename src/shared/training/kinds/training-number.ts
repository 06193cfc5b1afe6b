import { defineKind } from '../../kernel/define-kind';
import { recordId } from '../../kernel/envelope';
import { z } from '../../kernel/zod';

const body = z.strictObject({
	certificate: recordId,
	/** Its place in its row of numbers, from 1 without a gap, and the number as printed. */
	sequence: z.int().check(z.minimum(1)),
	number: z.string().check(z.minLength(1), z.maxLength(160)),
});

/**
 * The number of a certificate. Given by the gateway alone when it stores the certificate, each row of numbers without a gap, whichever
 * tablets the certificates come from. Id `training.number:<row>:<five digits>`.
 */
export const trainingNumber = defineKind({
	kind: 'training.number',
	feed: 'training',
	v: 1,
	body,
	upgrades: {},
	id: '<name>',
	about: { person: 'one', unit: 'one', period: 'year', activity: 'one' },
	change: 'never',
	readers: { employee: 'self', appraiser: 'people-in-charge', hr: 'all' },
	writers: {},
	made: 'gateway',
});
export type TrainingNumber = z.infer<typeof body>;
