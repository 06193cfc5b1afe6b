import { Agent, request } from 'node:http';
import { cp, mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { demoOffice } from '../../world/demo-office.ts';
import { startGatewayProcess, type GatewayProcess } from '../../world/gateway-process.ts';
import { signIn, type Account, type Person } from '../../world/people.ts';
import { random } from '../../world/random.ts';
import { hostileRequest, type Dice } from './hostile-request.ts';

/** What one request did: its status, or that no answer came in time. */
type Outcome = number | 'hung' | 'cut';

const patience = 30_000;
const atOnce = 32;
const agent = new Agent({ keepAlive: true, maxSockets: atOnce });

/** Everybody of the demo office: of one account alone most would be answered that it asks too much. */
const accounts: Account[] = ['bkpsdm', 'petugas', 'petugas2', 'penilai', 'atasan', 'panitia', 'timevaluasi', 'pegawai', 'admin'];

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
		const people = await Promise.all(accounts.map((account) => signIn(gateway.url, account, `tablet-of-${account}`)));
		const dice = random(3);
		// A process that has just started holds little; what it grows to by itself is no leak.
		await volley(gateway, people, 2_000, dice);
		await wait(5_000);
		const before = { memory: await residentMiB(gateway.pid), sockets: await socketsOf(gateway.pid) };
		const began = performance.now();
		const outcomes = await volley(gateway, people, count, dice);
		const seconds = (performance.now() - began) / 1000;
		agent.destroy();
		const settled = await backTo(gateway.pid, before);
		const after = { memory: await residentMiB(gateway.pid), sockets: await socketsOf(gateway.pid) };
		const failed = outcomes.filter((one) => typeof one === 'number' && one >= 500).length;
		const heldBack = outcomes.filter((one) => one === 429).length;
		const hung = outcomes.filter((one) => one === 'hung').length;
		const left = Math.max(0, after.sockets - before.sockets);
		const healthy = (await fetch(`${gateway.url}/health`)).status === 200;
		console.log(
			`${count} hostile requests in ${seconds.toFixed(0)} s: 5xx ${failed}, hung ${hung}, held back ${heldBack}, connections left ${left}`,
		);
		console.log(`resident memory ${before.memory.toFixed(0)} MiB before, ${after.memory.toFixed(0)} MiB after`);
		// Of requests that are merely held back nothing is learned.
		return heldBack < count / 10 && failed === 0 && hung === 0 && left === 0 && settled && healthy;
	} finally {
		await gateway.end('SIGKILL');
		await rm(dataDir, { recursive: true, force: true });
	}
}

async function volley(gateway: GatewayProcess, people: readonly Person[], count: number, dice: Dice): Promise<Outcome[]> {
	const outcomes: Outcome[] = [];
	let sent = 0;
	const worker = async () => {
		while (sent < count) outcomes.push(await one(gateway, people[sent++ % people.length]!, dice));
	};
	await Promise.all(Array.from({ length: atOnce }, worker));
	return outcomes;
}

/** Sends one request; some are cut off by the sender. */
function one({ port }: GatewayProcess, { cookie }: Person, dice: Dice): Promise<Outcome> {
	const { method, path, headers, body } = hostileRequest(cookie, dice);
	const cutAfter = dice.chance(0.05) ? 5 : null;
	return new Promise((done) => {
		const asked = request({ port, host: '127.0.0.1', method, path, headers: { ...headers, ...(body && { 'content-length': body.length }) }, agent }, (answer) => {
			answer.resume();
			answer.on('close', () => finish(answer.statusCode!));
		}); // prettier-ignore
		const timer = setTimeout(() => {
			asked.destroy();
			finish(cutAfter === null ? 'hung' : 'cut');
		}, cutAfter ?? patience);
		const finish = (outcome: Outcome) => {
			clearTimeout(timer);
			done(outcome);
		};
		asked.on('error', () => finish('cut'));
		asked.end(body);
	});
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
