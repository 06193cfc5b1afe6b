import type { Page } from '@playwright/test';

/** What a screen reader would say of a page, out of the tree the browser gives to assistive technology. */
export interface Listener {
	/** Everything in reading order, a line each: role, name, value, states, description. */
	page(): Promise<string[]>;
	/** What has the focus, as it is said when the focus comes to it, with the groups around it. */
	focus(): Promise<string>;
	/** What the page said by itself (live regions, alerts) since the last call. */
	announced(): Promise<string[]>;
}

interface Property {
	name: string;
	value: { value?: unknown };
}
interface Node {
	nodeId: string;
	parentId?: string;
	ignored: boolean;
	role?: { value: string };
	name?: { value: string };
	description?: { value: string };
	value?: { value: unknown };
	childIds?: string[];
	properties?: Property[];
}

/** Roles that a reader passes over in silence; what they hold is said. */
const silent = new Set(['none', 'generic', 'InlineTextBox', 'LineBreak', 'ListMarker', 'RootWebArea', 'paragraph', 'LabelText', 'Legend']);
const states = ['checked', 'pressed', 'expanded', 'invalid', 'required', 'disabled', 'focused', 'multiline'];

/** Call before the page is opened: it also hears what the page says by itself. */
export async function listenTo(page: Page): Promise<Listener> {
	await page.addInitScript(recordAnnouncements);
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Accessibility.enable');
	const tree = async () => ((await devtools.send('Accessibility.getFullAXTree')) as unknown as { nodes: Node[] }).nodes;
	return {
		async page() {
			const nodes = await tree();
			const byId = new Map(nodes.map((node) => [node.nodeId, node]));
			const lines: string[] = [];
			const walk = (node: Node | undefined, within: string) => {
				if (!node) return;
				const line = node.ignored ? '' : lineOf(node);
				// The words of a button or heading are its name: not said twice.
				const words = node.role?.value === 'StaticText' && within.includes(node.name?.value.trim() ?? '');
				if (line && !words) lines.push(line);
				const own = line && !silent.has(node.role?.value ?? '') ? (node.name?.value ?? '') : within;
				for (const id of node.childIds ?? []) walk(byId.get(id), own);
			};
			walk(
				nodes.find(({ parentId }) => !parentId),
				'',
			);
			return lines;
		},
		async focus() {
			const nodes = await tree();
			const byId = new Map(nodes.map((node) => [node.nodeId, node]));
			const node = nodes.findLast((one) => one.role?.value !== 'RootWebArea' && property(one, 'focused') === true);
			if (!node) return '';
			const around: string[] = [];
			for (let above = byId.get(node.parentId ?? ''); above; above = byId.get(above.parentId ?? ''))
				if (!above.ignored && ['group', 'radiogroup', 'region', 'dialog', 'alertdialog'].includes(above.role?.value ?? ''))
					around.unshift(lineOf(above));
			return [...around, lineOf(node)].filter(Boolean).join(' / ');
		},
		announced: () => page.evaluate(() => (window as unknown as { announced?: string[] }).announced?.splice(0) ?? []),
	};
}

function property({ properties }: Node, name: string): unknown {
	return properties?.find((one) => one.name === name)?.value.value;
}

function lineOf(node: Node): string {
	const role = node.role?.value ?? '';
	const name = node.name?.value.trim().replace(/\s+/g, ' ') ?? '';
	if (role === 'StaticText') return name;
	if (silent.has(role)) return '';
	const told = states.flatMap((state) => {
		const value = property(node, state);
		return value === undefined || value === false || value === 'false' || state === 'focused'
			? []
			: [value === true || value === 'true' ? state : `${state} ${String(value)}`];
	});
	const unchecked =
		role === 'radio' || role === 'checkbox' ? (told.some((state) => state.startsWith('checked')) ? [] : ['not checked']) : [];
	const folded = property(node, 'expanded') === false ? ['collapsed'] : [];
	const value = node.value?.value === undefined || node.value.value === '' ? [] : [`“${String(node.value.value)}”`];
	const more = node.description?.value ? [node.description.value.trim()] : [];
	if (!name && value.length === 0 && more.length === 0 && !['textbox', 'button', 'link', 'radio', 'checkbox', 'image'].includes(role))
		return '';
	return [role, name || '(no name)', ...value, ...told, ...unchecked, ...folded, ...more].join(', ');
}

/** In the page: keeps the words of every live region as they change. */
function recordAnnouncements(): void {
	const said: string[] = [];
	Object.assign(window, { announced: said });
	const last = new WeakMap<Element, string>();
	new MutationObserver((changes) => {
		for (const { target } of changes) {
			const from = target instanceof Element ? target : target.parentElement;
			const region = from?.closest('[aria-live]:not([aria-live="off"]), [role="status"], [role="alert"]');
			const words = region?.textContent.trim().replace(/\s+/g, ' ') ?? '';
			if (!region || last.get(region) === words) continue;
			last.set(region, words);
			if (words) said.push(words);
		}
	}).observe(document, { subtree: true, childList: true, characterData: true });
}
