import { m } from '$lib/paraglide/messages';
import { whole, type Sheet } from '$lib/spreadsheet/write/sheet';
import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferenceTrainingRules } from '#shared/training/kinds/reference-training-rules';
import { formLabel } from '../parts/form-label';
import type { NeedRow } from './load-needs';
import { priorityWords, sourceWords, topicWords } from './need-words';

/** The AKPK of a year, a need a row, in the order of the screen. */
export function needsSheet(rows: readonly NeedRow[], rules: readonly RecordOf<ReferenceTrainingRules>[], year: string): Sheet {
	const heads = [
		...['NIP', m.training_name(), m.training_post(), m.training_unit(), m.needs_topic(), m.needs_source(), m.needs_form()],
		...[m.needs_jp(), m.needs_priority()],
	];
	const lines = rows.map(({ person: { known, unitName }, need }) => [
		known.nip,
		known.name,
		known.post,
		unitName,
		topicWords(need),
		sourceWords[need.source](),
		formLabel(rules, need.form),
		need.jp === null ? null : whole(need.jp),
		priorityWords[need.priority](),
	]);
	return { name: `AKPK ${year}`, rows: [heads, ...lines] };
}
