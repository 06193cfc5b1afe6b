interface Toast {
	id: number;
	words: string;
	undo?: () => void;
}

let next = 0;
let shown = $state<Toast[]>([]);

/**
 * Short words that something was done, read aloud; they leave after a while. With `undo` the person can take it back
 * as long as they stand: `say(m.survey_discarded(), { undo: restore })`. Problems are no toasts: show a Notice, which stays.
 */
export function say(words: string, { undo }: { undo?: () => void } = {}): void {
	const toast = { id: ++next, words, undo };
	shown = [...shown.slice(-2), toast];
	setTimeout(() => dismiss(toast.id), undo ? 10_000 : 5_000);
}

/** What stands on the screen now; read by Toasts.svelte alone. */
export function toasts(): readonly Toast[] {
	return shown;
}

/** Takes one away before its time. */
export function dismiss(id: number): void {
	shown = shown.filter((toast) => toast.id !== id);
}
