import { ulid } from 'ulid';
import type { CaseRow, DeviceDb } from '$lib/device/db';
import { newRecord, type Maker } from '$lib/device/new-record';
import { submitRecords } from '$lib/device/outbox/submit-record';
import { takeBack } from '$lib/device/outbox/take-back';
import { appraisalComment } from '#shared/records/appraisal-comment';
import { appraisalReview, type AppraisalReview } from '#shared/records/appraisal-review';

type Document = Pick<CaseRow, 'key' | 'unit' | 'period' | 'person' | 'edit'>;

const about = ({ unit, period, person }: Document) => ({ unit, period, subject: person });

/** Approves documents as they were read (`edit`), all in one transaction. Gives the ids of the reviews, for taking them back. */
export async function approve(db: DeviceDb, maker: Maker, documents: readonly Document[]): Promise<string[]> {
	const reviews = documents.map((document) => review(maker, document, { verdict: 'approved', anchors: [], reason: '' }));
	await submitRecords(db, reviews, documents.map(draftId));
	return reviews.map(({ _id }) => _id);
}

/** Sends a document back to its author, with the fields to put right. Gives the id of the review. */
export async function sendBack(
	db: DeviceDb,
	maker: Maker,
	document: Document,
	said: Pick<AppraisalReview, 'anchors' | 'reason'>,
): Promise<string> {
	const record = review(maker, document, { verdict: 'returned', ...said });
	await submitRecords(db, [record], [draftId(document)]);
	return record._id;
}

/** Adds a comment only HR sees. */
export async function comment(db: DeviceDb, maker: Maker, document: Document, text: string): Promise<void> {
	const { kind, v } = appraisalComment;
	const body = { of: document.key, text };
	await submitRecords(db, [newRecord(maker, { _id: `${kind}:${ulid()}`, kind, v, ...about(document), body })]);
}

/** Takes reviews back that have not been sent yet; gives how many were. One that is under way may arrive all the same. */
export const undo = (db: DeviceDb, ids: readonly string[]): Promise<number> => takeBack(db, ids);

/** The draft of what is being said about a document. */
export const draftId = ({ key, edit }: Pick<Document, 'key' | 'edit'>) => `review ${key} ${edit}`;

function review(maker: Maker, document: Document, said: Pick<AppraisalReview, 'verdict' | 'anchors' | 'reason'>) {
	const { kind, v } = appraisalReview;
	const body: AppraisalReview = { of: document.key, edit: document.edit, ...said };
	return newRecord(maker, { _id: `${kind}:${ulid()}`, kind, v, ...about(document), body });
}
