import { defineKind, readRecord } from '../../kernel/define-kind';
import type { RecordOf } from '../../kernel/envelope';
import type { Known } from '../../kernel/known';
import type { Refusal } from '../../kernel/refusal';
import { referenceRegion } from '../../personnel/kinds/reference-region';
import { responseAdmissible, type ResponseReference } from '../response-admissible';
import { referenceCampaign } from './reference-campaign';
import { referenceQuestionnaire } from './reference-questionnaire';
import { actorId, recordId } from '../../kernel/envelope';
import { z } from '../../kernel/zod';

/** Answers of one citizen: score 1..4 by unsur key; which keys are due stands in the questionnaire. */
export const answers = z.record(z.string().check(z.regex(/^[a-z]{2,30}$/)), z.int().check(z.minimum(1), z.maximum(4)));

/**
 * The respondent's profile on the official form (PermenPANRB 14/2017, annex). Deliberately without name, NIK,
 * address or telephone. `null` means not known, which only imported older data may say; a form fills all four.
 */
export const profile = z.strictObject({
	sex: z.nullable(z.enum(['L', 'P'])),
	/** Years. Respondents are 17 or over (product rule; UU 27/2022 Pasal 25). */
	age: z.nullable(z.int().check(z.minimum(17), z.maximum(120))),
	education: z.nullable(z.enum(['SD', 'SMP', 'SMA', 'D1-D3', 'S1', 'S2', 'S3'])),
	occupation: z.nullable(z.enum(['PNS', 'TNI', 'POLRI', 'SWASTA', 'WIRAUSAHA', 'LAINNYA'])),
	occupationOther: z.optional(z.string().check(z.maxLength(80))),
});

/** How the answers came about: the citizen alone, the surveyor asking, or an older table imported by the office. */
export const collection = z.enum(['handed-over', 'asked', 'import']);

const body = z.strictObject({
	/** `reference.campaign` the response counts for. */
	campaign: recordId,
	/** `reference.questionnaire` the questions were taken from. */
	questionnaire: recordId,
	/** `reference.service` the citizen came for. */
	service: recordId,
	/** Region code of the kelurahan where it was collected, when the campaign records it. */
	kelurahan: z.nullable(z.string().check(z.regex(/^12\.72\.\d{2}\.\d{4}$/))),
	/** Slot of the official form, derived from the time of the survey; `luar-jam` for a visit in neither. */
	slot: z.nullable(z.enum(['08-12', '13-17', 'luar-jam'])),
	profile,
	answers,
	/** Saran: free text, optional. It may name people, so it is shown to HR only. */
	suggestion: z.optional(z.string().check(z.maxLength(2000))),
	collection,
	/** The citizen was helped to read or answer (UU 27/2022 Pasal 26: "dibantu"). */
	assisted: z.optional(z.boolean()),
	/** The response this one corrects; the fold then counts only the newest of the chain. */
	supersedes: z.optional(recordId),
	/** Imported rows only: file, row and who imported. */
	origin: z.optional(z.strictObject({ file: z.string().check(z.maxLength(200)), row: z.int(), by: actorId })),
});

/**
 * One citizen's complete answers to the SKM questionnaire. Append-only. Ids: `survey.response:<ULID>`;
 * the n-th correction of it `survey.response:<ULID>:<n>` with n from 2, so that two tablets correcting the
 * same response meet in one id and a person chooses.
 */
export const surveyResponse = defineKind({
	kind: 'survey.response',
	feed: 'survey',
	v: 1,
	body,
	upgrades: {},
	id: '<ulid>',
	about: { person: 'none', unit: 'one', period: 'one' },
	change: 'corrections',
	readers: { surveyor: 'own-records', hr: 'all' },
	writers: {
		surveyor: { reach: 'own-units', sort: (said) => said.collection !== 'import' },
		hr: { reach: 'all', sort: (said) => said.collection === 'import' },
	},
	made: 'person',
	asks: ({ body }) => [region, body.campaign, body.questionnaire, ...(body.supersedes ? [body.supersedes] : [])],
	admissible,
});

/** The city's kelurahan stand in one record. */
const region = 'reference.region:12.72';

function admissible(response: RecordOf<SurveyResponse>, known: Known): Refusal | null {
	const { campaign, questionnaire, supersedes } = response.body;
	// One may correct another that travels in the same request.
	const superseded = supersedes === undefined ? undefined : known.find(supersedes);
	const read = superseded && readRecord(surveyResponse, superseded);
	const reference = {
		campaign: known.read(referenceCampaign, campaign),
		questionnaire: known.read(referenceQuestionnaire, questionnaire),
		region: known.read(referenceRegion, region),
		superseded: read?.ok ? read.record : undefined,
	};
	return responseAdmissible(response, present(reference), known.now);
}

function present(reference: { [Key in keyof ResponseReference]: ResponseReference[Key] | undefined }): ResponseReference {
	return Object.fromEntries(Object.entries(reference).filter(([, value]) => value !== undefined)) as ResponseReference;
}

export type SurveyResponse = z.infer<typeof body>;
