import { createHash } from 'node:crypto';
import { inTurn } from '../store/in-turn';
import { badRequest, notFound, storeAway, tooLarge } from './couch-error';
import { jsonTrouble } from './json-trouble';

/** A checkpoint as a replicator left it. */
type LocalDocument = Record<string, unknown> & { _id: string; _rev: string };

interface StoredLocal {
	/** The document as JSON text: its field names are none of the store's business. */
	json: string;
}

/** The checkpoints of one account in one feed, by key, the newest last: beyond the quota the oldest makes room. */
interface StoredIndex {
	keys: string[];
}

/** A replicator keeps one checkpoint, of some kilobytes; nobody has fifty replicators. */
export const localQuota = { documents: 50, bytes: 200_000 } as const;

const turn = inTurn();

/** `GET _local/<id>`. Every account has its own: nobody reads or moves another's checkpoint. Throws 404. */
export async function getLocal(db: PouchDB.Database, account: string, id: string): Promise<LocalDocument> {
	const stored = await find<StoredLocal>(db, keyOf(account, id));
	if (!stored) throw notFound();
	return { ...JSON.parse(stored.json), _id: `_local/${id}`, _rev: stored._rev };
}

/**
 * `PUT _local/<id>`. As on CouchDB the revision is not checked, only its form; the newest write stays. Of the account's oldest
 * checkpoints those beyond `localQuota` go: their replicator begins at the start. Throws 400 and 413.
 */
export async function putLocal(
	db: PouchDB.Database,
	account: string,
	id: string,
	body: unknown,
): Promise<{ ok: true; id: string; rev: string }> {
	if (typeof body !== 'object' || body === null || Array.isArray(body)) throw badRequest('Document must be a JSON object');
	const { _id = `_local/${id}`, _rev, ...fields } = body as Record<string, unknown>;
	if (_id !== `_local/${id}`) throw badRequest('Document ID must match the address');
	if (_rev !== undefined && !(typeof _rev === 'string' && /^0-\d{1,15}$/.test(_rev))) throw badRequest('Invalid rev format');
	const trouble = jsonTrouble(fields) ?? (Object.keys(fields).some((key) => key.startsWith('_')) ? 'reserved field' : null);
	if (trouble) throw badRequest(`Document cannot be stored: ${trouble}`);
	const json = JSON.stringify(fields);
	if (Buffer.byteLength(json) > localQuota.bytes) throw tooLarge(`a checkpoint has at most ${localQuota.bytes} bytes`);
	const key = keyOf(account, id);
	return turn([`${db.name} ${account}`], async () => {
		await makeRoom(db, account, key);
		return { ok: true, id: `_local/${id}`, rev: await put<StoredLocal>(db, key, () => ({ json })) };
	});
}

/** Enters a checkpoint before it is written, so that none is ever left out of the count, and removes what is too old. */
async function makeRoom(db: PouchDB.Database, account: string, key: string): Promise<void> {
	const index = indexOf(account);
	const keys = (await find<StoredIndex>(db, index))?.keys ?? [];
	if (keys.includes(key)) return;
	const next = [...keys, key];
	const removed = next.splice(0, Math.max(0, next.length - localQuota.documents));
	for (const old of removed) {
		const stored = await find<StoredLocal>(db, old);
		if (stored) await db.remove(old, stored._rev);
	}
	await put<StoredIndex>(db, index, () => ({ keys: next }));
}

async function put<Body extends object>(db: PouchDB.Database, key: string, make: () => Body): Promise<string> {
	for (let attempt = 0; attempt < 5; attempt++) {
		const stored = await find<Body>(db, key);
		try {
			return (await db.put<Body>({ ...make(), _id: key, ...(stored && { _rev: stored._rev }) })).rev;
		} catch (error) {
			if ((error as { status?: number }).status !== 409) throw error;
		}
	}
	throw storeAway();
}

function keyOf(account: string, id: string): string {
	return `_local/client-${createHash('sha256').update(`${account}\n${id}`).digest('hex')}`;
}

function indexOf(account: string): string {
	return `_local/clients-${createHash('sha256').update(account).digest('hex')}`;
}

async function find<Body extends object>(db: PouchDB.Database, key: string): Promise<(Body & { _rev: string }) | null> {
	try {
		return await db.get<Body>(key);
	} catch (error) {
		if ((error as { status?: number }).status === 404) return null;
		throw error;
	}
}
