import type { AboutView } from '$lib/device/records/read-about';
import { appraisalAcknowledgement } from '#shared/appraisal/kinds/appraisal-acknowledgement';
import { appraisalFeedback, type AppraisalFeedback } from '#shared/appraisal/kinds/appraisal-feedback';
import { readRecord } from '#shared/kernel/define-kind';
import type { RecordOf } from '#shared/kernel/envelope';

/** A feedback entry as lists show it. */
export interface GivenFeedback {
	record: RecordOf<AppraisalFeedback>;
	state: AboutView['state'];
	/** When the employee saw it, ISO 8601; `null` while not. */
	readAt: string | null;
}

/** The feedback among records about one person, newest first, with its read receipts. */
export function givenFeedback(views: readonly AboutView[]): GivenFeedback[] {
	const read = new Map<string, string>();
	for (const { record } of views) {
		if (record.kind !== appraisalAcknowledgement.kind) continue;
		const one = readRecord(appraisalAcknowledgement, record);
		if (one.ok && one.record.body.act === 'read') read.set(one.record.body.of, one.record.at);
	}
	const given = views.flatMap(({ record, state }): GivenFeedback[] => {
		if (record.kind !== appraisalFeedback.kind) return [];
		const one = readRecord(appraisalFeedback, record);
		return one.ok ? [{ record: one.record, state, readAt: read.get(record._id) ?? null }] : [];
	});
	return given.sort((a, b) => Date.parse(b.record.at) - Date.parse(a.record.at));
}
