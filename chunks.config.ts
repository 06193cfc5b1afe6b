import { readdirSync, readFileSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { Plugin } from 'vite';

const root = import.meta.dirname;
const features = join(root, 'src/lib/features');

const nameOf = (id: string) => id.split(/[\\/]/).at(-1)!.replace(/\.js$/, '').toLowerCase(); // prettier-ignore

/** The domain each word belongs to, by its key. */
function domainsOfWords(): Map<string, string> {
	const files = readdirSync(features, { recursive: true, encoding: 'utf8' }).filter((path) => /messages[\\/]id\.json$/.test(path));
	return new Map(
		files.flatMap((path) => {
			const keys = Object.keys(JSON.parse(readFileSync(join(features, path), 'utf8')) as object);
			return keys.map((key): [string, string] => [key.toLowerCase(), path.split(/[\\/]/)[0]!]);
		}),
	);
}

/** What the first screen, signing in, is made of: its own files and what they import, as far as they are ours. */
function filesOfFirstScreen(): string[] {
	const found = new Set<string>();
	const look = (file: string) => {
		if (found.has(file) || /paraglide/.test(file)) return;
		found.add(file);
		for (const [, path] of readFileSync(file, 'utf8').matchAll(/(?:import|export)\s(?!type\s)[^;'"]*from '((?:\$lib|\.)[^']*)'/g)) {
			const target = path!.startsWith('$lib') ? join(root, 'src/lib', path!.slice(5)) : join(dirname(file), path!);
			const exact = ['', '.ts', '.svelte', '.svelte.ts']
				.map((ending) => target + ending)
				.find((name) => statSync(name, { throwIfNoEntry: false })?.isFile());
			if (exact) look(exact);
		}
	};
	for (const file of ['+layout.svelte', '+layout.ts', '+error.svelte', 'masuk/+page.svelte']) look(join(root, 'src/routes', file));
	return [...found];
}

const words = domainsOfWords();
const firstWords = new Set(
	filesOfFirstScreen().flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\bm\.(\w+)/g)].map(([, key]) => key!.toLowerCase())),
);

/** Domains that lie in the chunk of another one: every file more is a request more at the first visit. */
const together: Readonly<Record<string, string>> = { engagement: 'training' };

/** Words of the first screen lie apart from those of the rooms. */
function chunkOfWord(id: string): string {
	const domain = words.get(nameOf(id)) ?? 'office';
	return firstWords.has(nameOf(id)) ? 'words-first' : `words-${together[domain] ?? domain}`;
}

/** Chunk of a page of `src/routes`, or of what SvelteKit generates for it: that of the rooms it shows; its address says nothing of them. */
function chunkOfPage(id: string): string {
	const file = id.replace(/\?.*/, '');
	const text = readFileSync(file, 'utf8');
	const route = /"([./]+\/src\/routes\/[^"]*)"/.exec(text)?.[1];
	if (route) return firstPages.test(route) ? 'first' : chunkOfPage(join(dirname(file), route));
	const imported = [...text.matchAll(/lib\/features\/([\w-]+)\/([\w-]+)/g)].map(([path]) => chunkOfDomain(`src/${path}`));
	return imported.find((chunk) => chunk !== 'office') ?? 'office';
}

/** Domains whose rooms are too much to fetch for a home page. */
const large = ['appraisal', 'survey'];

/** Chunk of a module of a domain: of a large one, what others use of it and its rooms lie apart. */
function chunkOfDomain(id: string): string {
	const [, domain, room] = /src[\\/](?:shared|lib[\\/]features)[\\/]([\w-]+)[\\/]?([\w-]*)/.exec(id)!;
	return large.includes(domain!) && /features/.test(id) && room && !['parts', 'data', 'home'].includes(room)
		? `${domain}-rooms`
		: (together[domain!] ?? domain!);
}

/** Pages on the way to the first screen, by the path of their file: the start page knows whether somebody is signed in. */
const firstPages = /src[\\/]routes[\\/](\+|masuk[\\/]\+page)/;

const isPage = (id: string) => /src[\\/]routes[\\/].*\.(svelte|ts)|generated[\\/]client[\w-]*[\\/]nodes[\\/]/.test(id);
const isOfDomain = (id: string) => /src[\\/](shared|lib[\\/]features)[\\/][\w-]+[\\/]/.test(id);

/** The camera's reader, and what draws codes: trainings and citizens' voices use them. */
const isScanner = (id: string) => /src[\\/]lib[\\/]scanner[\\/]|node_modules[\\/]qr[\\/]/.test(id);

/** Chunk of a page or of a module of a domain: one group for both, because each group of its own makes a file of its own. */
const chunkOf = (id: string) => (isScanner(id) ? 'training' : isPage(id) ? chunkOfPage(id) : chunkOfDomain(id));

/** Domains that the others build on, which are given their modules first. */
const under = ['office', 'personnel'];

/**
 * Few chunks: the app is fetched whole at the first visit, and on a link of the field a request costs as much as 50 kB.
 * From above: what stands on the first screen, what signs in, what every page uses, what puts the domains together, each domain.
 */
export const chunks = [
	{ name: 'language', test: /paraglide[\\/](runtime|registry)/, priority: 90 },
	{ name: chunkOfWord, test: /paraglide[\\/]messages[\\/](?!_index)/, priority: 80 },
	{ name: 'first', test: (id: string) => firstPages.test(id) || (isPage(id) && chunkOfPage(id) === 'first'), priority: 70 },
	{ name: 'sign-in', test: /features[\\/]office[\\/]session[\\/](sign-in|setup)\.ts/, priority: 65 },
	{ name: 'ui', test: /src[\\/]lib[\\/]ui[\\/]|@lucide[\\/]svelte/, priority: 60 },
	{ name: 'device', test: /src[\\/](shared[\\/]kernel|lib[\\/](device|start))/, priority: 50 },
	{ name: 'frame', test: /features[\\/]([\w-]+[\\/]domain|[\w-]+)\.ts|SignedInFrame/, priority: 47 },
	{ name: chunkOf, test: (id: string) => (isPage(id) || isOfDomain(id)) && under.includes(chunkOf(id)), priority: 45 },
	{ name: chunkOf, test: (id: string) => isPage(id) || isOfDomain(id) || isScanner(id), priority: 40 },
	{ name: 'rest', test: /src[\\/](?!lib[\\/]spreadsheet)/, priority: 20 },
];

/**
 * SvelteKit makes every page an entry of its own besides importing it where it is needed: a file for each, which does
 * nothing but import others. Without those entries a page lies in the chunk of its domain.
 */
export function pagesInChunks(): Plugin {
	let pages: string[] = [];
	return {
		name: 'hitei:pages-in-chunks',
		enforce: 'post',
		apply: 'build',
		config(config) {
			const input = config.build?.rolldownOptions?.input ?? config.build?.rollupOptions?.input;
			if (!input || typeof input !== 'object' || Array.isArray(input) || !('entry/app' in input)) return;
			pages = Object.entries(input).flatMap(([name, file]) => (name.startsWith('nodes/') ? [relative(root, file)] : []));
			for (const name of Object.keys(input)) if (name.startsWith('nodes/')) delete input[name];
		},
		// SvelteKit looks there for the styles of pages that a server renders. Ours are rendered on the device.
		async writeBundle({ dir }) {
			if (pages.length === 0) return;
			const file = join(dir!, '.vite/manifest.json');
			const manifest = JSON.parse(await readFile(file, 'utf8')) as Record<string, { file: string; src: string }>;
			const app = Object.values(manifest).find(({ src }) => src?.endsWith('client-optimized/app.js'))!;
			for (const page of pages) manifest[page.replaceAll('\\', '/')] ??= { file: app.file, src: page };
			await writeFile(file, JSON.stringify(manifest));
		},
	};
}
