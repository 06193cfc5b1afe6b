import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { importLimits } from '$lib/spreadsheet/read/import-limits';
import type { ImportTexts, MessageWords } from '$lib/spreadsheet/view/import-texts';
import { formatBytes } from '$lib/ui/format/format-bytes';
import { formatNumber } from '$lib/ui/format/format-number';
import { periodLabel } from '#shared/kernel/period';
import { extraTargets, type Target } from '../columns/target';
import type { SurveyImport } from '../survey-import.svelte';
import type { SurveyCode } from '../rows/check-rows';
import { targetWords } from './target-words';

const messages: Record<SurveyCode, MessageWords> = {
	'answer-range': m.import_msg_answer_range,
	'answer-text': m.import_msg_answer_text,
	'answer-formula': m.import_msg_answer_formula,
	'answer-error': m.import_msg_answer_error,
	'answer-merged': m.import_msg_answer_merged,
	'answer-blank': m.import_msg_answer_blank,
	'date-unreadable': m.import_msg_date_unreadable,
	'date-outside': m.import_msg_date_outside,
	'age-low': m.import_msg_age_low,
	'age-unreadable': m.import_msg_age_unreadable,
	'sex-unreadable': m.import_msg_sex_unreadable,
	'education-unreadable': m.import_msg_education_unreadable,
	'slot-unreadable': m.import_msg_slot_unreadable,
	'service-unknown': m.import_msg_service_unknown,
	'kelurahan-unknown': m.import_msg_kelurahan_unknown,
	'suggestion-long': m.import_msg_suggestion_long,
	'extra-formula': m.import_msg_extra_formula,
	'extra-error': m.import_msg_extra_error,
	'note-total': m.import_msg_note_total,
	'note-numbering': m.import_msg_note_numbering,
	'note-heading': m.import_msg_note_heading,
	'note-no-answers': m.import_msg_note_no_answers,
};

const answers: Record<string, () => string> = { 'leave-out': m.import_lookalikes_leave, take: m.import_lookalikes_take };

/** The words of this import for the shared steps. */
export function surveyTexts(session: SurveyImport, unitName: (unit: string) => string): ImportTexts<Target> {
	const { campaign, unsur } = session;
	const inListOrder = [...unsur].sort((a, b) => a.listNo - b.listNo);
	const fields = [...inListOrder.map(({ key }): Target => `unsur:${key}`), ...extraTargets];
	return {
		title: m.import_title(),
		lead: m.import_lead(),
		rules: m.import_file_rules({ rows: formatNumber(importLimits.rows), size: formatBytes(importLimits.bytes) }),
		steps: [
			{ step: 'file', label: m.import_step_file() },
			{ step: 'campaign', label: m.import_step_campaign() },
			{ step: 'columns', label: m.import_step_columns() },
			{ step: 'check', label: m.import_step_check() },
			{ step: 'done', label: m.import_step_done() },
		],
		fields: fields.map((value) => ({ value, label: targetWords(value, unsur) })),
		about:
			campaign &&
			m.import_check_target({
				unit: unitName(campaign.unit),
				period: periodLabel(campaign.period, getLocale()),
				file: session.view?.file ?? '',
			}),
		counts: ({ counts, facts }) => [
			{ n: counts.ok ?? 0, label: m.import_count_ok() },
			{ n: counts.problem ?? 0, label: m.import_count_problem(), note: m.import_count_problem_note() },
			{ n: counts.incomplete ?? 0, label: m.import_count_incomplete(), note: m.import_count_incomplete_note() },
			{ n: counts.note ?? 0, label: m.import_count_note(), note: m.import_count_note_note({ empty: formatNumber(facts.empty ?? 0) }) },
		],
		notices: ({ counts, facts: { same = 0, corrected = 0, foreign = 0 }, warned, remarks }) => {
			const ok = counts.ok ?? 0;
			const all: { kind: 'info' | 'success' | 'warn' | 'problem'; title: string; when: boolean }[] = [
				{ kind: 'success', title: m.import_plan_all_same(), when: ok > 0 && same === ok },
				{ kind: 'info', title: m.import_plan_same({ n: formatNumber(same) }), when: same > 0 && same < ok },
				{ kind: 'warn', title: m.import_plan_corrected({ n: formatNumber(corrected) }), when: corrected > 0 },
				{ kind: 'warn', title: m.import_plan_foreign({ n: formatNumber(foreign) }), when: foreign > 0 },
				{ kind: 'info', title: m.import_count_warned({ n: formatNumber(warned) }), when: warned > 0 },
				{ kind: 'problem', title: m.import_nothing(), when: ok === 0 && !remarks.some(({ level }) => level === 'problem') },
			];
			return all.filter(({ when }) => when);
		},
		states: { ok: m.import_state_ok, incomplete: m.import_state_incomplete, problem: m.import_state_problem, note: m.import_state_note },
		messages,
		question: ({ code, value }) => ({
			title:
				code === 'grown-table'
					? m.import_lookalikes({ n: value })
					: code === 'service-unknown'
						? m.import_ask_service({ value })
						: m.import_ask_kelurahan({ value }),
			option: (answer) => answers[answer]?.() ?? answer,
		}),
		asked: ['service-unknown', 'kelurahan-unknown'],
		remark: ({ n = 0, value = '' }) => ({
			title: m.import_other_scale({ scale: value, n: formatNumber(n) }),
			cure: m.import_other_scale_do(),
		}),
		messagesFile: m.import_messages_file(),
		checkNow: m.import_check_now(),
		checking: m.import_checking(),
		save: (n) => m.import_save({ n }),
		storing: (n) => m.import_storing({ n }),
		ask: (n) => m.import_save_ask({ n }),
		askMore: ({ counts: { problem = 0, incomplete = 0 } }) => [
			...(problem + incomplete > 0
				? [
						m.import_save_left_out({
							n: formatNumber(problem + incomplete),
							problem: formatNumber(problem),
							incomplete: formatNumber(incomplete),
						}),
					]
				: []),
			`${m.import_save_all_or_none()} ${m.import_save_append()}`,
		],
	};
}
