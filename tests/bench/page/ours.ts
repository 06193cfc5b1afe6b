import { DeviceDb } from '../../../src/lib/device/db';
import { rebuildDerived } from '../../../src/lib/device/derived/keep-derived';
import { derivedTables } from '../../../src/lib/features/derived';
import { submitRecords } from '../../../src/lib/device/outbox/submit-record';
import { openOffice } from '../../../src/lib/device/sync/open-office';
import { pull } from '../../../src/lib/device/sync/pull';
import { push } from '../../../src/lib/device/sync/push';
import { pushMemory } from '../../../src/lib/device/sync/push-memory';
import type { Envelope } from '#shared/kernel/envelope';
import { timed, type Contender } from './contender';

/** The app's own device modules, as its worker runs them. */
export const ours: Contender = async ({ action, name, account, records = [] }) => {
	const db = new DeviceDb(name, 'relaxed', derivedTables);
	await db.open();
	const office = openOffice({ origin: location.origin, account });
	const { scope } = (await office.session()) as { scope: string };
	try {
		if (action === 'pull') {
			const ms = await timed(async () => {
				const result = await pull({ db, office, feed: 'survey', scope });
				if (result.end !== 'reached') throw new Error(`pull ended: ${result.end}`);
				await rebuildDerived(db);
			});
			return { ms, count: await db.records.count() };
		}
		await submitRecords(db, { builtOn: null }, records as unknown as Envelope[]);
		const ms = await timed(() => push({ db, office, memory: pushMemory() }));
		return { ms, count: await db.receipts.count() };
	} finally {
		await db.delete();
	}
};
