import { referencePerson } from '../../personnel/kinds/reference-person';
import { defineKind } from '../../kernel/define-kind';
import { recordId, type RecordOf } from '../../kernel/envelope';
import type { Known } from '../../kernel/known';
import type { Refusal } from '../../kernel/refusal';
import { refuse } from '../../kernel/refuse';
import { z } from '../../kernel/zod';
import { ofProgramme } from './of-programme';

const text = (longest: number) => z.string().check(z.maxLength(longest));

/** What somebody does in a programme; only a `participant` earns JP as a learner. */
export const participationRoles = ['participant', 'trainer', 'speaker', 'committee'] as const;

const body = z.strictObject({
	/** `list`: a person of the personnel list. `spot`: somebody who stood in the hall, by name alone, until matched. */
	origin: z.enum(['list', 'spot']),
	role: z.enum(participationRoles),
	name: z.string().check(z.minLength(1), z.maxLength(200)),
	/** Jabatan and instansi, as they stand in the attendance list. */
	post: text(300),
	/** Participations made on the spot that are this person: what was marked for them counts here. */
	continues: z.array(recordId).check(z.maxLength(20)),
	/** No longer taking part; what was marked stays. */
	withdrawn: z.boolean(),
});

/**
 * Somebody's part in a programme. There is one per person, `training.participation:<activity>:<person>`; who came without being on the
 * list has `training.participation:<activity>:<ULID>` and no person, and is matched by the person's own naming it in `continues`.
 */
export const trainingParticipation = defineKind({
	kind: 'training.participation',
	feed: 'training',
	v: 1,
	body,
	upgrades: {},
	id: ({ activity = '', subject }) => `${activity}:${subject ?? '<ulid>'}`,
	about: { person: 'any', unit: 'any', period: 'none', activity: 'one' },
	change: 'by-office',
	readers: { employee: 'self', committee: 'activities-led', hr: 'all' },
	writers: { hr: 'all', committee: { reach: 'activities-led', sort: ({ origin }) => origin === 'spot' } },
	made: 'person',
	needs: [
		ofProgramme,
		{
			path: 'body.continues',
			ids: ({ body }) => body.continues,
			kinds: ['training.participation'],
			agrees: ['activity'],
			code: 'unknown_reference',
		},
	],
	asks: ({ subject }) => (subject === undefined ? [] : [`${referencePerson.kind}:${subject}`]),
	admissible,
});

function admissible({ subject, unit, body }: RecordOf<TrainingParticipation>, known: Known): Refusal | null {
	if ((body.origin === 'spot') !== (subject === undefined)) return refuse('wrong_identity', 'subject');
	if (subject === undefined) return body.continues.length > 0 ? refuse('wrong_identity', 'body.continues') : null;
	const person = known.read(referencePerson, `${referencePerson.kind}:${subject}`);
	if (!person) return refuse('unknown_reference', 'subject');
	return [person.body.unit, known.standing?.unit].includes(unit) ? null : refuse('not_persons_unit', 'unit');
}

export type TrainingParticipation = z.infer<typeof body>;
