/** What the keys of the desk do. */
export type DeskKey = 'next' | 'previous' | 'approve' | 'return' | 'help';

/** The keys, in the order the help shows them. */
export const deskKeys: readonly { key: string; does: DeskKey }[] = [
	{ key: 'j', does: 'next' },
	{ key: 'k', does: 'previous' },
	{ key: 'a', does: 'approve' },
	{ key: 'r', does: 'return' },
	{ key: '?', does: 'help' },
];

/**
 * What a key press means at the desk; `null` when it belongs to something else: a field being typed in, a dialog, or a shortcut
 * of the browser.
 */
export function deskKey({ key, ctrlKey, altKey, metaKey, target }: KeyboardEvent): DeskKey | null {
	if (ctrlKey || altKey || metaKey) return null;
	if ((target as Element | null)?.closest?.('input, textarea, select, dialog, [contenteditable], [popover]')) return null;
	return deskKeys.find((one) => one.key === key.toLowerCase())?.does ?? null;
}
