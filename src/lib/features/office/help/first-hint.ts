import type { DeviceDb } from '$lib/device/db';
import type { Role } from '#shared/kernel/session';

const idOf = (role: Role) => `office.hint:${role}`;

/** Whether this person, whose database it is, has dismissed the first hint for a role on this device. For `live(() => …)`. */
export async function hintDismissed(db: DeviceDb, role: Role): Promise<boolean> {
	return (await db.settings.get(idOf(role)))?.value === true;
}

/** Never shows the hint for this role again. */
export async function rememberHint(db: DeviceDb, role: Role): Promise<void> {
	await db.settings.put({ id: idOf(role), value: true });
}
