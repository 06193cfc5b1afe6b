import { ulid } from 'ulid';
import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { DeviceDb } from '$lib/device/db';
import { testAppraisal } from '$lib/device/test-appraisal';
import { m } from '$lib/paraglide/messages';
import HandoverPage from './HandoverPage.svelte';

const [first, second] = [ulid(1), ulid(2)];
const maker = { account: 'penilai', device: 'tablet-1' };

async function open() {
	const db = new DeviceDb(`handover-${ulid().toLowerCase()}`);
	await db.records.bulkPut([testAppraisal({ kind: 'evaluation', edit: first }), testAppraisal({ kind: 'rules' })]);
	const screen = await render(HandoverPage, { db, maker, period: '2026-TW3', person: 'P1', back: '/', onsubmitted: () => undefined });
	return { db, screen };
}

it('counts a tick for the edit that was read alone: when another one comes, it has to be read again', async () => {
	const { db, screen } = await open();
	await screen.getByRole('button', { name: m.handover_give({ name: 'P1' }) }).click();
	const read = screen.getByRole('checkbox', { name: m.handover_read_to_end() });
	await read.click();
	await expect.element(read).toBeChecked();
	await expect.poll(async () => (await db.drafts.toArray())[0]?.value).toMatchObject({ read: true, edit: first });

	await db.records.put(testAppraisal({ kind: 'evaluation', edit: second, seed: 3 }));
	await expect.element(screen.getByText(m.handover_changed(), { exact: true })).toBeVisible();
	await expect.element(read).not.toBeChecked();
	await screen.getByRole('button', { name: m.handover_receive() }).click();
	await expect.element(screen.getByText(m.handover_read_missing())).toBeVisible();
	expect(await db.outbox.count()).toBe(0);
	await read.click();
	await expect.poll(async () => (await db.drafts.toArray())[0]?.value).toMatchObject({ read: true, edit: second });
});
