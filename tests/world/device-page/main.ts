import { DeviceDb } from '../../../src/lib/device/db';
import { openDraft, saveDraft } from '../../../src/lib/device/drafts/drafts';
import { deviceId, forgetSignedIn, rememberSignedIn, type SignedIn } from '../../../src/lib/device/identity';
import { newRecord } from '../../../src/lib/device/new-record';
import { submitRecords } from '../../../src/lib/device/outbox/submit-record';
import { startSync, type Sync } from '../../../src/lib/device/sync/start-sync';
import type { Envelope } from '#shared/kernel/envelope';

/** What a test says of a record; the page stamps it as the forms do. */
export type Filled = Pick<Envelope, '_id' | 'kind' | 'v' | 'unit' | 'period' | 'body'>;

/** Everything the device holds of one record, whichever place it is in. */
export interface Held {
	drafts: string[];
	waiting: string[];
	refused: { id: string; code: string; message: string; who: string }[];
	conflicts: string[];
	/** Accepted and own. */
	records: string[];
	receipts: { id: string; no: string }[];
	unsent: number;
	/** False: this is another database than the one that was marked. */
	marked: boolean;
	phase?: string;
	problem?: string;
	skew?: number;
}

const hire = () => new Worker(new URL('../../../src/lib/sync.worker.ts', import.meta.url), { type: 'module' });

let db: DeviceDb | undefined;
let sync: Sync | undefined;
let who: SignedIn | undefined;

declare global {
	interface Window {
		/** Bound by the test: hears what a screen would now show, after the commit. */
		told?: (what: 'saved' | 'submitted', id: string) => void;
	}
}

async function open(): Promise<DeviceDb> {
	db ??= new DeviceDb(who!.account);
	await db.open();
	return db;
}

/** The real device modules without screens, so that a test can submit by the hundred. */
const device = {
	async signIn(account: string, password: string): Promise<void> {
		const answer = await fetch('/session', {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ account, password, device: await deviceId() }),
		});
		if (!answer.ok) throw new Error(`sign-in: ${answer.status}`);
		who = (await answer.json()) as SignedIn;
		await rememberSignedIn(who);
	},

	/** Comes back as the person who was signed in, without asking anybody. */
	remember(signedIn: SignedIn): void {
		who = signedIn;
	},

	who: () => who,

	/** Whether the office still knows the session; out of reach it is taken to. */
	stillSignedIn: () =>
		fetch('/session').then(
			({ status }) => status !== 401,
			() => true,
		),
	signOut: forgetSignedIn,

	async startSync(): Promise<void> {
		sync = startSync({ ...who!, device: await deviceId(), hire });
	},
	now(): void {
		sync?.now();
	},
	stopSync: () => sync?.stop(),

	/** Fills in a form and submits it: first the draft, then the one door. Tells of each only when it has committed. */
	async fillAndSubmit(forms: Filled[]): Promise<void> {
		const open_ = await open();
		for (const form of forms) {
			await saveDraft(open_, { id: form._id, kind: form.kind, value: form });
			window.told?.('saved', form._id);
			await device.submitDraft(form._id);
		}
	},

	/** Submits a form that was left as a draft. */
	async submitDraft(id: string): Promise<void> {
		const open_ = await open();
		const draft = await openDraft(open_, id);
		if (!draft) return;
		const skew = (await open_.status.get('sync'))?.skew;
		const maker = { account: who!.account, device: await deviceId(), ...(skew !== undefined && { skew }) };
		await submitRecords(open_, { draft: id, begun: draft.begun }, [newRecord(maker, draft.value as Filled)]);
		window.told?.('submitted', id);
	},

	/** Puts whole records through the door, many in one transaction. */
	async submit(records: Filled[]): Promise<void> {
		const maker = { account: who!.account, device: await deviceId() };
		const { outbox, records: held } = await open();
		const ids = records.map(({ _id }) => _id);
		const [waiting, accepted] = [await outbox.bulkGet(ids), await held.bulkGet(ids)];
		// As a form does that shows what stands: a refused record is repaired by an edit built on it.
		const standing = new Map(ids.map((id, i) => [id, waiting[i]?.record.edit ?? accepted[i]?.edit ?? null]));
		await submitRecords(
			await open(),
			{ builtOn: (id) => standing.get(id) ?? null },
			records.map((record) => newRecord(maker, record)),
		);
	},

	/** Leaves a mark in the database, by which one knows it again. */
	async mark(): Promise<void> {
		await (await open()).settings.put({ id: 'test.mark', value: true });
	},

	async held(): Promise<Held> {
		const { drafts, outbox, records, receipts, settings, status } = await open();
		const rows = await outbox.toArray();
		const state = await status.get('sync');
		const ids = (name: string) => rows.filter((row) => row.state === name).map(({ id }) => id);
		return {
			drafts: (await drafts.toArray()).map(({ id }) => id),
			waiting: ids('waiting'),
			refused: rows.flatMap(({ id, refusal }) => (refusal ? [{ id, code: refusal.code, message: refusal.message, who: refusal.who }] : [])),
			conflicts: ids('conflict'),
			records: (await records.toArray()).filter(({ by }) => by === who!.account).map(({ _id }) => _id),
			receipts: (await receipts.toArray()).map(({ id, no }) => ({ id, no })),
			unsent: rows.length,
			marked: (await settings.get('test.mark')) !== undefined,
			...(state && { phase: state.phase, problem: state.problem, skew: state.skew }),
		};
	},
};

export type Device = typeof device;
Object.assign(window, { device });
