import { defineKind } from '../../kernel/define-kind';
import { recordId } from '../../kernel/envelope';
import { refuse } from '../../kernel/refuse';
import { z } from '../../kernel/zod';
import { ofParticipation } from './of-participation';
import { ofProgramme } from './of-programme';
import { ofSession } from './of-session';

/** Why somebody is not there: sakit, izin, dinas, tanpa keterangan. */
export const absenceReasons = ['ill', 'excused', 'duty', 'unexplained'] as const;

/** `in`, `break` and `out` say somebody was there at that time; `absent` that somebody was not; `undo` takes another mark out. */
export const markActs = ['in', 'break', 'out', 'absent', 'undo'] as const;

const body = z.strictObject({
	participation: recordId,
	session: recordId,
	act: z.enum(markActs),
	/** How it was recorded: a badge scanned, found by name, or typed in from a signed paper list. */
	how: z.enum(['scan', 'manual', 'paper']),
	/** By what the paper says; `null`: the time of the record counts, and for paper that no time is known. */
	clock: z.nullable(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))),
	absence: z.nullable(z.enum(absenceReasons)),
	/** Why by hand; may be empty. */
	reason: z.string().check(z.maxLength(300)),
	/** The mark an `undo` takes out. */
	undoes: z.nullable(recordId),
});

/**
 * One observation in the hall: each scan and each tick a record of its own, with who took it, on which tablet, when by its clock and how far that
 * was off. The roster is folded from them (`fold-roster.ts`). Id `training.mark:<activity>:<ULID>`.
 */
export const trainingMark = defineKind({
	kind: 'training.mark',
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
	needs: [
		ofProgramme,
		ofParticipation,
		ofSession,
		{
			path: 'body.undoes',
			ids: ({ body: { undoes } }) => (undoes === null ? [] : [undoes]),
			kinds: ['training.mark'],
			agrees: ['activity', 'person', 'unit'],
			code: 'unknown_reference',
		},
	],
	admissible: ({ body: { act, absence, undoes } }) => {
		if ((act === 'absent') !== (absence !== null)) return refuse('malformed', 'body.absence');
		return (act === 'undo') === (undoes !== null) ? null : refuse('malformed', 'body.undoes');
	},
});
export type TrainingMark = z.infer<typeof body>;
