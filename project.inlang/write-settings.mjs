// Writes settings.json: every folder below src/lib with a messages/id.json has words, so a new room needs no line anywhere.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = fileURLToPath(new URL('settings.json', import.meta.url));

/** The message files below src/lib, in a stable order, as inlang's patterns. */
function messageFiles() {
	return readdirSync(`${root}src/lib`, { recursive: true })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => path.endsWith('/messages/id.json'))
		.sort()
		.map((path) => `./src/lib/${path.replace(/id\.json$/, '{locale}.json')}`);
}

/** Brings settings.json up to the folders there are; touches it only when they have changed. */
export function writeInlangSettings() {
	const text = `${JSON.stringify(
		{
			$schema: 'https://inlang.com/schema/project-settings',
			baseLocale: 'id',
			locales: ['id', 'en'],
			modules: ['./node_modules/@inlang/plugin-message-format/dist/index.js'],
			'plugin.inlang.messageFormat': { pathPattern: messageFiles() },
		},
		null,
		'\t',
	)}\n`;
	if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeInlangSettings();
