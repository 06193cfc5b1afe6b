import type { Envelope } from './envelope';
import { actTime } from './act-time';

type Act = Pick<Envelope, '_id' | 'at' | 'skew' | 'edit' | 'received'>;

/**
 * Records in the order their acts were done, ties by edit; the same whatever the order they came in. One that is there twice (as sent and
 * as the office keeps it) is given once, with its receipt.
 */
export function inActOrder<R extends Act>(records: readonly R[]): R[] {
	const once = new Map<string, R>();
	for (const record of records) {
		const key = `${record._id} ${record.edit}`;
		const held = once.get(key);
		if (!held || receiptOf(record) < receiptOf(held)) once.set(key, record);
	}
	return [...once.values()].sort((a, b) => actTime(a) - actTime(b) || compare(a.edit, b.edit) || compare(a._id, b._id));
}

/** Orders a record with a receipt before one without. */
function receiptOf({ received }: Act): string {
	return received ? `${received.at} ${received.no}` : '~';
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
