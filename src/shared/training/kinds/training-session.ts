import { day } from '../../kernel/day';
import { defineKind } from '../../kernel/define-kind';
import { refuse } from '../../kernel/refuse';
import { z } from '../../kernel/zod';
import { ofProgramme } from './of-programme';

const text = (longest: number) => z.string().check(z.maxLength(longest));
const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

const body = z.strictObject({
	/** The day it begins on, and its times by the clock in Pematangsiantar; an end before the start is of the next day. */
	date: day,
	start: clock,
	/** `null`: nobody has said yet when it ends. */
	end: z.nullable(clock),
	/** Minutes of it that are no learning time. */
	breakMinutes: z.int().check(z.minimum(0), z.maximum(600)),
	/** JP as the timetable says, two decimals at most; `null`: as many as its minutes come to. */
	jp: z.nullable(z.number().check(z.gt(0), z.maximum(100), z.multipleOf(0.01))),
	topic: z.string().check(z.minLength(1), z.maxLength(300)),
	trainer: text(200),
	place: text(300),
	cancelled: z.boolean(),
});

/** One session of a programme: what attendance is taken for. Id `training.session:<activity>:<ULID>`. */
export const trainingSession = defineKind({
	kind: 'training.session',
	feed: 'training',
	v: 1,
	body,
	upgrades: {},
	id: ({ activity = '' }) => `${activity}:<ulid>`,
	about: { person: 'none', unit: 'city', period: 'none', activity: 'one' },
	change: 'by-office',
	readers: { employee: 'all', appraiser: 'all', committee: 'all', evaluator: 'all', hr: 'all' },
	writers: { hr: 'all' },
	made: 'person',
	needs: [ofProgramme],
	admissible: ({ body: { start, end } }) => (start === end ? refuse('dates_contradict', 'body.end') : null),
});
export type TrainingSession = z.infer<typeof body>;
