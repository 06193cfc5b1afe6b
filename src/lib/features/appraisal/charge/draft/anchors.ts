import type { AppraisalReview } from '#shared/appraisal/kinds/appraisal-review';

/** Fields a form of this room has a place for. */
const shown = /^(results|conduct|ratings|notes|attachment|start|end)(\.|$)/;

/**
 * The reasons HR gave, by field of the form. A path names a place by number (`body.results.2.realisation`); the form names it by
 * key (`results.<key>.realisation`), because rows move. What fits no field stands under the empty name.
 */
export function anchorsByField(
	review: AppraisalReview | null,
	body: { results: readonly { key: string }[]; conduct?: unknown },
): Map<string, string> {
	const found = new Map<string, string>();
	for (const { path, reason } of review?.anchors ?? []) {
		const named = fieldOfPath(path, body);
		const field = shown.test(named) ? named : '';
		const before = found.get(field);
		found.set(field, before ? `${before} ${reason}` : reason);
	}
	return found;
}

/** The form's name of the field a path of the record points at; empty when there is none. */
export function fieldOfPath(path: string | undefined, body: { results: readonly { key: string }[]; conduct?: unknown }): string {
	const [first, ...rest] = (path ?? '').split('.');
	const parts = first === 'body' ? rest : [first, ...rest];
	const [list, index, ...field] = parts;
	if (!list) return '';
	if (index === undefined) return list;
	if (list === 'results') {
		const key = body.results[Number(index)]?.key;
		return key === undefined ? list : ['results', key, ...field.slice(0, 1)].join('.');
	}
	if (list === 'conduct') {
		const value = Array.isArray(body.conduct) ? valueOf(body.conduct[Number(index)]) : index;
		return value === undefined ? list : ['conduct', value, ...field.slice(0, 1)].join('.');
	}
	return parts.slice(0, 2).join('.');
}

/** A row of perilaku kerja names its value as `value` in the record and as `key` in the form. */
function valueOf(row: unknown): string | undefined {
	const { key, value } = (row ?? {}) as { key?: string; value?: string };
	return key ?? value;
}
