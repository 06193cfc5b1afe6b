import { existsSync } from 'node:fs';
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const rooms = [
	...['session', 'sync', 'survey', 'import', 'reports', 'quarantine', 'reference'],
	...['people', 'appraisal', 'handover', 'own-appraisal', 'objection', 'follow-up', 'unit-result', 'review', 'output'],
];

/** One import arrow that must not exist, and where the line belongs instead. */
const forbid = (files, group, message) => ({
	files,
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
const noDevice = { group: ['$lib/device/**', '**/device/**'], message: 'ui knows no room and no storage: take it as a prop.' };

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
	forbid(
		['src/shared/**'],
		[
			{ regex: '^(?!\\.{1,2}/|zod(/|$)|vitest$|fast-check$)', message: 'src/shared imports Zod and itself only.' },
			{ group: ['**/lib/**', '**/sync-server/**', '**/routes/**'], message: 'src/shared imports Zod and itself only.' },
		],
	),
	forbid(['src/lib/ui/**'], [noServer, noRoutes, noFeatures, noDevice]),
	forbid(
		['src/lib/device/**'],
		[
			noServer,
			noRoutes,
			noFeatures,
			{ group: ['$lib/ui/**', '**/ui/**'], message: 'The device layer has no screens: give out state and let the room show it.' },
		],
	),
	forbid(['src/lib/spreadsheet/**'], [noServer, noRoutes, noFeatures]),
	...rooms.map((room) =>
		forbid(
			[`src/lib/features/${room}/**`],
			[
				noServer,
				noRoutes,
				...rooms
					.filter((other) => other !== room)
					.map((other) => ({
						group: [
							`$lib/features/${other}/**`,
							`**/features/${other}/**`,
							// A folder of the room's own may bear the name of another room.
							...(existsSync(`src/lib/features/${room}/${other}`) ? [] : [`../${other}/**`, `../../${other}/**`]),
						],
						message: 'A room never imports a room: let the page put the two together.',
					})),
			],
		),
	),
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
