import type { Envelope } from '#shared/kernel/envelope';
import type { Stored } from '../store/changes';
import { isSameEdit } from './bulk-row';

/**
 * The record on the revision that stands, when it was made on the very edit that stands but under an older revision: an
 * edit that met another at the same moment is written once more (`settle.ts`), and nobody has changed it by that. Any other
 * record comes back as it is.
 */
export async function onStanding(db: PouchDB.Database, record: Envelope, standing: Stored | undefined): Promise<Envelope> {
	if (!standing || record._rev === undefined || record._rev === standing._rev || db.adapter !== 'http') return record;
	try {
		const base = await db.get<Envelope>(record._id, { rev: record._rev });
		return isSameEdit(standing, base) ? { ...record, _rev: standing._rev } : record;
	} catch (error) {
		// Not there, or compacted: the store then answers with a conflict.
		if ((error as { status?: unknown }).status === 404) return record;
		throw error;
	}
}
