import type { ReferenceTrainingRules } from '#shared/training/kinds/reference-training-rules';

/** The official label of a form of development, of the rules that name it; its code where none does. */
export function formLabel(rules: readonly { body: Pick<ReferenceTrainingRules, 'forms'> }[], code: string): string {
	for (const { body } of rules) {
		const form = body.forms.find((one) => one.code === code);
		if (form) return form.label;
	}
	return code;
}
