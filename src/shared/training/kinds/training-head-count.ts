import { defineKind } from '../../kernel/define-kind';
import { recordId } from '../../kernel/envelope';
import { z } from '../../kernel/zod';
import { ofProgramme } from './of-programme';
import { ofSession } from './of-session';

const body = z.strictObject({
	session: recordId,
	/** People counted in the hall, all kinds of participation together. */
	people: z.int().check(z.minimum(0), z.maximum(10_000)),
});

/** How many people somebody counted in the hall, to be held beside the marks. Id `training.head-count:<activity>:<ULID>`. */
export const trainingHeadCount = defineKind({
	kind: 'training.head-count',
	feed: 'training',
	v: 1,
	body,
	upgrades: {},
	id: ({ activity = '' }) => `${activity}:<ulid>`,
	about: { person: 'none', unit: 'city', period: 'none', activity: 'one' },
	change: 'never',
	readers: { committee: 'activities-led', hr: 'all' },
	writers: { hr: 'all', committee: 'activities-led' },
	made: 'person',
	needs: [ofProgramme, ofSession],
});
export type TrainingHeadCount = z.infer<typeof body>;
