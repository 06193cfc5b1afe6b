import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferenceTrainingRules } from '#shared/training/kinds/reference-training-rules';
import { rulesAt } from '#shared/training/rules-at';

type RulesRecord = RecordOf<ReferenceTrainingRules>;

/** The rules that count a training which ended on `end`, and its form in them. */
export function rulesOf(rules: readonly RulesRecord[], end: string): RulesRecord | null {
	const found = rulesAt(
		rules.map(({ body }) => body),
		end,
	);
	return rules.find(({ body }) => body === found) ?? null;
}
