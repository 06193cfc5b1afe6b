import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { ulid } from 'ulid';
import type { Charge, Session } from '#shared/kernel/session';
import { feedRoutes } from '../../sync-server/gateway/feed-routes';
import { createLog } from '../../sync-server/log';
import { personnelOf } from '../../sync-server/domains/personnel/personnel';
import type { GatewayEnv } from '../../sync-server/session/who';
import { startCouchDbStandIn, type StandIn } from './couchdb-stand-in';
import { databaseNames } from '../../sync-server/store/store';
import { openStore, type Store } from '../../sync-server/store/open-store';

function charge(person: string, as: Charge['as'] = 'appraiser', to: string | null = null, from = '2026-01-01'): Charge {
	return { person, as, from, to };
}

/** Everybody the contracts need, by role. */
export const people = {
	hr: { account: 'bkpsdm', roles: ['hr'], units: [] },
	secondHr: { account: 'bkpsdm2', roles: ['hr'], units: [] },
	thirdHr: { account: 'bkpsdm3', roles: ['hr'], units: [] },
	surveyor: { account: 'petugas', roles: ['surveyor'], units: ['DUKCAPIL', '12.72.01.1001'] },
	other: { account: 'petugas2', roles: ['surveyor'], units: ['DUKCAPIL'] },
	evaluator: { account: 'timevaluasi', roles: ['evaluator'], units: [] },
	employee: { account: 'pegawai', roles: ['employee'], units: ['DUKCAPIL'] },
	owner: { account: 'pegawai', roles: ['employee'], units: [], person: 'P2' },
	appraiser: { account: 'penilai', roles: ['appraiser'], units: [], person: 'P1', charges: [charge('P2'), charge('P3')] },
	relievedAppraiser: {
		account: 'penilai',
		roles: ['appraiser'],
		units: [],
		person: 'P1',
		charges: [charge('P3', 'appraiser', '2026-08-31')],
	},
	/** The line ended with the third quarter, which is not closed yet. */
	endedAppraiser: {
		account: 'penilai',
		roles: ['appraiser'],
		units: [],
		person: 'P1',
		charges: [charge('P2', 'appraiser', '2026-09-30')],
		closing: { '2026-TW3': '2099-12-31' },
	},
	/** As above, after it has closed. */
	closedAppraiser: {
		account: 'penilai',
		roles: ['appraiser'],
		units: [],
		person: 'P1',
		charges: [charge('P2', 'appraiser', '2026-09-30')],
		closing: { '2026-TW3': '2026-10-31' },
	},
	formerAppraiser: {
		account: 'penilai2',
		roles: ['appraiser'],
		units: [],
		person: 'P8',
		charges: [charge('P2', 'appraiser', '2025-12-31', '2025-01-01')],
	},
	/** Leads DUKCAPIL, and appraises nobody. */
	leader: { account: 'penilai2', roles: ['appraiser'], units: ['DUKCAPIL'], person: 'P8' },
	otherAppraiser: { account: 'penilai2', roles: ['appraiser'], units: [], person: 'P8' },
	newAppraiser: { account: 'penilai2', roles: ['appraiser'], units: [], person: 'P8', charges: [charge('P2')] },
	superior: { account: 'atasan', roles: ['appraiser'], units: [], person: 'P9', charges: [charge('P2', 'superior')] },
	superiorWithObjection: {
		account: 'atasan',
		roles: ['appraiser'],
		units: [],
		person: 'P9',
		charges: [charge('P2', 'superior')],
		objections: [{ person: 'P2', period: '2026-TW3' }],
	},
	/** On the committee of `programme` (`training/attendance-records.ts`). */
	committee: {
		account: 'panitia',
		roles: ['committee'],
		units: [],
		person: 'P5',
		activities: [{ activity: '01KB1111111111111111111111', from: '2026-01-01', to: '2099-12-31' }],
	},
	/** The same person after the decree was ended. */
	formerCommittee: {
		account: 'panitia',
		roles: ['committee'],
		units: [],
		person: 'P5',
		activities: [{ activity: '01KB1111111111111111111111', from: '2026-01-01', to: '2026-01-31' }],
	},
	admin: { account: 'admin', roles: ['admin'], units: [] },
} as const satisfies Record<string, Session>;
export type Person = keyof typeof people;

/** A gateway over a real store of its own. Who asks is said by the header `x-who`; the door itself has its own tests. */
export interface Office {
	store: Store;
	boot: string;
	/** What the gateway logged. */
	logged: string[];
	app: Hono<GatewayEnv>;
	fetch(who: Person | null, path: string, init?: RequestInit): Promise<Response>;
	/** Sends records to a feed's `_bulk_docs` and gives the rows. */
	push(who: Person, feed: string, docs: unknown[]): Promise<Row[]>;
	/** Pulls a feed from the start and gives its documents. */
	pull(who: Person, feed: string): Promise<Record<string, unknown>[]>;
	close(): Promise<void>;
}

/** An office and what else can be done to its store. */
export interface OpenedOffice extends Office {
	/** Another gateway on the same databases of a CouchDB. */
	secondGateway(): Promise<Omit<Office, 'close'>>;
	standIn: StandIn | null;
}

export interface Row {
	ok?: true;
	id: string | null;
	rev?: string;
	received?: { at: string; no: string };
	error?: string;
	reason?: unknown;
}

export type Keeping = 'embedded' | 'couchdb' | 'couchdb stand-in';

/** Over what the contracts run here: LevelDB and the stand-in always, CouchDB where `COUCHDB_URL` says there is one. */
export const keepings: Keeping[] = ['embedded', 'couchdb stand-in', ...(process.env.COUCHDB_URL ? ['couchdb' as const] : [])];
if (!process.env.COUCHDB_URL) console.log('contracts over CouchDB: skipped: no COUCHDB_URL');

/** A store nobody else uses. */
export interface FreshStore {
	store: Store;
	dataDir: string;
	/** The store once more, as another gateway would open it. Not for the embedded one, which has one process. */
	openAgain(): Promise<Store>;
	/** Where the store is the stand-in: what can go wrong in it. */
	standIn: StandIn | null;
	/** Leaves nothing behind. */
	discard(): Promise<void>;
}

/** Opens a store nobody else uses. */
export async function freshStore(keeping: Keeping): Promise<FreshStore> {
	const dataDir = await mkdtemp(join(tmpdir(), 'hitei-contract-'));
	const couchdbPrefix = `hitei-contract-${ulid().toLowerCase()}`;
	const standIn = keeping === 'couchdb stand-in' ? await startCouchDbStandIn() : null;
	const couchdbUrl = standIn?.url ?? (keeping === 'couchdb' ? process.env.COUCHDB_URL : undefined);
	const open = async () => {
		const opened = await openStore({ dataDir, couchdbUrl, couchdbPrefix });
		await opened.warmed(); // first pulls are read by index: `first-pull.test.ts` has those that are not
		return opened;
	};
	const store = await open();
	const others: Store[] = [];
	return {
		store,
		dataDir,
		standIn,
		openAgain: async () => {
			const other = await open();
			others.push(other);
			return other;
		},
		discard: async () => {
			if (keeping === 'couchdb') for (const name of databaseNames) await store.db(name).fetch('', { method: 'DELETE' });
			await Promise.all([store, ...others].map((one) => one.close()));
			await standIn?.stop();
			await rm(dataDir, { recursive: true, force: true });
		},
	};
}

/** An open office over a fresh store. */
export async function openOffice(keeping: Keeping): Promise<OpenedOffice> {
	const { store, openAgain, standIn, discard } = await freshStore(keeping);
	return { ...gatewayOver(store), secondGateway: async () => gatewayOver(await openAgain()), standIn, close: discard };
}

/** A gateway over `store`, as if it had just been started. */
export function gatewayOver(store: Store, boot = ulid()): Omit<Office, 'close'> {
	const logged: Office['logged'] = [];
	const log = createLog({ write: (line) => void logged.push(line) });
	const app = new Hono<GatewayEnv>({ strict: false });
	app.use(async (c, next) => {
		const name = c.req.header('x-who') as Person | undefined;
		if (name) c.set('who', { session: people[name], device: 'TABLET-1' });
		await next();
	});
	app.route('/db', feedRoutes({ store, boot, log, personnel: personnelOf(store) }));
	const fetch: Office['fetch'] = async (who, path, init = {}) => {
		const headers = new Headers(init.headers);
		if (who) headers.set('x-who', who);
		if (init.body && !headers.has('content-type')) headers.set('content-type', 'application/json');
		return app.request(path, { ...init, headers });
	};
	return {
		store,
		boot,
		logged,
		app,
		fetch,
		push: async (who, feed, docs) => {
			const answer = await fetch(who, `/db/${feed}/_bulk_docs`, { method: 'POST', body: JSON.stringify({ docs }) });
			if (answer.status !== 201) throw new Error(`_bulk_docs answered ${answer.status}: ${await answer.text()}`);
			return (await answer.json()) as Row[];
		},
		pull: async (who, feed) => {
			const answer = await fetch(who, `/db/${feed}/_changes?include_docs=true`);
			const { results } = (await answer.json()) as { results: { doc: Record<string, unknown> }[] };
			return results.map((row) => row.doc);
		},
	};
}
