import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const foldersIn = (path) =>
	readdirSync(path, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name);

const features = 'src/lib/features';
/** Every domain may use these: people and units, and the office's own desk, quarantine and contacts. */
const foundations = ['personnel', 'office'];
/** What the rooms of a domain share. */
const sharedByRooms = ['parts', 'data'];

/** One import arrow that must not exist, and where the line belongs instead. */
const forbid = (files, group, message, ignores = []) => ({
	files,
	ignores,
	rules: {
		'no-restricted-imports': ['error', { patterns: [].concat(group).map((entry) => ({ ...entry, message: entry.message ?? message })) }],
	},
});

const noServer = { group: ['**/sync-server/**'], message: 'The app never imports the gateway: what both need belongs in src/shared.' };
const noRoutes = { group: ['**/routes/**'], message: 'Routes are addresses only: move this into the room and let the route import it.' };
const noFeatures = {
	group: ['$lib/features/**', '**/features/**'],
	message: 'Rooms stand above this folder: pass what you need in from the page, or from src/lib/start.ts.',
};
const noManifests = {
	regex: '^\\$lib/features/(domains|nav|home|load-kind-words|[a-z-]+/(domain|kind-words))$',
	message: 'Manifests stand above the rooms: let the page hand in what the room needs.',
};
const noDevice = { group: ['$lib/device/**', '**/device/**'], message: 'ui knows no room and no storage: take it as a prop.' };
const outsideShared = { regex: '^(?!\\.{1,2}/|zod(/|$)|vitest$|fast-check$)', message: 'src/shared imports Zod and itself only.' };
/** What is too delicate to be written a second time: the canonical form that is hashed, and the splitting of a key. */
const outsideSelection = {
	...outsideShared,
	regex: '^(?!\\.{1,2}/|zod(/|$)|vitest$|fast-check$|canonicalize$|shamir-secret-sharing$)',
};
const aboveShared = { group: ['**/lib/**', '**/sync-server/**', '**/routes/**'], message: 'src/shared imports Zod and itself only.' };

const sharedDomains = foldersIn('src/shared').filter((name) => name !== 'kernel');
const featureDomains = foldersIn(features);

/** The kernel knows no domain; a domain knows the kernel, itself and the foundations. */
const sharedRules = [
	forbid(['src/shared/**'], [outsideShared, aboveShared]),
	forbid(
		['src/shared/kernel/**'],
		[
			outsideShared,
			aboveShared,
			{ regex: `^\\.\\./(${sharedDomains.join('|')})/|^\\.\\./[^/]+$`, message: 'The kernel knows no domain: let the domain say it.' },
		],
	),
	...sharedDomains.map((domain) => {
		const foreign = sharedDomains.filter((other) => other !== domain && !foundations.includes(other));
		return forbid(
			[`src/shared/${domain}/**`],
			[
				domain === 'selection' ? outsideSelection : outsideShared,
				aboveShared,
				{ regex: `^(\\.\\./)+(${foreign.join('|')})/`, message: 'A domain imports the kernel, personnel and office only.' },
			],
		);
	}),
];

/** A room never imports a room; a domain's `parts` and `data` import no room, and no domain but the foundations' `parts` and `data`. */
const roomRules = featureDomains.flatMap((domain) => {
	const foreign = featureDomains
		.filter((other) => other !== domain)
		.map((other) => ({
			regex: foundations.includes(other) ? `^\\$lib/features/${other}/(?!(${sharedByRooms.join('|')})/)` : `^\\$lib/features/${other}/`,
			message: 'A domain imports no other domain but the parts and data of personnel and office: let the page put the two together.',
		}));
	const rooms = foldersIn(`${features}/${domain}`).filter((name) => !sharedByRooms.includes(name));
	const roomPattern = (names) => ({
		regex: `^\\$lib/features/${domain}/(${names.join('|')})/`,
		message: 'A room never imports a room: what they share belongs in the parts or data of the domain, or the page puts the two together.',
	});
	const outOfRoom = { regex: '^(\\.\\./){3,}(?!.*shared/)', message: 'Leave the room by $lib/…, so that one sees where the arrow goes.' };
	return [
		...rooms.map((room) => {
			const others = rooms.filter((other) => other !== room);
			return forbid(
				[`${features}/${domain}/${room}/**`],
				[noServer, noRoutes, noManifests, outOfRoom, ...(others.length > 0 ? [roomPattern(others)] : []), ...foreign],
			);
		}),
		forbid(
			sharedByRooms.map((name) => `${features}/${domain}/${name}/**`),
			[noServer, noRoutes, noManifests, ...(rooms.length > 0 ? [roomPattern(rooms)] : []), ...foreign],
		),
	];
});

export default ts.config(
	{ ignores: ['build/', 'dist/', '.svelte-kit/', 'src/lib/paraglide/', 'data/', 'test-results/', 'playwright-report/'] },
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{ languageOptions: { globals: { ...globals.browser, ...globals.node } }, rules: { 'no-undef': 'off' } },
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig } },
	},
	{
		files: ['src/**', 'sync-server/**'],
		ignores: ['src/shared/kernel/days.ts', '**/*.test.ts', 'sync-server/demo/**'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector:
						"CallExpression[callee.property.name='slice'][callee.object.callee.property.name='toISOString'][arguments.0.value=0][arguments.1.value=10]",
					message: 'That is the UTC day: until 07.00 in Pematangsiantar it is yesterday. Use jakartaDay, addDays or officeToday.',
				},
				{
					selector:
						"CallExpression[callee.property.name='slice']:matches([callee.object.name=/^(at|.*At)$/], [callee.object.property.name=/^(at|.*At)$/])",
					message: 'A moment as text has the day of its own zone: use jakartaDay.',
				},
				{
					selector: "CallExpression[callee.name='jakartaDay'] > CallExpression[callee.object.name='Date'][callee.property.name='now']",
					message: 'The clock of this device may be wrong: use officeToday, or officeDay(db) in a live query.',
				},
				{
					selector: "CallExpression[callee.property.name='localeCompare'] > MemberExpression[property.name=/^(at|.*At)$/]",
					message: 'Times with offsets are not in order as texts: use compareMoments.',
				},
				{
					selector: "BinaryExpression[operator='-'] > CallExpression[callee.object.name='Date'][callee.property.name='now']",
					message: 'The clock may be set while one waits: use performance.now(), or say why it has to outlive the process.',
				},
			],
		},
	},
	...sharedRules,
	forbid(['src/lib/ui/**'], [noServer, noRoutes, noFeatures, noDevice]),
	forbid(
		['src/lib/device/**'],
		[
			noServer,
			noRoutes,
			noFeatures,
			{ group: ['$lib/ui/**', '**/ui/**'], message: 'The device layer has no screens: give out state and let the room show it.' },
		],
		undefined,
		['**/*.test.ts'], // a test may put the layer together with what a domain keeps on it
	),
	forbid(['src/lib/spreadsheet/**'], [noServer, noRoutes, noFeatures]),
	...roomRules,
	forbid(['src/routes/**'], [noServer]),
	forbid(
		['sync-server/**'],
		[
			{
				group: ['**/lib/**', '$lib/**', '**/routes/**'],
				message: 'The gateway imports #shared only: what both need belongs in src/shared.',
			},
		],
	),
);
