import { defineKind } from '../../kernel/define-kind';
import { recordId } from '../../kernel/envelope';
import { z } from '../../kernel/zod';
import { ofParticipation } from './of-participation';
import { ofProgramme } from './of-programme';

const body = z.strictObject({
	participation: recordId,
	/** What stands in the QR; no name, no NIP. */
	code: z.string().check(z.regex(/^H1\.[0-9A-Z]{10,40}$/)),
});

/** A badge for a participant. The newest of a participation is valid: the ones before say that they were replaced. Id `training.badge:<activity>:<ULID>`. */
export const trainingBadge = defineKind({
	kind: 'training.badge',
	feed: 'training',
	v: 1,
	body,
	upgrades: {},
	id: ({ activity = '' }) => `${activity}:<ulid>`,
	about: { person: 'any', unit: 'any', period: 'none', activity: 'one' },
	change: 'never',
	readers: { employee: 'self', committee: 'activities-led', hr: 'all' },
	writers: { hr: 'all', committee: 'activities-led' },
	made: 'person',
	needs: [ofProgramme, ofParticipation],
});
export type TrainingBadge = z.infer<typeof body>;
