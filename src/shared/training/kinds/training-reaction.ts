import { defineKind } from '../../kernel/define-kind';
import { refuse } from '../../kernel/refuse';
import { z } from '../../kernel/zod';
import { ofProgramme } from './of-programme';

/** What is asked at the end of a programme: the content, the trainers, organisation and place, and whether it helps at work. */
export const reactionQuestions = ['content', 'trainers', 'organisation', 'use'] as const;
export type ReactionQuestion = (typeof reactionQuestions)[number];

const answer = z.nullable(z.int().check(z.minimum(1), z.maximum(4)));

const body = z.strictObject({
	/** 1 (tidak baik) to 4 (sangat baik), the scale of the citizens' survey; `null`: not answered. */
	answers: z.strictObject({ content: answer, trainers: answer, organisation: answer, use: answer }),
	/** May be empty. */
	suggestion: z.string().check(z.maxLength(1000)),
});

/**
 * One participant's reaction to a programme (level 1 of its evaluation), without a name: it is filled in on a tablet that is handed round, so `by` is
 * whose tablet it was. Id `training.reaction:<activity>:<ULID>`.
 */
export const trainingReaction = defineKind({
	kind: 'training.reaction',
	feed: 'training',
	v: 1,
	body,
	upgrades: {},
	id: ({ activity = '' }) => `${activity}:<ulid>`,
	about: { person: 'none', unit: 'city', period: 'none', activity: 'one' },
	change: 'never',
	// Not the committee: it would know whose turn it was.
	readers: { hr: 'all' },
	writers: { hr: 'all', committee: 'activities-led' },
	made: 'person',
	needs: [ofProgramme],
	admissible: ({ body: { answers } }) =>
		Object.values(answers).every((given) => given === null) ? refuse('answers_incomplete', 'body.answers') : null,
});
export type TrainingReaction = z.infer<typeof body>;
