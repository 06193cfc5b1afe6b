import { acting, postKind, postLevel } from '../post-words';
import type { Envelope, RecordOf } from '../../kernel/envelope';
import type { Known } from '../../kernel/known';
import { personConsistent } from '../person-consistent';
import { day } from '../../kernel/day';
import { defineKind } from '../../kernel/define-kind';
import { actorId, unitCode } from '../../kernel/envelope';
import { personId } from '../../kernel/person-id';
import { z } from '../../kernel/zod';

/** Who appraises this person, and who stands above the appraiser, from one day to another (both included). */
const line = z.strictObject({
	from: day,
	to: z.nullable(day),
	appraiser: z.nullable(personId),
	superior: z.nullable(personId),
	/** The appraiser is an acting one. */
	acting: z.optional(acting),
});
export type AppraisalLine = z.infer<typeof line>;

const body = z.strictObject({
	/** Name with titles, as printed. */
	name: z.string().check(z.minLength(1), z.maxLength(160)),
	/** NIP of a PNS or NI PPPK, 18 digits without spaces; `null` for a political official or honorary staff. */
	nip: z.nullable(z.string().check(z.regex(/^\d{18}$/))),
	status: z.enum(['PNS', 'PPPK', 'other']),
	/** Golongan: `III/a` for a PNS, `IX` for a PPPK. */
	grade: z.nullable(z.string().check(z.maxLength(10))),
	/** Jabatan. */
	post: z.string().check(z.maxLength(200)),
	postKind,
	level: z.nullable(postLevel),
	/** The unit the person works in now. */
	unit: unitCode,
	/** Latest last; they do not overlap (`appraisal-line.ts`). */
	lines: z.array(line).check(z.maxLength(60)),
	/** The account this person signs in with; HR links it. */
	account: z.nullable(actorId),
	/** Last day in service; nobody is ever deleted. */
	leftOn: z.nullable(day),
});

/**
 * A person of the personnel list. Id `reference.person:<person id>`; the envelope's `subject` is the person id, its unit and
 * period are `*`, because people move.
 */
export const referencePerson = defineKind({
	kind: 'reference.person',
	feed: 'reference',
	v: 1,
	body,
	upgrades: {},
	id: ({ subject }) => subject ?? '',
	about: { person: 'one', unit: 'city', period: 'none' },
	change: 'by-office',
	readers: {
		appraiser: ['self', 'people-in-charge', 'people-below', 'people-above'],
		employee: ['self', 'people-above'],
		hr: 'all',
	},
	writers: { hr: 'all' },
	made: 'person',
	admissible: (record, known) => personConsistent(record, ownerOf(record, known)),
});

/** Whom the account of this record belongs to: not to who gives it up in the same request; within one request the first one has it. */
function ownerOf({ body }: RecordOf<ReferencePerson>, known: Known): string | null {
	const { account } = body;
	if (account === null) return null;
	const accountIn = (record: Envelope) => (record.body as Partial<ReferencePerson> | null)?.account;
	const people = known.travelling.filter(({ kind }) => kind === 'reference.person');
	const owner = known.personOf(account);
	const givenUp = people.some((record) => record.subject === owner && accountIn(record) !== account);
	return owner === null || givenUp ? (people.find((record) => accountIn(record) === account)?.subject ?? null) : owner;
}

export type ReferencePerson = z.infer<typeof body>;
