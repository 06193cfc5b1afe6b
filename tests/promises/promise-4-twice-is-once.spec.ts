import { expect, test } from '@playwright/test';
import { startTablet, type Tablet } from '../world/browser.ts';
import { driveDevice } from '../world/device.ts';
import { startFaultyProxy, type FaultyProxy } from '../world/faulty-proxy.ts';
import { fillForms, markOf } from '../world/fill-forms.ts';
import { startGateway, type Gateway } from '../world/gateway.ts';
import { openOffice, type Office } from '../world/office.ts';
import { openCampaign } from '../world/open-campaign.ts';
import { random } from '../world/random.ts';
import { tell } from '../world/tell.ts';

test.describe('Promise 4: sending twice stores once', () => {
	let gateway: Gateway;
	let proxy: FaultyProxy;
	let office: Office;
	let tablet: Tablet;

	test.beforeAll(async () => {
		gateway = await startGateway();
		proxy = await startFaultyProxy(gateway);
		office = await openOffice(gateway.url);
	});
	test.beforeEach(async () => {
		proxy.calm();
		tablet = await startTablet(proxy.url);
	});
	test.afterEach(() => tablet.end());
	test.afterAll(async () => {
		await proxy.stop();
		await gateway.end();
	});

	for (const fault of ['twice', 'drop-answer'] as const)
		test(fault === 'twice' ? 'every request reaches the office twice' : 'two of three answers never come back', async () => {
			const chance = random(4);
			const device = driveDevice();
			await device.open(tablet.page);
			await device.signIn('petugas');
			const forms = fillForms(await openCampaign(office, 'DUKCAPIL'), 60, chance);
			let sent = 0;
			proxy.fault = ({ path }) => (path.includes('_bulk_docs') && (fault === 'twice' || sent++ % 3 < 2) ? { kind: fault } : undefined);
			await device.startSync();
			for (let i = 0; i < forms.length; i += 10) {
				await device.submit(forms.slice(i, i + 10));
				await device.drained();
			}
			const held = await device.held();

			expect(proxy.passed.filter((request) => request.fault === fault).length).toBeGreaterThan(5);
			const arrived = (await office.responses()).filter(({ _id }) => forms.some((form) => form._id === _id));
			tell(fault, forms.map(markOf), arrived.map(markOf));
			const receipts = new Map(held.receipts.map(({ id, no }) => [id, no]));
			for (const { _id, received } of arrived) expect(receipts.get(_id), 'the device holds the office’s own receipt').toBe(received!.no);
		});

	test('the same records at the same moment from two requests', async () => {
		const device = driveDevice();
		await device.open(tablet.page);
		await device.signIn('petugas');
		const forms = fillForms(await openCampaign(office, 'DUKCAPIL'), 20, random(5));
		await device.submit(forms);
		// Two workers send the same outbox: without the lock's protection, as on a device without a secure context.
		await tablet.page.evaluate(() => Object.defineProperty(navigator, 'locks', { value: undefined }));
		await Promise.all([device.startSync(), device.startSync()]);
		await device.drained();
		tell(
			'two senders',
			forms.map(markOf),
			(await office.responses()).map(markOf).filter((mark) => forms.some((form) => markOf(form) === mark)),
		);
	});
});
