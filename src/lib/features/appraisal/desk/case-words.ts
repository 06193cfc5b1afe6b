import type { CaseRow } from '$lib/features/appraisal/data/cases-table';
import { m } from '$lib/paraglide/messages';
import { formatNumber } from '$lib/ui/format/format-number';
import type { StateFilter } from './list/review-filter';

const kinds: Record<CaseRow['kind'], () => string> = {
	'appraisal.evaluation': m.review_kind_evaluation,
	'appraisal.skp': m.review_kind_skp,
};
export const kindWords = (kind: CaseRow['kind']) => kinds[kind]();

const stages: Record<CaseRow['stage'], () => string> = {
	none: m.review_stage_none,
	submitted: m.review_stage_submitted,
	drafted: m.review_stage_submitted,
	agreed: m.review_stage_agreed,
	'change-asked': m.review_stage_change_asked,
	received: m.review_stage_received,
	'receipt-refused': m.review_stage_receipt_refused,
	objected: m.review_stage_objected,
	examined: m.review_stage_examined,
	upheld: m.review_stage_upheld,
	changed: m.review_stage_changed,
};
/** How far the document itself has come. */
export const stageWords = (stage: CaseRow['stage']) => stages[stage]();

const reviews: Record<CaseRow['review'], () => string> = {
	none: m.review_review_none,
	approved: m.review_review_approved,
	returned: m.review_review_returned,
	outdated: m.review_review_outdated,
};
/** HR's word on a document, and how far it has come: "Menunggu ditinjau, diterima pegawai". */
export const stateWords = ({ review, stage }: Pick<CaseRow, 'review' | 'stage'>) =>
	stage === 'submitted' || stage === 'drafted' ? reviews[review]() : `${reviews[review]()}, ${stageWords(stage).toLocaleLowerCase()}`;

const filters: Record<StateFilter, () => string> = {
	waiting: m.review_review_none,
	approved: m.review_review_approved,
	returned: m.review_review_returned,
	objection: m.review_filter_objection,
	handed: m.review_filter_handed,
};
export const stateFilterWords = (state: StateFilter) => filters[state]();

const attentions: Record<CaseRow['attention'][number], () => string> = {
	'returned-after-handover': m.review_attention_returned_after_handover,
	late: m.review_attention_late,
	'superior-doubted': m.review_attention_superior_doubted,
	'contradiction-kept': m.review_attention_contradiction_kept,
	'objection-open': m.review_attention_objection_open,
	'objection-late': m.review_attention_objection_late,
	'objection-arrived-late': m.review_attention_objection_arrived_late,
	'edited-after-approval': m.review_attention_edited_after_approval,
	'other-edit-handed-over': m.review_attention_other_edit,
	'correction-after-decision': m.review_attention_correction_ignored,
};
/** Why a document wants a look. */
export const attentionWords = (why: CaseRow['attention'][number]) => attentions[why]();

/** How long ago, in days: "hari ini", "3 hari". */
export function ageWords(time: number, now: number): string {
	const days = Math.floor((now - time) / 86_400_000);
	return days < 1 ? m.review_age_today() : m.review_age_days({ n: formatNumber(days) });
}
