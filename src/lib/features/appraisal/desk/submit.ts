import { ulid } from 'ulid';
import type { DeviceDb } from '$lib/device/db';
import type { CaseRow } from '$lib/features/appraisal/data/cases-table';
import { newRecord, type Maker } from '$lib/device/new-record';
import { submitRecords, type DraftOrigin } from '$lib/device/outbox/submit-record';
import { takeBack } from '$lib/device/outbox/take-back';
import { saveDraft } from '$lib/device/drafts/drafts';
import { appraisalComment } from '#shared/appraisal/kinds/appraisal-comment';
import { appraisalReview, type AppraisalReview } from '#shared/appraisal/kinds/appraisal-review';
import { readRecord } from '#shared/kernel/define-kind';
import type { Envelope } from '#shared/kernel/envelope';
import { inActOrder } from '#shared/kernel/in-act-order';
import { recordsOf } from '#shared/kernel/records-of';
import { blankReview, canReturn, commentOf, draftId, holdsWords, reviewDraft, type ReviewDraft } from './view/review-draft';

type Document = Pick<CaseRow, 'key' | 'unit' | 'period' | 'person' | 'edit'>;

const about = ({ unit, period, person }: Document) => ({ unit, period, subject: person });

/**
 * Approves documents as they were read (`edit`), all in one transaction, unless they are by now. Gives the ids of the reviews, for taking them back. What was being
 * written about one of them, a comment or the reasons of a return, stays.
 */
export async function approve(db: DeviceDb, maker: Maker, documents: readonly Document[]): Promise<string[]> {
	const reviews = documents.map((document) => review(maker, document, { verdict: 'approved', anchors: [], reason: '' }));
	const begun = await db.drafts.bulkGet(documents.map(draftId));
	const drafts = begun.flatMap((draft) => (draft && !holdsWords(draft.value) ? [draft.id] : []));
	return submitRecords(db, { unless: isApproved, drafts }, reviews);
}

/** Sends a document back to its author, with the fields to put right; a comment in the same draft stays. Gives the id of the review. */
export async function sendBack(
	db: DeviceDb,
	maker: Maker,
	document: Document,
	said: Pick<AppraisalReview, 'anchors' | 'reason'>,
	origin: DraftOrigin,
): Promise<string[]> {
	const leaves = (value: unknown) => {
		const draft = reviewDraft.safeParse(value).data;
		if (!draft || !canReturn(draft)) return null;
		// An internal comment begun beside it is still to be added.
		return draft.comment.trim() === '' ? undefined : { ...blankReview(), comment: draft.comment };
	};
	return submitRecords(db, { ...origin, leaves }, [review(maker, document, { verdict: 'returned', ...said })]);
}

/** Adds the comment of a draft, which only HR sees; what else is in the draft stays. Gives the ids submitted. */
export async function comment(db: DeviceDb, maker: Maker, document: Document, text: string, origin: DraftOrigin): Promise<string[]> {
	const { kind, v } = appraisalComment;
	const body = { of: document.key, text: text.trim() };
	const leaves = (value: unknown) => {
		const draft = reviewDraft.safeParse(value).data;
		return draft?.comment === text ? { ...draft, comment: '' } : null;
	};
	return submitRecords(db, { ...origin, leaves }, [newRecord(maker, { _id: `${kind}:${ulid()}`, kind, v, ...about(document), body })]);
}

/**
 * Takes reviews back that have not been sent yet; gives how many were. One that is under way may arrive all the same. The reasons of a return
 * become a draft again, for whoever takes one back wants to say it otherwise.
 */
export function undo(db: DeviceDb, ids: readonly string[]): Promise<number> {
	return db.transaction('rw', db.outbox, db.versions, db.drafts, async () => {
		const rows = await db.outbox.bulkGet([...ids]);
		const taken = await takeBack(db, ids);
		for (const row of rows) {
			if (!row || (await db.outbox.get(row.id))) continue;
			const read = readRecord(appraisalReview, row.record);
			if (!read.ok || read.record.body.verdict !== 'returned') continue;
			const { of, edit, anchors, reason } = read.record.body;
			const id = draftId({ key: of, edit });
			const comment = commentOf((await db.drafts.get(id))?.value);
			await saveDraft(db, { id, kind: appraisalReview.kind, value: { open: true, anchors, reason, comment } satisfies ReviewDraft });
		}
		return taken;
	});
}

/** Whether the newest review of the edit this one approves has approved it. */
function isApproved(standing: readonly Envelope[], made: Envelope): boolean {
	const { of, edit } = made.body as AppraisalReview;
	const ofIt = recordsOf(standing, appraisalReview).filter(({ body }) => body.of === of && body.edit === edit);
	return inActOrder(ofIt).at(-1)?.body.verdict === 'approved';
}

function review(maker: Maker, document: Document, said: Pick<AppraisalReview, 'verdict' | 'anchors' | 'reason'>) {
	const { kind, v } = appraisalReview;
	const body: AppraisalReview = { of: document.key, edit: document.edit, ...said };
	return newRecord(maker, { _id: `${kind}:${ulid()}`, kind, v, ...about(document), body });
}
