import { cp, mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { demoOffice } from '../../world/demo-office.ts';
import { startGatewayProcess } from '../../world/gateway-process.ts';
import { signIn, type Person } from '../../world/people.ts';
import { random } from '../../world/random.ts';

/** What one request did: its status, or that no answer came in time. */
type Outcome = number | 'hung' | 'cut';

type Dice = ReturnType<typeof random>;

const patience = 30_000;
const atOnce = 32;

/**
 * Sends 20,000 requests nobody means well with to a gateway of its own on this machine, and tells how it came out: answers of 5xx,
 * requests without an answer, connections left open, resident memory before and after. Ends with 1 when any of them is wrong.
 */
export async function benchHostile({ quick }: { quick: boolean }): Promise<boolean> {
	const count = quick ? 2_000 : 20_000;
	const dataDir = await mkdtemp(join(tmpdir(), 'hitei-hostile-'));
	await cp(await demoOffice(), dataDir, { recursive: true });
	const gateway = await startGatewayProcess(dataDir, { PORT: '0', DATA_DIR: dataDir });
	try {
		const people = await Promise.all([signIn(gateway.url, 'bkpsdm', 'desk-1'), signIn(gateway.url, 'petugas', 'tablet-1')]);
		const dice = random(3);
		// A process that has just started holds little; what it grows to by itself is no leak.
		await volley(gateway.url, people, 2_000, dice);
		await wait(5_000);
		const before = { memory: await residentMiB(gateway.pid), sockets: await socketsOf(gateway.pid) };
		const began = performance.now();
		const outcomes = await volley(gateway.url, people, count, dice);
		const seconds = (performance.now() - began) / 1000;
		const settled = await backTo(gateway.pid, before);
		const after = { memory: await residentMiB(gateway.pid), sockets: await socketsOf(gateway.pid) };
		const failed = outcomes.filter((one) => typeof one === 'number' && one >= 500).length;
		const hung = outcomes.filter((one) => one === 'hung').length;
		const left = Math.max(0, after.sockets - before.sockets);
		const healthy = (await fetch(`${gateway.url}/health`)).status === 200;
		console.log(`${count} hostile requests in ${seconds.toFixed(0)} s: 5xx ${failed}, hung ${hung}, connections left ${left}`);
		console.log(`resident memory ${before.memory.toFixed(0)} MiB before, ${after.memory.toFixed(0)} MiB after`);
		return failed === 0 && hung === 0 && left === 0 && settled && healthy;
	} finally {
		await gateway.end('SIGKILL');
		await rm(dataDir, { recursive: true, force: true });
	}
}

async function volley(url: string, people: readonly Person[], count: number, dice: Dice): Promise<Outcome[]> {
	const outcomes: Outcome[] = [];
	let sent = 0;
	const worker = async () => {
		while (sent < count) outcomes.push(await one(url, people[sent++ % people.length]!, dice));
	};
	await Promise.all(Array.from({ length: atOnce }, worker));
	return outcomes;
}

/** One request, drawn by chance; some are cut off by the sender. */
async function one(url: string, { cookie }: Person, { between, pick, chance }: Dice): Promise<Outcome> {
	const feed = pick(['reference', 'survey', 'appraisal', 'training', 'office', 'accounts', '__proto__']);
	const text = 'x'.repeat(between(0, 5_000));
	const body = pick([
		'{"docs":[null,7,{"_id":"survey.response:X"}]}',
		JSON.stringify({ docs: [{ _id: `survey.response:${text.slice(0, 60)}`, kind: 'survey.response', body: text }] }),
		`{"docs":${'['.repeat(2_000)}`,
		JSON.stringify({ doc_ids: Array.from({ length: 500 }, (_, n) => `reference.person:${n}`), docs: [{ id: 'x' }] }),
		text,
	]);
	const zipped = chance(0.3);
	const path = pick([
		`/db/${feed}/_changes?limit=1&since=${pick(['0', 'now', '999999999', '5-x', '%00'])}`,
		`/db/${feed}/_changes?feed=${pick(['continuous', 'longpoll', 'eventsource'])}&timeout=20&since=now`,
		`/db/${feed}/_changes?filter=_doc_ids&include_docs=true`,
		`/db/${feed}/_bulk_docs`,
		`/db/${feed}/_bulk_get?revs=true`,
		`/db/${feed}/_local/${between(0, 1e9)}`,
		`/db/${feed}`,
		'/session',
		'/accounts',
		`/${encodeURIComponent(text.slice(0, 100))}`,
	]);
	const method = pick(['GET', 'HEAD', 'POST', 'PUT', 'DELETE']);
	const headers: Record<string, string> = { 'content-type': 'application/json', ...(chance(0.9) && { cookie }) };
	// Nobody's session is ended: there would be nobody left to try with.
	if (path === '/session' && method === 'DELETE') delete headers.cookie;
	if (zipped) headers['content-encoding'] = 'gzip';
	const signal = AbortSignal.timeout(chance(0.05) ? 5 : patience);
	const given = method === 'GET' || method === 'HEAD' ? {} : { body: zipped ? new Uint8Array(gzipSync(body)) : body };
	const began = performance.now();
	try {
		const answer = await fetch(url + path, { method, headers, signal, ...given });
		await answer.arrayBuffer();
		return answer.status;
	} catch {
		return performance.now() - began >= patience ? 'hung' : 'cut';
	}
}

/** Waits until the process holds no more than before, connections kept for a next request among it: a minute at most. */
async function backTo(pid: number, before: { memory: number; sockets: number }): Promise<boolean> {
	for (let second = 0; second < 60; second++) {
		if ((await residentMiB(pid)) <= before.memory * 1.2 && (await socketsOf(pid)) <= before.sockets) return true;
		await wait(1_000);
	}
	return false;
}

async function residentMiB(pid: number): Promise<number> {
	const status = await readFile(`/proc/${pid}/status`, 'utf8');
	return Number(/VmRSS:\s+(\d+) kB/.exec(status)![1]) / 1024;
}

async function socketsOf(pid: number): Promise<number> {
	const files = await readdir(`/proc/${pid}/fd`);
	const targets = await Promise.all(files.map((name) => readlink(`/proc/${pid}/fd/${name}`).catch(() => '')));
	return targets.filter((target) => target.startsWith('socket:')).length;
}
