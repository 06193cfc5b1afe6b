import { m } from '$lib/paraglide/messages';
import { behaviourWords, scaleWords } from './behaviour-words';

const isQuestion = (key: string): key is keyof typeof behaviourWords => key in behaviourWords;

/** The words of a behaviour form's fields, also while it is a draft. */
export function behaviourFieldWords(path: readonly string[], value: unknown): { field?: string; value?: string } {
	const key = path.at(-1) ?? '';
	if (key === 'note') return { field: m.effect_note() };
	if (!isQuestion(key)) return {};
	const words = scaleWords().find((answer) => answer.value === String(value))?.label;
	return { field: behaviourWords[key](), ...(words && { value: words }) };
}
