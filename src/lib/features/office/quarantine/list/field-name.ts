import { m } from '$lib/paraglide/messages';
import type { FieldWords } from '$lib/features/manifest';

const names: Record<string, () => string> = {
	kind: m.quarantine_name_kind,
	unit: m.quarantine_name_unit,
	period: m.quarantine_name_period,
	by: m.quarantine_name_by,
	device: m.quarantine_name_device,
	at: m.quarantine_name_at,
	edit: m.quarantine_name_edit,
};

/**
 * What a field of a sent record is called and says: the envelope's are the same for all, the body's are named by the kind. Where there is no
 * word, the way to it and the value stand as sent.
 */
export function sentFieldWords(path: string, value: string, body: unknown, words?: FieldWords): { field: string; value: string } {
	if (Object.hasOwn(names, path)) return { field: names[path]!(), value };
	const [root, ...way] = path.split('.');
	const known = root === 'body' && way.length > 0 ? words?.(way, value, body) : undefined;
	return { field: known?.field ?? path, value: known?.value ?? value };
}
