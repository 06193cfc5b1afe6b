import { createHash } from 'node:crypto';
import { badRequest, notFound, storeAway } from './couch-error';
import { jsonTrouble } from './json-trouble';

/** A checkpoint as a replicator left it. */
type LocalDocument = Record<string, unknown> & { _id: string; _rev: string };

interface StoredLocal {
	/** The document as JSON text: its field names are none of the store's business. */
	json: string;
}

/** `GET _local/<id>`. Every account has its own: nobody reads or moves another's checkpoint. Throws 404. */
export async function getLocal(db: PouchDB.Database, account: string, id: string): Promise<LocalDocument> {
	const stored = await find(db, keyOf(account, id));
	if (!stored) throw notFound();
	return { ...JSON.parse(stored.json), _id: `_local/${id}`, _rev: stored._rev };
}

/**
 * `PUT _local/<id>`. As on CouchDB the revision is not checked, only its form; the newest write stays. Throws 400.
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
	const key = keyOf(account, id);
	for (let attempt = 0; attempt < 5; attempt++) {
		const stored = await find(db, key);
		try {
			const { rev } = await db.put<StoredLocal>({ _id: key, json: JSON.stringify(fields), ...(stored && { _rev: stored._rev }) });
			return { ok: true, id: `_local/${id}`, rev };
		} catch (error) {
			if ((error as { status?: number }).status !== 409) throw error;
		}
	}
	throw storeAway();
}

function keyOf(account: string, id: string): string {
	return `_local/client-${createHash('sha256').update(`${account}\n${id}`).digest('hex')}`;
}

async function find(db: PouchDB.Database, key: string): Promise<(StoredLocal & { _rev: string }) | null> {
	try {
		return await db.get<StoredLocal>(key);
	} catch (error) {
		if ((error as { status?: number }).status === 404) return null;
		throw error;
	}
}
