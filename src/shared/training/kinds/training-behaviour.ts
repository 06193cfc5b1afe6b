import { defineKind, readRecord } from '../../kernel/define-kind';
import { recordId, type RecordOf } from '../../kernel/envelope';
import type { Known } from '../../kernel/known';
import type { Refusal } from '../../kernel/refusal';
import { refuse } from '../../kernel/refuse';
import { z } from '../../kernel/zod';
import { ofProgramme } from './of-programme';
import { trainingResult } from './training-result';

/** What a superior is asked some months after a training. */
export const behaviourQuestions = ['applies', 'better', 'shares'] as const;

const answer = z.int().check(z.minimum(1), z.maximum(4));

const body = z.strictObject({
	result: recordId,
	/** 1 (belum tampak) to 4 (sangat tampak): applies what was learnt, works better, hands it on to colleagues. */
	answers: z.strictObject({ applies: answer, better: answer, shares: answer }),
	/** An example, or what stands in the way; may be empty. */
	note: z.string().check(z.maxLength(2000)),
});

/**
 * Whether somebody works differently after a training (level 3 of its evaluation), as the superior sees it. One per person and programme; the person reads
 * it, too. Id `training.behaviour:<activity>:<person>`.
 */
export const trainingBehaviour = defineKind({
	kind: 'training.behaviour',
	feed: 'training',
	v: 1,
	body,
	upgrades: {},
	id: ({ activity = '', subject }) => `${activity}:${subject}`,
	about: { person: 'one', unit: 'one', period: 'year', activity: 'one' },
	change: 'by-author',
	readers: { employee: 'self', appraiser: 'people-in-charge', hr: 'all' },
	writers: { appraiser: 'people-in-charge' },
	made: 'person',
	needs: [
		ofProgramme,
		{
			path: 'body.result',
			ids: ({ body }) => [body.result],
			kinds: ['training.result'],
			agrees: ['activity', 'person', 'unit', 'period'],
			code: 'unknown_reference',
		},
	],
	asks: ({ body }) => [body.result],
	admissible,
});

function admissible({ body }: RecordOf<TrainingBehaviour>, known: Known): Refusal | null {
	const found = readRecord(trainingResult, known.find(body.result));
	return found.ok && found.record.body.end < known.today ? null : refuse('period_not_begun', 'body.result');
}

export type TrainingBehaviour = z.infer<typeof body>;
