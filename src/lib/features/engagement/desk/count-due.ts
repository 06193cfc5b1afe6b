import type { DeviceDb } from '$lib/device/db';
import { loadMatters } from '../data/load-matters';

/** How many voices wait for the desk: to be verified, and those whose clock has run out at `now` (milliseconds). For `live(() => …)`. */
export async function countDue(db: DeviceDb, now: number): Promise<{ unverified: number; overdue: number }> {
	const { matters } = await loadMatters(db);
	return {
		unverified: matters.filter(({ due }) => due?.what === 'verification').length,
		overdue: matters.filter(({ due }) => due !== null && due.ends < now).length,
	};
}
