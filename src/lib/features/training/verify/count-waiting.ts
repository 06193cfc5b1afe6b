import type { DeviceDb } from '$lib/device/db';
import type { Envelope } from '#shared/kernel/envelope';

/** How many trainings of these years wait for HR: by what is stored, without reading every body through its schema. For `live(() => …)`. */
export async function countWaiting(db: DeviceDb, years: readonly string[], own: string | undefined): Promise<number> {
	return db.transaction('r', db.records, db.outbox, async () => {
		const ofKind = async (kind: string) => {
			const held = await Promise.all(
				years.map((year) => db.records.where('[kind+period+unit]').between([kind, year, ''], [kind, year, '\uffff'], true, true).toArray()),
			);
			const sent = await db.outbox.filter(({ record, state }) => record.kind === kind && state === 'waiting').toArray();
			return [...new Map([...held.flat(), ...sent.map(({ record }) => record)].map((record) => [record._id, record])).values()];
		};
		const reviewed = new Set((await ofKind('training.review')).map(({ body }) => keyOf(body as { of: string; edit: string })));
		const waits = ({ _id, edit, subject, body }: Envelope) =>
			subject !== own && !(body as { withdrawn?: true }).withdrawn && !reviewed.has(keyOf({ of: _id, edit }));
		return (await ofKind('training.external')).filter(waits).length;
	});
}

const keyOf = ({ of, edit }: { of: string; edit: string }) => `${of} ${edit}`;
