import type { ShellBytes } from './shell-bytes.ts';

/** One comparison: how many times faster ours is than `against`, and every contender's median of the same rounds. */
export interface Line {
	action: string;
	where: string;
	against: string;
	ratio: { middle: number; least: number; greatest: number };
	aim?: number;
	medians: { name: string; ms: number }[];
}

interface Spread {
	p50: number;
	p95: number;
}

export interface Results {
	size: { pull: number; push: number; submits: number; rounds: number; slowRounds: number };
	lines: Line[];
	submit: { ours: Spread; raw: Spread };
	shell: ShellBytes | null;
	/** Milliseconds from a first visit on the slow link until the app opens without a signal. */
	readyOffline: number | null;
	machine: { cpu: string; memory: string; node: string; chromium: string; versions: Record<string, string>; date: string };
}

const budget = { bytes: 90_000, requests: 15, readyOffline: 5_000 };
const number = (value: number) => value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 2 : 0 });
const reached = (ok: boolean) => (ok ? 'reached' : 'not reached');

/** The results as the page `docs/bench.md`. */
export function writeReport({ size, lines, submit, shell, readyOffline, machine }: Results): string {
	const versions = Object.entries(machine.versions).map(([name, version]) => `${name} ${version}`);
	const what = (action: string) => (action === 'pull' ? `pull of ${number(size.pull)}` : `push of ${number(size.push)}`);
	const groups = new Map(lines.map((line) => [`${line.action}, ${line.where}`, line]));
	return `# Bench

Written by \`npm run bench\` on ${machine.date}. ${machine.cpu}, ${machine.memory}; Node ${machine.node}, Chromium ${machine.chromium}; ${versions.join(', ')}.

Every contender runs in a worker of its own in the same browser against the same gateway (embedded store) and takes turns in each round:
${size.rounds} rounds without latency, ${size.slowRounds} on the link of 200 ms and 2 Mbit/s. Ratios say how many times faster ours is, as the median of the
rounds with the least and the greatest. Ours are the app's own modules with its indexes and running totals. The gateway gzips for everybody.
Stock PouchDB pushes with \`new_edits: false\`, which the product refuses; the bench's gateway takes it with fewer checks than our own records get.

## Against the aims

| | against | times faster (spread) | aim | |
|---|---|---|---|---|
${lines.map(({ action, where, against, ratio, aim }) => `| ${what(action)}, ${where} | ${against} | **${number(ratio.middle)}** (${number(ratio.least)}–${number(ratio.greatest)}) | ${aim ? `≥ ${aim}` : ''} | ${aim ? reached(ratio.middle >= aim) : ''} |`).join('\n')}
${shell ? `| fetched before the first screen, brotli | | **${number(shell.total / 1000)} kB** | ≤ ${budget.bytes / 1000} kB | ${reached(shell.total <= budget.bytes)} |\n| requests before the first screen | | **${shell.requests}** | ≤ ${budget.requests} | ${reached(shell.requests <= budget.requests)} |` : ''}
${readyOffline === null ? '' : `| ready offline after a first visit, 200 ms, 2 Mbit/s | | **${number(readyOffline / 1000)} s** | ≤ ${budget.readyOffline / 1000} s | ${reached(readyOffline <= budget.readyOffline)} |`}

## Medians

${[...groups]
	.map(
		([name, { medians }]) =>
			`| ${name} | ms |\n|---|---|\n${medians.map((entry) => `| ${entry.name} | ${number(Math.round(entry.ms))} |`).join('\n')}`,
	)
	.join('\n\n')}

## Submit

${number(size.submits)} submits through the app's door (strict durability), turn by turn with a bare strict IndexedDB put of the same record:

| ms | p50 | p95 |
|---|---|---|
| submit | ${number(submit.ours.p50)} | ${number(submit.ours.p95)} |
| bare put | ${number(submit.raw.p50)} | ${number(submit.raw.p95)} |
${shell ? beforeTheFirstScreen(shell) : ''}`;
}

/** The largest files by name, the small ones as one line. */
function beforeTheFirstScreen({ files }: ShellBytes): string {
	const rest = files.slice(12);
	const rows = files
		.slice(0, 12)
		.map(({ path, bytes }) => `| ${path.replace(/[.-][\w-]{8}\.(js|css|woff2)$/, '.$1')} | ${number(bytes)} |`);
	rows.push(`| ${rest.length} more | ${number(rest.reduce((sum, { bytes }) => sum + bytes, 0))} |`);
	return `\n## Before the first screen\n\n| file | bytes |\n|---|---|\n${rows.join('\n')}\n`;
}
