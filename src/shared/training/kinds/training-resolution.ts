import { defineKind } from '../../kernel/define-kind';
import { recordId } from '../../kernel/envelope';
import { refuse } from '../../kernel/refuse';
import { z } from '../../kernel/zod';
import { ofParticipation } from './of-participation';
import { ofProgramme } from './of-programme';
import { ofSession } from './of-session';

const body = z.strictObject({
	participation: recordId,
	session: recordId,
	verdict: z.enum(['present', 'absent']),
	reason: z.string().check(z.minLength(1), z.maxLength(500)),
});

/** A person's decision where the marks of somebody in a session contradict each other; the last one counts. Id `training.resolution:<activity>:<ULID>`. */
export const trainingResolution = defineKind({
	kind: 'training.resolution',
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
	needs: [ofProgramme, ofParticipation, ofSession],
	admissible: ({ by, subject }, known) =>
		subject !== undefined && known.personOf(by) === subject ? refuse('own_record', 'subject') : null,
});
export type TrainingResolution = z.infer<typeof body>;
