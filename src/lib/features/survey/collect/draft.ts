import { ulid } from 'ulid';
import { discardDraft, draftsOf, openDraft, saveDraft } from '$lib/device/drafts/drafts';
import type { DeviceDb } from '$lib/device/db';
import { moment, periodCode, recordId, unitCode } from '#shared/kernel/envelope';
import { refusal } from '#shared/kernel/refusal';
import { answers, profile, surveyResponse } from '#shared/survey/kinds/survey-response';
import { z } from '#shared/kernel/zod';
import type { Choice } from './choice/choice';

const slot = z.nullable(z.enum(['08-12', '13-17', 'luar-jam']));

/** A response as it stands in the form, possibly incomplete. What was typed is kept as typed. */
const responseDraft = z.strictObject({
	form: z.literal(1),
	campaign: recordId,
	unit: unitCode,
	period: periodCode,
	questionnaire: recordId,
	service: recordId,
	kelurahan: z.nullable(z.string()),
	mode: z.enum(['handed-over', 'asked']),
	profile: z.strictObject({
		sex: profile.shape.sex,
		age: z.string(),
		education: profile.shape.education,
		occupation: profile.shape.occupation,
		occupationOther: z.string(),
	}),
	answers,
	suggestion: z.string(),
	assisted: z.boolean(),
	/** Page of the handed-over questionnaire: `notice`, `profile`, an unsur key or `closing`. */
	page: z.string(),
	/** Whether the citizen fills the profile, too. */
	citizenProfile: z.boolean(),
	/** Language the citizen chose; of the questionnaire only. */
	language: z.enum(['id', 'en']),
	/** Device time of the last answer: the time of the act. */
	answeredAt: z.optional(moment),
	/** The response this one corrects, with its receipt number when it had one. */
	supersedes: z.optional(recordId),
	supersedesNo: z.optional(z.string()),
	/** What stays as it was when an older record is put right: the time of the act (refused ones), and its slot. */
	kept: z.optional(z.strictObject({ at: z.optional(moment), skew: z.optional(z.int()), slot })),
	/** Why the office refused the record that is being put right. */
	refusal: z.optional(refusal),
	/** The citizen answered alone: nobody opens the answers again, they are carried over unseen. */
	sealed: z.boolean(),
});
export type ResponseDraft = z.infer<typeof responseDraft>;
export type Score = 1 | 2 | 3 | 4;

/** A change of the form: the fields that differ. `answers` and `profile` are merged, not replaced. */
export type DraftChange = Partial<Omit<ResponseDraft, 'answers' | 'profile'>> & {
	answers?: Record<string, Score>;
	profile?: Partial<ResponseDraft['profile']>;
};

/** The draft was submitted or discarded meanwhile, in another tab: there is nothing left to save into. */
export class DraftGone extends Error {
	constructor(readonly id: string) {
		super('the draft is no longer on the device');
		this.name = 'DraftGone';
	}
}

/** An empty form for the chosen campaign, service and place. */
export function emptyDraft(choice: Choice): ResponseDraft {
	return {
		form: 1,
		...choice,
		profile: { sex: null, age: '', education: null, occupation: null, occupationOther: '' },
		answers: {},
		suggestion: '',
		assisted: false,
		page: 'notice',
		citizenProfile: false,
		language: 'id',
		sealed: false,
	};
}

/** The form after a change. */
export function changed(draft: ResponseDraft, change: DraftChange): ResponseDraft {
	return { ...draft, ...change, answers: { ...draft.answers, ...change.answers }, profile: { ...draft.profile, ...change.profile } };
}

/** Two changes as one, the later one winning. */
export function merged(first: DraftChange, second: DraftChange): DraftChange {
	const both = { ...first, ...second };
	if (first.answers) both.answers = { ...first.answers, ...second.answers };
	if (first.profile) both.profile = { ...first.profile, ...second.profile };
	return both;
}

/** Whether nothing was entered yet. */
function untouched(draft: ResponseDraft): boolean {
	const { sex, age, education, occupation } = draft.profile;
	return !draft.supersedes && !draft.kept && Object.keys(draft.answers).length === 0 && !sex && !age && !education && !occupation;
}

/** Begins a response and gives its id, which the record will keep. */
export async function beginResponse(db: DeviceDb, choice: Choice): Promise<string> {
	const id = `${surveyResponse.kind}:${ulid()}`;
	await putDraft(db, id, emptyDraft(choice));
	return id;
}

/** Takes a form out again into which nothing was entered, so that looking at one leaves nothing behind. */
export async function discardUntouched(db: DeviceDb, id: string): Promise<void> {
	await db.transaction('rw', db.drafts, async () => {
		const draft = await readDraft(db, id);
		if (draft && untouched(draft)) await discardDraft(db, id);
	});
}

/** Writes a whole form under its record's id. Resolves after the commit with the time of saving. */
export function putDraft(db: DeviceDb, id: string, value: ResponseDraft): Promise<Date> {
	return saveDraft(db, { id, kind: surveyResponse.kind, value });
}

/**
 * Saves a change into the stored form, so that two tabs on one form do not undo each other's answers. Resolves after
 * the commit. Throws `DraftGone`, or what IndexedDB throws.
 */
export async function saveChange(db: DeviceDb, id: string, change: DraftChange): Promise<{ draft: ResponseDraft; savedAt: Date }> {
	return db.transaction('rw', db.drafts, async () => {
		const stored = await readDraft(db, id);
		if (!stored) throw new DraftGone(id);
		const draft = changed(stored, change);
		return { draft, savedAt: await putDraft(db, id, draft) };
	});
}

/** The stored form of this id, or `undefined`. */
export async function readDraft(db: DeviceDb, id: string): Promise<ResponseDraft | undefined> {
	const row = await openDraft(db, id);
	return row && responseDraft.safeParse(row.value).data;
}

/** Everything begun and not submitted, oldest save first; `draft` absent when this app cannot read it. */
export async function responseDrafts(db: DeviceDb): Promise<{ id: string; savedAt: string; draft?: ResponseDraft }[]> {
	const rows = await draftsOf(db, surveyResponse.kind);
	return rows.map(({ id, savedAt, value }) => ({ id, savedAt, draft: responseDraft.safeParse(value).data }));
}

/** Throws a form away; the answer puts it back. */
export async function discardResponse(db: DeviceDb, id: string): Promise<() => Promise<void>> {
	const row = await openDraft(db, id);
	await discardDraft(db, id);
	return async () => {
		if (row) await saveDraft(db, row);
	};
}
