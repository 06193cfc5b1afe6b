/** What the screen looks like: as the device is set, or always the same. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const key = 'hitei-theme';
const asked = /\(prefers-color-scheme:\s*dark\)/;
const original = new WeakMap<CSSMediaRule, string>();

/** The theme chosen on this device. */
export function chosenTheme(): Theme {
	const stored = localStorage.getItem(key);
	return themes.find((theme) => theme === stored) ?? 'system';
}

/** Chooses a theme for this device and shows it at once. */
export function chooseTheme(theme: Theme): void {
	localStorage.setItem(key, theme);
	showTheme(theme);
}

/**
 * Shows a theme by what the rules for a dark device apply to, so that each colour stands in the tokens once. Paper stays light. To be called when
 * the app's styles are there.
 */
export function showTheme(theme: Theme): void {
	document.documentElement.style.colorScheme = theme === 'system' ? '' : theme;
	for (const sheet of document.styleSheets)
		for (const rule of sheet.cssRules) {
			if (!(rule instanceof CSSMediaRule)) continue;
			const text = original.get(rule) ?? rule.media.mediaText;
			if (!asked.test(text)) continue;
			original.set(rule, text);
			rule.media.mediaText = theme === 'system' ? text : theme === 'light' ? 'not all' : darkOnScreen(text);
		}
}

function darkOnScreen(text: string): string {
	const rest = text.replace(/\s*and\s*\(prefers-color-scheme:\s*dark\)|\(prefers-color-scheme:\s*dark\)\s*(and)?\s*/, '');
	return rest ? `screen and ${rest}` : 'screen';
}
