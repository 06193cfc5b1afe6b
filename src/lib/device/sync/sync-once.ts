import { feeds, type Feed } from '#shared/kernel/feeds';
import { z } from '#shared/kernel/zod';
import { feedsOf } from '#shared/access';
import { wasRestored, type Boot } from '#shared/kernel/lineage';
import type { DeviceDb } from '../db';
import { keepOfficeState } from '../office-state';
import { rememberRights, signedIn, type SignedIn } from '../identity';
import { rowsInState } from '../outbox/queue';
import { sessionAnswer } from '../session-answer';
import { changeScope, dropFeed, sweep } from './change-scope';
import { NoAnswer, SignedOut } from './failure';
import { giveBack } from './give-back';
import type { Office } from './open-office';
import { pull } from './pull';
import { mayTryAgain } from './next-batch';
import { push, type PushMemory } from './push';

const info = z.object({ lineage: z.array(z.object({ boot: z.string(), seq: z.number() })) });

export interface SyncOnceOptions {
	db: DeviceDb;
	office: Office;
	account: string;
	memory: PushMemory;
	signal?: AbortSignal;
	/** Tries what was refused once more, too, where HR or the administrator repairs the cause. */
	again?: boolean;
}

/**
 * One run of the road: send what waits, then read every feed to its end. Sending comes first even when rights have
 * changed or the office was set back, so that nothing unsent depends on what is read. Throws the errors of
 * `failure.ts`; whatever was settled or stored before stays.
 */
export async function syncOnce(options: SyncOnceOptions): Promise<void> {
	const { db, office, account } = options;
	let who = await whoIs(account);
	await sendAll(options);
	if (office.scope && office.scope !== who.scope) who = await askAgain(office, account);
	const followed = new Set<Feed>();
	// Asked anew after each: rights may change on the way.
	for (let feed = next(who, followed); feed; feed = next(who, followed)) {
		followed.add(feed);
		who = await follow(options, feed, who);
		if (office.scope && office.scope !== who.scope) who = await askAgain(office, account);
	}
	for (const { feed } of await db.cursors.toArray()) if (!visibleTo(who).includes(feed)) await dropFeed(db, who, feed);
	await sendAll({ ...options, again: false });
	await keepOfficeState(db, { readAt: new Date().toISOString() });
}

const next = (who: SignedIn, followed: ReadonlySet<Feed>) => visibleTo(who).find((feed) => !followed.has(feed));

/** The feeds the office says this person may see: it may know rules that this version of the app does not. */
function visibleTo(who: SignedIn): Feed[] {
	return who.scopes ? feeds.filter((feed) => who.scopes![feed] !== undefined) : feedsOf(who);
}

function scopeFor(who: SignedIn, feed: Feed): string {
	return who.scopes?.[feed] ?? who.scope;
}

/** The signed-in person as remembered; nobody, or somebody else, means this account is not to be synchronised. */
async function whoIs(account: string): Promise<SignedIn> {
	const who = await signedIn();
	if (who?.account !== account) throw new SignedOut();
	return who;
}

async function sendAll({ db, office, memory, again = false }: SyncOnceOptions): Promise<void> {
	const waiting = await rowsInState(db, 'waiting').count();
	const total = waiting + (again ? await db.outbox.filter(mayTryAgain).count() : 0);
	if (total === 0) return;
	await db.status.upsert('sync', { phase: 'pushing', done: 0, total });
	await push({ db, office, memory, again, onProgress: async (done) => void (await db.status.upsert('sync', { done })) });
}

async function askAgain(office: Office, account: string): Promise<SignedIn> {
	const answer = sessionAnswer.safeParse(await office.session());
	if (!answer.success) throw new NoAnswer('not-the-office');
	if (answer.data.account !== account) throw new SignedOut();
	if (!(await rememberRights(answer.data))) throw new SignedOut();
	return answer.data;
}

/** Reads one feed to its end, whatever is in the way: other rights, a restarted or restored office. */
async function follow({ db, office, account, signal }: SyncOnceOptions, feed: Feed, person: SignedIn): Promise<SignedIn> {
	let who = person;
	for (let turn = 0; turn < 5; turn++) {
		const scope = scopeFor(who, feed);
		const result = await pull({ db, office, feed, scope, signal });
		if (result.end === 'reached') {
			await sweep(db, feed);
			return who;
		}
		if (result.end === 'scope-changed') {
			if (result.scope !== scope) who = await askAgain(office, account);
			if (!visibleTo(who).includes(feed)) return who;
			const now = scopeFor(who, feed);
			if ((await db.cursors.get(feed))?.scope !== now) await changeScope(db, who, feed, now);
		} else if (result.end === 'rebooted') {
			await afterReboot(db, office, feed, account, result.boot);
			// Perhaps another release, whose rules let this person see a feed more.
			who = await askAgain(office, account);
		} else await startOver(db, office, feed, account);
	}
	throw new NoAnswer('not-the-office');
}

/** Another start of the gateway: if its store is older than what was read from it, gives back what it lost. */
async function afterReboot(db: DeviceDb, office: Office, feed: Feed, account: string, boot: string): Promise<void> {
	const cursor = await db.cursors.get(feed);
	if (!cursor) return;
	const response = await office.feed(feed).fetch('', { headers: { Accept: 'application/json' } });
	const told = info.safeParse(await response.json());
	if (!told.success) throw new NoAnswer('not-the-office');
	if (wasRestored(told.data.lineage as Boot[], cursor)) await startOver(db, office, feed, account);
	await db.cursors.update(feed, { boot });
}

/** The office was set back: what it lost of this person's goes back into the outbox, and all is read again. */
async function startOver(db: DeviceDb, office: Office, feed: Feed, account: string): Promise<void> {
	await giveBack(db, office, feed, account);
	await db.cursors.update(feed, { seq: 0, boot: '', loading: true });
}
