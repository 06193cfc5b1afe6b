import type { Score } from '../draft';

/** The score a pressed key answers with, or `null`: digits 1 to 4, never while writing or with a modifier held. */
export function scoreOfKey(event: KeyboardEvent): Score | null {
	if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return null;
	const target = event.target as HTMLElement | null;
	if (target?.closest?.('input:not([type=radio], [type=checkbox]), textarea, select')) return null;
	return /^[1-4]$/.test(event.key) ? (Number(event.key) as Score) : null;
}
