import { ulid } from 'ulid';
import type { DeviceDb } from '$lib/device/db';
import { newRecord, type Maker } from '$lib/device/new-record';
import { appraisalAcknowledgement, type AppraisalAcknowledgement } from '#shared/appraisal/kinds/appraisal-acknowledgement';
import { appraisalSkp } from '#shared/appraisal/kinds/appraisal-skp';
import type { Envelope } from '#shared/kernel/envelope';
import { documentId } from '#shared/document-id';
import { revisionFor } from '$lib/device/drafts/draft-base';
import { submitRecords, type DraftOrigin, type EditOrigin } from '$lib/device/outbox/submit-record';
import { saidBefore } from '$lib/features/appraisal/data/said-before';
import { skpBody } from './skp-body';
import type { SkpDraft } from './skp-draft';

/** Of whom, and for which year. */
export interface SkpOf {
	person: string;
	/** The unit the person works in now; an SKP that is there already keeps its own. */
	unit: string;
	year: string;
}

/** Submits an SKP. Gives the ids submitted; throws what `submitRecords` throws, the draft is then still there. */
export function submitSkp(db: DeviceDb, maker: Maker, { person, unit, year }: SkpOf, draft: SkpDraft, origin: DraftOrigin | EditOrigin) {
	const id = documentId('appraisal.skp', year, person);
	return submitRecords(db, origin, async (held) => {
		const now = await held(id);
		const rev = revisionFor(draft.base, now);
		const { kind, v } = appraisalSkp;
		const of = { _id: id, ...(rev && { _rev: rev }), kind, v, unit: now?.unit ?? unit, period: year, subject: person };
		return [newRecord(maker, { ...of, body: skpBody(draft) })];
	});
}

/** Records what the employee says of an SKP on the appraiser's tablet, once; its draft goes out with it. Gives the ids submitted. */
export function answerOnTablet(
	db: DeviceDb,
	maker: Maker,
	skp: Omit<Envelope, 'body'>,
	answer: Pick<AppraisalAcknowledgement, 'act' | 'how' | 'signature' | 'text'>,
	draftId: string,
): Promise<string[]> {
	const { kind, v } = appraisalAcknowledgement;
	const of = { _id: `${kind}:${ulid()}`, kind, v, unit: skp.unit, period: skp.period, ...(skp.subject && { subject: skp.subject }) };
	const record = newRecord(maker, { ...of, body: { of: skp._id, edit: skp.edit, ...answer } });
	return submitRecords(db, { unless: saidBefore, drafts: [draftId] }, [record]);
}
