import type { CaseRow } from '$lib/features/appraisal/data/cases-table';
import { appraisalCoaching, type AppraisalCoaching } from '#shared/appraisal/kinds/appraisal-coaching';
import { appraisalFollowUp, type AppraisalFollowUp } from '#shared/appraisal/kinds/appraisal-follow-up';
import { jakartaDay } from '#shared/kernel/days';
import { readRecord, type KindDefinition } from '#shared/kernel/define-kind';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';

/** One thing on a person's line of time; `at` is a day or a moment, ISO 8601. */
export type TimelineItem =
	| { type: 'document'; id: string; at: string; row: CaseRow }
	/** Umpan balik of one month (`2026-07`) counted. */
	| { type: 'feedback'; id: string; at: string; month: string; n: number }
	| { type: 'coaching'; id: string; at: string; plan: AppraisalCoaching }
	| { type: 'follow-up'; id: string; at: string; decision: AppraisalFollowUp };

/** What is known of a person on one line of time, newest first; `rows`: the state of their documents. */
export function timeline(records: readonly Envelope[], rows: readonly CaseRow[]): TimelineItem[] {
	const read = <Body>(definition: KindDefinition<string, Body>): RecordOf<Body>[] =>
		records.flatMap((record) => {
			const result = record.kind === definition.kind ? readRecord(definition, record) : null;
			return result?.ok ? [result.record] : [];
		});
	const months = new Map<string, { n: number; at: string }>();
	for (const { at, kind } of records) {
		if (kind !== 'appraisal.feedback') continue;
		const month = jakartaDay(at).slice(0, 7);
		const known = months.get(month);
		months.set(month, { n: (known?.n ?? 0) + 1, at: known && Date.parse(known.at) > Date.parse(at) ? known.at : at });
	}
	const items: TimelineItem[] = [
		...rows.map((row): TimelineItem => ({ type: 'document', id: row.key, at: row.at, row })),
		...[...months].map(([month, { n, at }]): TimelineItem => ({ type: 'feedback', id: month, at, month, n })),
		...read(appraisalCoaching).map(({ _id, at, body }): TimelineItem => ({ type: 'coaching', id: _id, at, plan: body })),
		...read(appraisalFollowUp).map(({ _id, at, body }): TimelineItem => ({ type: 'follow-up', id: _id, at, decision: body })),
	];
	return items.sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.id < b.id ? 1 : -1));
}
