// `npm run new -- kind <domain> <name>` and `npm run new -- room <domain> <room>`: the files and lines a newcomer begins with. Needs Node only.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const [what, domain, name] = process.argv.slice(2);
const foldersIn = (path) => readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const domains = foldersIn('src/lib/features').filter((folder) => existsSync(`src/shared/${folder}/kinds.ts`));

if (!['kind', 'room'].includes(what) || !domains.includes(domain) || !/^[a-z]+(-[a-z]+)*$/.test(name ?? ''))
	stop(`npm run new -- kind|room <${domains.join('|')}> <name-in-small-letters>`);

const camel = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
const pascal = camel[0].toUpperCase() + camel.slice(1);
const key = name.replaceAll('-', '_');
const words = name[0].toUpperCase() + name.slice(1).replaceAll('-', ' ');
if (what === 'kind') newKind();
else newRoom();

function newKind() {
	const feeds = /feeds = \[(.*)\]/.exec(readFileSync('src/shared/kernel/feeds.ts', 'utf8'))[1];
	// A domain without a database of its own keeps its kinds with the reference data.
	const feed = feeds.includes(`'${domain}'`) ? domain : 'reference';
	const [kind, file, constant, type] = [
		`${feed}.${name}`,
		`${feed}-${name}`,
		`${feed}${pascal}`,
		`${feed[0].toUpperCase()}${feed.slice(1)}${pascal}`,
	];
	write(
		`src/shared/${domain}/kinds/${file}.ts`,
		`import { defineKind } from '../../kernel/define-kind';
import { z } from '../../kernel/zod';

const body = z.strictObject({
	text: z.string().check(z.minLength(1), z.maxLength(1000)),
});

/** What it is, who writes it, and when. Id \`${kind}:<ULID>\`. */
export const ${constant} = defineKind({
	kind: '${kind}',
	feed: '${feed}',
	v: 1,
	body,
	upgrades: {},
	id: '<ulid>',
	about: { person: 'none', unit: 'one', period: 'any' },
	change: 'never',
	readers: { hr: 'all' },
	writers: { hr: 'all' },
	made: 'person',
});
export type ${type} = z.infer<typeof body>;
`,
	);
	change(`src/shared/${domain}/kinds.ts`, (text) =>
		text
			.replace(/(\n\n\/\*\* Every kind)/, `\nimport { ${constant} } from './kinds/${file}';$1`)
			.replace(/(,\n)?\] as const;/, (_, lines) => (lines ? `,\n\t${constant},\n] as const;` : `, ${constant}] as const;`)),
	);
	change(`src/lib/features/${domain}/kind-words.ts`, (text) =>
		text.replace(/(export const kindWords[\s\S]*?)\n\};/, `$1\n\t'${kind}': { name: m.kind_${key} },\n};`),
	);
	addWords(`src/lib/features/${domain}/messages`, { [`kind_${key}`]: words });
	console.log(`
Next: its fields, readers and writers in src/shared/${domain}/kinds/${file}.ts; its words in src/lib/features/${domain}/messages; its cells in
src/shared/access.test.ts and access-oracle.test.ts; then docs/schema and docs/access.md anew:
  npx vitest run --project unit sync-server/json-schema.test.ts src/shared/access-table.test.ts -u`);
}

function newRoom() {
	const room = `src/lib/features/${domain}/${name}`;
	if (existsSync(room)) stop(`${room} is there already.`);
	write(
		`${room}/${pascal}Room.svelte`,
		`<!-- The room's door. <${pascal}Room {who} /> -->
<script lang="ts">
	import type { SignedIn } from '$lib/device/identity';
	import { m } from '$lib/paraglide/messages';

	interface Props {
		who: SignedIn;
	}
	let { who }: Props = $props();
</script>

<svelte:head><title>{m.${key}_title()}</title></svelte:head>

<h1>{m.${key}_title()}</h1>
<p>{m.${key}_empty({ name: who.name })}</p>
`,
	);
	write(`${room}/README.md`, `# ${name}\n\nWho comes here, and to do what. Works on what is on the device.\n`);
	addWords(`${room}/messages`, { [`${key}_title`]: words, [`${key}_empty`]: '{name}' });
	write(
		`src/routes/${name}/+page.svelte`,
		`<script lang="ts">
	import { getApp } from '$lib/app-context';
	import ${pascal}Room from '$lib/features/${domain}/${name}/${pascal}Room.svelte';

	const { who } = getApp();
</script>

<${pascal}Room {who} />
`,
	);
	const icon = "import FolderOpen from '@lucide/svelte/icons/folder-open';\n";
	change(`src/lib/features/${domain}/domain.ts`, (text) =>
		(text.includes(icon) ? text : icon + text).replace(
			/\n\tpages: \[/,
			`$&\n\t\t{ path: '/${name}', label: m.nav_${key}, icon: FolderOpen, group: null, may: () => true },`,
		),
	);
	addWords(`src/lib/features/${domain}/messages`, { [`nav_${key}`]: words });
	console.log(`
Next: who may open it and its group of the navigation in src/lib/features/${domain}/domain.ts; its words; its README and a line in
src/lib/features/README.md; then npm run prepare:sources.`);
}

function write(path, text) {
	if (existsSync(path)) stop(`${path} is there already.`);
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, text);
	console.log(`new      ${path}`);
}

function change(path, edit) {
	const before = readFileSync(path, 'utf8');
	const after = edit(before);
	if (after === before) stop(`${path} does not look as expected: add the line by hand.`);
	writeFileSync(path, after);
	console.log(`changed  ${path}`);
}

/** Adds texts to both languages; each person writes the real ones. */
function addWords(folder, texts) {
	for (const locale of ['id', 'en']) {
		const path = join(folder, `${locale}.json`);
		const before = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
		mkdirSync(folder, { recursive: true });
		writeFileSync(path, `${JSON.stringify({ ...before, ...texts }, null, '\t')}\n`);
		console.log(`words    ${path}`);
	}
}

function stop(reason) {
	console.error(reason);
	process.exit(1);
}
