import { ulid } from 'ulid';
import type { DeviceDb } from '$lib/device/db';
import { newRecord, type Maker } from '$lib/device/new-record';
import { appraisalAcknowledgement, type AppraisalAcknowledgement } from '#shared/appraisal/kinds/appraisal-acknowledgement';
import { appraisalSkp } from '#shared/appraisal/kinds/appraisal-skp';
import type { Envelope } from '#shared/kernel/envelope';
import { documentId } from '#shared/document-id';
import { revisionFor } from '$lib/device/drafts/draft-base';
import { submitDocuments } from '../draft/submit-documents';
import { skpBody } from './skp-body';
import type { SkpDraft } from './skp-draft';

/** Of whom, and for which year. */
export interface SkpOf {
	person: string;
	/** The unit the person works in now; an SKP that is there already keeps its own. */
	unit: string;
	year: string;
}

/** Submits an SKP. Throws what `submitRecords` throws; the draft is then still there. */
export function submitSkp(db: DeviceDb, maker: Maker, { person, unit, year }: SkpOf, draft: SkpDraft, stored: boolean) {
	const id = documentId('appraisal.skp', year, person);
	return submitDocuments(db, {
		id,
		base: draft.base,
		stored,
		make: async (held) => {
			const now = await held(id);
			const rev = revisionFor(draft.base, now);
			const { kind, v } = appraisalSkp;
			const of = { _id: id, ...(rev && { _rev: rev }), kind, v, unit: now?.unit ?? unit, period: year, subject: person };
			return [newRecord(maker, { ...of, body: skpBody(draft) })];
		},
	});
}

/** What the employee says of an SKP on the appraiser's tablet, as the record that goes with it. */
export function answerOnTablet(
	maker: Maker,
	skp: Envelope,
	answer: Pick<AppraisalAcknowledgement, 'act' | 'how' | 'signature' | 'text'>,
): Envelope {
	const { kind, v } = appraisalAcknowledgement;
	const of = { _id: `${kind}:${ulid()}`, kind, v, unit: skp.unit, period: skp.period, ...(skp.subject && { subject: skp.subject }) };
	return newRecord(maker, { ...of, body: { of: skp._id, edit: skp.edit, ...answer } });
}
