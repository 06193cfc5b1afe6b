import { asksUnit, daysAdmissible, partiesAdmissible, unitAdmissible } from '../document-admissible';
import { documentReaders } from '../document-readers';
import { aspect, conductValue, perspective, resultSection } from '../appraisal-words';
import { day } from '../../kernel/day';
import { defineKind } from '../../kernel/define-kind';
import { recordId } from '../../kernel/envelope';
import { parties } from '../party';
import { z } from '../../kernel/zod';

const words = z.string().check(z.maxLength(2000));

/** Names a hasil kerja within one SKP, so that feedback and evaluations can point at it: a ULID, or any short key. */
export const resultKey = z.string().check(z.regex(/^[A-Za-z0-9-]{1,40}$/));

/** A rencana hasil kerja with its indicators. */
export const skpResult = z.strictObject({
	key: resultKey,
	section: resultSection,
	/** Rencana Hasil Kerja. */
	plan: words.check(z.minLength(1)),
	/** Rencana Hasil Kerja Pimpinan yang Diintervensi; `null` while the superior's plan is not known. */
	intervened: z.nullable(words),
	/** "penugasan dari …", for a pejabat pimpinan tinggi. */
	assignedBy: z.optional(words),
	perspective: z.optional(perspective),
	/** Quantitative: aspek, indikator and target apart. Qualitative: the expectation in `target`, without aspek. */
	indicators: z.array(z.strictObject({ aspect: z.nullable(aspect), indicator: words, target: words })).check(z.maxLength(12)),
});
export type SkpResult = z.infer<typeof skpResult>;

const body = z.strictObject({
	approach: z.enum(['quantitative', 'qualitative']),
	/** `jpt`: the columns of a pejabat pimpinan tinggi; `general`: pejabat administrasi and fungsional. */
	form: z.enum(['general', 'jpt']),
	/** Periode Penilaian. */
	start: day,
	end: day,
	parties,
	results: z.array(skpResult).check(z.minLength(1), z.maxLength(30)),
	/** Ekspektasi Khusus Pimpinan by value; what is not given has none. */
	conduct: z.partialRecord(conductValue, words),
	/** Lampiran SKP. */
	attachment: z.strictObject({ resources: z.array(words), accountability: z.array(words), consequences: z.array(words) }),
	/** The SKP of the leader this one hangs on, when it is known. */
	leaderSkp: z.optional(recordId),
	/** What it was begun from. */
	origin: z.optional(z.strictObject({ type: z.enum(['last-year', 'colleague', 'library']), from: recordId })),
});

/**
 * Sasaran Kinerja Pegawai of one person and year, written by the appraiser. Id `appraisal.skp:<year>:<person>`; the
 * employee's agreement is an `appraisal.acknowledgement`.
 */
export const appraisalSkp = defineKind({
	kind: 'appraisal.skp',
	feed: 'appraisal',
	v: 1,
	body,
	upgrades: {},
	id: ({ period, subject }) => `${period}:${subject}`,
	about: { person: 'one', unit: 'one', period: 'year' },
	change: 'by-author',
	keepsReplaced: true,
	readers: { ...documentReaders, appraiser: ['people-in-charge', 'objected-cases-and-their-year'] },
	writers: { appraiser: 'people-in-charge' },
	made: 'person',
	fourEyes: 'replacing',
	needs: [
		// A leader's or a colleague's is named by its kind alone: whether it is there is not the appraiser's to learn.
		{
			path: 'body',
			ids: ({ body }) => [body.leaderSkp ?? [], body.origin?.from ?? []].flat(),
			kinds: ['appraisal.skp', 'reference.skp-template'],
			agrees: [],
			exists: false,
			code: 'unknown_reference',
		},
	],
	asks: asksUnit,
	admissible: (record, known) =>
		unitAdmissible(record, known) ?? daysAdmissible(record, record.body) ?? partiesAdmissible(record, record.body.parties, known),
});
export type AppraisalSkp = z.infer<typeof body>;
