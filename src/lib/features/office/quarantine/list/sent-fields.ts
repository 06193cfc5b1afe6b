/** One value of a sent record with the way to it: `body.answers.waktu`. `null` and empty containers have an empty value. */
export interface SentField {
	path: string;
	value: string;
}

/** Fields taken apart at most: a hostile record can have a million. */
export const mostFields = 300;

/**
 * Takes a refused record apart, value by value, in the order it was sent. `null` when the text is no JSON object: it then
 * has to be shown as it is. Never throws, however the text is made.
 */
export function sentFields(text: string): { fields: SentField[]; cut: boolean; body: unknown } | null {
	let sent: unknown;
	try {
		sent = JSON.parse(text);
	} catch {
		return null;
	}
	if (typeof sent !== 'object' || sent === null) return null;
	const fields: SentField[] = [];
	// A list instead of recursion: nesting can be deeper than the stack.
	const left: { path: string; value: unknown }[] = [{ path: '', value: sent }];
	while (left.length > 0 && fields.length <= mostFields) {
		const { path, value } = left.pop()!;
		if (typeof value !== 'object' || value === null) fields.push({ path, value: value === null ? '' : String(value) });
		else {
			const inside = Object.entries(value)
				.slice(0, mostFields + 1)
				.map(([key, one]) => ({ path: path ? `${path}.${key}` : key, value: one as unknown }));
			if (inside.length === 0 && path) fields.push({ path, value: '' });
			left.push(...inside.reverse());
		}
	}
	return { fields: fields.slice(0, mostFields), cut: fields.length > mostFields, body: (sent as { body?: unknown }).body };
}
