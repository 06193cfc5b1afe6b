import { appraisalAcknowledgement, type AppraisalAcknowledgement } from '#shared/appraisal/kinds/appraisal-acknowledgement';
import { appraisalReview, type AppraisalReview } from '#shared/appraisal/kinds/appraisal-review';
import { appraisalSkp, type AppraisalSkp } from '#shared/appraisal/kinds/appraisal-skp';
import { readRecord, type KindDefinition } from '#shared/kernel/define-kind';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import { skpState, type SkpState } from '#shared/appraisal/skp-state';

/** A person's SKP of a year with what was said of this very edit of it. */
export interface SkpNow {
	record: RecordOf<AppraisalSkp>;
	state: SkpState;
	/** HR's return, when it is one. */
	returned: RecordOf<AppraisalReview> | null;
	/** The employee's newest word. */
	answer: RecordOf<AppraisalAcknowledgement> | null;
}

/** Reads it among the records of one person and year; `null` when there is none. */
export function skpNow(records: readonly Envelope[]): SkpNow | null {
	const record = ofKind(records, appraisalSkp)[0];
	if (!record) return null;
	const reviews = ofKind(records, appraisalReview);
	const answers = ofKind(records, appraisalAcknowledgement);
	const ofThis = ({ body }: { body: { of: string; edit: string } }) => body.of === record._id && body.edit === record.edit;
	const newest = <T extends Envelope>(rows: T[]) => rows.sort((a, b) => Date.parse(b.at) - Date.parse(a.at))[0] ?? null;
	const state = skpState(record, answers, reviews);
	return {
		record,
		state,
		returned: state === 'returned' ? newest(reviews.filter((one) => ofThis(one) && one.body.verdict === 'returned')) : null,
		answer: newest(answers.filter((one) => ofThis(one) && one.body.act !== 'read')),
	};
}

function ofKind<Kind extends string, Body>(records: readonly Envelope[], definition: KindDefinition<Kind, Body>): RecordOf<Body>[] {
	return records.flatMap((record) => {
		const read = record.kind === definition.kind ? readRecord(definition, record) : null;
		return read?.ok ? [read.record] : [];
	});
}
