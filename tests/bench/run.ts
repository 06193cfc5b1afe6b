/*
 * `npm run bench`: one run, contenders taking turns in every round, so that whatever else the machine does meets all of
 * them. Prints medians and ratios with their spread, and writes docs/bench.md (not with --quick).
 */
import { chromium as playwright, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferenceCampaign } from '#shared/survey/kinds/reference-campaign';
import { chromium } from '../world/chromium.ts';
import { makeResponse } from '../world/make-response.ts';
import { openCampaign } from '../world/open-campaign.ts';
import { openOffice } from '../world/office.ts';
import { passwordOf, type Account } from '../world/people.ts';
import { random } from '../world/random.ts';
import { startSlowLink } from '../world/slow-link.ts';
import type { Measured, Task } from './page/contender.ts';
import { readyOfflineTimes } from './ready-offline.ts';
import { shellBytes } from './shell-bytes.ts';
import { median, quantile, ratio } from './statistics.ts';
import { writeReport, type Line, type Results } from './write-report.ts';

const quick = process.argv.includes('--quick');
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice(7);
const rounds = Number(process.argv.find((argument) => argument.startsWith('--rounds='))?.slice(9) ?? (quick ? 1 : 5));
const size = quick
	? { pull: 1_000, push: 200, submits: 50, rounds, slowRounds: 1 }
	: { pull: 10_000, push: 1_000, submits: 300, rounds, slowRounds: Math.min(rounds, 3) };

if (only === 'desk') {
	await (await import('./desk/run-desk.ts')).benchDesk({ quick, rounds: quick ? 3 : 15 });
	process.exit(0);
}

if (only === 'access') {
	const { row, compile } = (await import('./access-rows.ts')).benchAccess();
	console.log(`access, 40 people: ${row.toFixed(3)} µs a row (aim 0.5), ${compile.toFixed(0)} µs to compile a session`);
	process.exit(0);
}

if (only === 'first-pull') {
	await (await import('./first-pull.ts')).benchFirstPull({ quick });
	process.exit(0);
}

if (only === 'hostile') process.exit((await (await import('./hostile/run-hostile.ts')).benchHostile({ quick })) ? 0 : 1);
if (only === 'forms') {
	await (await import('./forms/run-forms.ts')).benchForms({ quick });
	process.exit(0);
}

const root = resolve(import.meta.dirname, '../..');
const dataDir = await mkdtemp(join(tmpdir(), 'hitei-bench-'));
const server = await startServer();
const link = await startSlowLink({ port: server.port }, 200, 2_000_000);
const browser = await playwright.launch(chromium);
const chance = random(2);
let made = 0;

try {
	const campaign = await openCampaign(await openOffice(server.url), 'DUKCAPIL');
	const lines: Line[] = [];
	for (const [where, url, turns] of [
		['no latency', server.url, size.rounds],
		['200 ms, 2 Mbit/s', link.url, size.slowRounds],
	] as const) {
		if (only && !where.startsWith(only)) continue;
		lines.push(...(await pulls(where, url, turns)), ...(await pushes(where, url, turns, campaign)));
	}
	const built = existsSync(join(root, 'dist/server/main.js'));
	const results: Results = {
		size,
		lines,
		submit: await submitTimes(campaign),
		shell: built ? await shellBytes() : null,
		readyOffline: built ? median(await readyOfflineTimes(size.slowRounds)) : null,
		machine: await machine(),
	};
	const report = writeReport(results);
	console.log(`\n${report}`);
	if (!quick && !only) await writeFile(join(root, 'docs/bench.md'), report);
} finally {
	await browser.close();
	await link.stop();
	server.child.kill('SIGKILL');
	await rm(dataDir, { recursive: true, force: true });
}

async function pulls(where: string, url: string, rounds: number): Promise<Line[]> {
	const page = await openPage(url, 'bkpsdm');
	const slow = where !== 'no latency';
	const tasks: [string, Omit<Task, 'name' | 'account' | 'action'>][] = [
		['ours', { contender: 'ours' }],
		['stock PouchDB', { contender: 'pouchdb' }],
		['RxDB, 100 a request', { contender: 'rxdb', batch: 100 }],
		['RxDB, 1,000 a request', { contender: 'rxdb', batch: 1_000 }],
		['the bytes alone', { contender: 'bytes' }],
	];
	const times = await takeTurns(tasks, rounds, (task) => measure(page, { ...task, action: 'pull', account: 'bkpsdm' }, size.pull));
	await page.context().close();
	const ours = times.get('ours')!;
	const best = [...times].filter(([name]) => name.startsWith('RxDB')).sort(([, a], [, b]) => median(a) - median(b))[0]!;
	return [
		line('pull', where, times, 'stock PouchDB', ratio(times.get('stock PouchDB')!, ours), slow ? 10 : 4),
		line('pull', where, times, best[0], ratio(best[1], ours), slow ? undefined : 1.8),
		line('pull', where, times, 'the bytes alone', ratio(times.get('the bytes alone')!, ours), slow ? 0.9 : undefined),
	];
}

async function pushes(where: string, url: string, rounds: number, campaign: RecordOf<ReferenceCampaign>): Promise<Line[]> {
	const page = await openPage(url, 'petugas');
	const slow = where !== 'no latency';
	const tasks: [string, Omit<Task, 'name' | 'account' | 'action'>][] = [
		['ours', { contender: 'ours' }],
		['stock PouchDB', { contender: 'pouchdb' }],
		['RxDB, 100 a request', { contender: 'rxdb', batch: 100 }],
		['RxDB, 1,000 a request', { contender: 'rxdb', batch: 1_000 }],
	];
	const records = () => Array.from({ length: size.push }, () => makeResponse(campaign, 'petugas', chance));
	const times = await takeTurns(tasks, rounds, (task) =>
		measure(page, { ...task, action: 'push', account: 'petugas', records: records() as never }, size.push),
	);
	await page.context().close();
	const best = [...times].filter(([name]) => name.startsWith('RxDB')).sort(([, a], [, b]) => median(a) - median(b))[0]!;
	return [
		line('push', where, times, 'stock PouchDB', ratio(times.get('stock PouchDB')!, times.get('ours')!), slow ? 7 : 2.5),
		line('push', where, times, best[0], ratio(best[1], times.get('ours')!)),
	];
}

function line(
	action: string,
	where: string,
	times: ReadonlyMap<string, number[]>,
	against: string,
	found: Line['ratio'],
	aim?: number,
): Line {
	return { action, where, against, ratio: found, aim, medians: [...times].map(([name, ms]) => ({ name, ms: median(ms) })) };
}

/** Every contender once a round, each round starting with another one. */
async function takeTurns<T>(
	tasks: readonly [string, T][],
	rounds: number,
	one: (task: T) => Promise<number>,
): Promise<Map<string, number[]>> {
	const times = new Map<string, number[]>(tasks.map(([name]) => [name, []]));
	for (let round = 0; round < rounds; round++)
		for (let turn = 0; turn < tasks.length; turn++) {
			const [name, task] = tasks[(turn + round) % tasks.length]!;
			const ms = await one(task);
			times.get(name)!.push(ms);
			console.log(`  round ${round + 1}/${rounds}  ${name.padEnd(24)} ${Math.round(ms)} ms`);
		}
	return times;
}

async function measure(page: Page, task: Omit<Task, 'name'>, least: number): Promise<number> {
	const whole: Task = { ...task, name: `bench-${++made}` };
	const { ms, count } = await page.evaluate(
		(given) => (window as unknown as { bench: { run(task: Task): Promise<Measured> } }).bench.run(given),
		whole,
	);
	if (count < least) throw new Error(`${task.contender} ${task.action}: ${count} of ${least} documents`);
	return ms;
}

async function submitTimes(campaign: RecordOf<ReferenceCampaign>): Promise<Results['submit']> {
	const page = await openPage(server.url, 'petugas');
	const records = Array.from({ length: size.submits }, () => makeResponse(campaign, 'petugas', chance));
	const times = await page.evaluate(
		([name, given]) =>
			(
				window as unknown as { bench: { submits(name: string, records: unknown): Promise<{ ours: number[]; raw: number[] }> } }
			).bench.submits(name, given),
		['bench-submits', records] as const,
	);
	await page.context().close();
	const of = (values: number[]) => ({ p50: median(values), p95: quantile(values, 0.95) });
	return { ours: of(times.ours), raw: of(times.raw) };
}

async function openPage(url: string, account: Account): Promise<Page> {
	const context = await browser.newContext({ baseURL: url, bypassCSP: true });
	const page = await context.newPage();
	page.setDefaultTimeout(0);
	const data = { account, password: passwordOf(account), device: 'bench' };
	const answer = await context.request.post('/session', { data });
	if (!answer.ok()) throw new Error(`sign-in for the bench: ${answer.status()}`);
	await page.goto('/');
	await page.waitForFunction(() => 'bench' in window);
	return page;
}

async function startServer(): Promise<{ url: string; port: number; child: ChildProcess }> {
	await build({ configFile: join(import.meta.dirname, 'vite.bench.config.ts'), logLevel: 'warn' });
	await build({ configFile: join(import.meta.dirname, 'vite.serve.config.ts'), logLevel: 'warn' });
	// As the product runs: built, not through a loader.
	const child = spawn(process.execPath, [join(root, 'test-results/bench-server/serve.js')], {
		cwd: root,
		env: {
			...process.env,
			PORT: '0',
			HOST: '127.0.0.1',
			DATA_DIR: dataDir,
			COUCHDB_URL: '',
			BENCH_RESPONSES: String(size.pull),
			BENCH_PAGE: join(root, 'test-results/bench-page'),
		},
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const url = await new Promise<string>((done, fail) => {
		child.stdout!.on('data', (chunk) => {
			const ready = /ready (http:\S+)/.exec(String(chunk));
			if (ready) done(ready[1]!);
		});
		child.once('exit', (code) => fail(new Error(`the bench's gateway ended (${code})`)));
	});
	return { url, port: Number(new URL(url).port), child };
}

async function machine(): Promise<Results['machine']> {
	const versionOf = async (name: string) =>
		(JSON.parse(await readFile(join(root, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version;
	return {
		cpu: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
		memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
		node: process.version,
		chromium: browser.version(),
		versions: Object.fromEntries(
			await Promise.all(['dexie', 'pouchdb-core', 'rxdb', 'hono'].map(async (name) => [name, await versionOf(name)] as const)),
		),
		date: new Date().toISOString().slice(0, 10),
	};
}
