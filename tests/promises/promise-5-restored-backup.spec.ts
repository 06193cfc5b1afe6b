import { expect, test } from '@playwright/test';
import { startTablet, type Tablet } from '../world/browser.ts';
import { driveDevice } from '../world/device.ts';
import { fillForms, markOf } from '../world/fill-forms.ts';
import { startGateway, type Gateway } from '../world/gateway.ts';
import { openOffice } from '../world/office.ts';
import { openCampaign } from '../world/open-campaign.ts';
import { random } from '../world/random.ts';
import { tell } from '../world/tell.ts';

test.describe('Promise 5: a server restored from an old backup gets back from the devices what it lost', () => {
	let gateway: Gateway;
	let tablet: Tablet;

	test.beforeAll(async () => {
		gateway = await startGateway();
	});
	test.beforeEach(async () => {
		tablet = await startTablet(gateway.url);
	});
	test.afterEach(() => tablet.end());
	test.afterAll(() => gateway.end());

	for (const [how, afterwards] of [
		['before anybody sent again', 0],
		['and the same sequence numbers given out again to others', 60],
	] as const)
		test(how, async () => {
			const chance = random(5);
			const device = driveDevice();
			await device.open(tablet.page);
			await device.signIn('petugas');
			await device.startSync();
			let office = await openOffice(gateway.url);
			const campaign = await openCampaign(office, 'DUKCAPIL');
			const send = async (count: number) => {
				const forms = fillForms(campaign, count, chance);
				await device.submit(forms);
				await device.drained();
				return forms;
			};

			const before = await send(30);
			await gateway.stop();
			const backup = await gateway.backup();
			await gateway.start();
			const after = await send(40);
			await expect.poll(async () => (await device.held()).phase).toBe('idle');

			await gateway.stop();
			await gateway.restore(backup);
			await gateway.start();
			office = await openOffice(gateway.url);
			const responses = async () => (await office.responses()).map(markOf);
			expect((await responses()).filter((mark) => after.some((form) => markOf(form) === mark))).toEqual([]);
			// Somebody else's tablet is quicker, and the old sequence numbers come round again.
			const others = fillForms(campaign, afterwards, chance).map((form, index) => ({
				...form,
				by: 'petugas',
				device: 'other-tablet',
				at: new Date().toISOString(),
				edit: `01KB000000000000000000${String(1000 + index)}`,
			}));
			if (others.length > 0) {
				const { signIn } = await import('../world/people.ts');
				await (await signIn(gateway.url, 'petugas', 'other-tablet')).post('/db/survey/_bulk_docs', { docs: others });
			}

			await device.now();
			await expect
				.poll(async () => (await responses()).filter((mark) => after.some((form) => markOf(form) === mark)).length, { timeout: 60_000 })
				.toBe(40);
			await device.drained();
			const wanted = [...before, ...after, ...others].map(markOf);
			tell(
				how,
				wanted,
				(await responses()).filter((mark) => wanted.includes(mark)),
			);
			const held = await device.held();
			expect([...before, ...after].filter(({ _id }) => !held.records.includes(_id))).toEqual([]);
		});
});
