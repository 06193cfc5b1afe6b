// Needs nothing installed.
import { existsSync, readdirSync } from 'node:fs';

/** Where a domain has a folder, and its tests with it. */
const places = [
	'src/shared',
	'src/lib/features',
	'sync-server/domains',
	...['contracts', 'journeys', 'promises'].map((layer) => `tests/${layer}`),
];

/** The names `--only` knows. */
export function domains() {
	const names = places.filter(existsSync).flatMap((place) =>
		readdirSync(place, { withFileTypes: true })
			.filter((entry) => entry.isDirectory())
			.map(({ name }) => name),
	);
	return [...new Set(names)].sort();
}

/** The part of the tree a changed file belongs to, as a piece of a path that tests are chosen by; `null` when tests say nothing of it. */
export function partOf(file) {
	const domain = /^(?:src\/(?:shared|lib\/features)|sync-server\/domains|tests\/(?:contracts|journeys|promises))\/([\w-]+)\//.exec(file);
	if (domain) return `/${domain[1]}/`;
	return /^(src\/lib\/[\w-]+|sync-server\/[\w-]+|tests\/[\w-]+|src\/shared|sync-server)\//.exec(file)?.[0] ?? null;
}
