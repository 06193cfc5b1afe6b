import type { DeviceDb } from '$lib/device/db';
import { periodCode, recordId, unitCode } from '#shared/kernel/envelope';
import { z } from '#shared/kernel/zod';

const settingId = 'survey.choice';

const choice = z.object({
	campaign: recordId,
	unit: unitCode,
	period: periodCode,
	questionnaire: recordId,
	service: recordId,
	kelurahan: z.nullable(z.string()),
	mode: z.enum(['handed-over', 'asked']),
});

/** What the surveyor chose once and keeps until it is changed: campaign, service, place, and how the answers are taken. */
export type Choice = z.infer<typeof choice>;

/** The kept choice, or `null` when none was made yet. */
export async function readChoice(db: DeviceDb): Promise<Choice | null> {
	const row = await db.settings.get(settingId);
	return choice.safeParse(row?.value).data ?? null;
}

/** Keeps the choice on this device. */
export async function keepChoice(db: DeviceDb, value: Choice): Promise<void> {
	await db.settings.put({ id: settingId, value });
}
