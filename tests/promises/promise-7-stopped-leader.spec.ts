import { expect, test, type Page } from '@playwright/test';
import { startTablet, type Tablet } from '../world/browser.ts';
import { driveDevice } from '../world/device.ts';
import { fillForms, markOf } from '../world/fill-forms.ts';
import { startGateway, type Gateway } from '../world/gateway.ts';
import { openOffice } from '../world/office.ts';
import { openCampaign } from '../world/open-campaign.ts';
import { random } from '../world/random.ts';

test.describe('Promise 7: a tab whose process is stopped while it leads', () => {
	let gateway: Gateway;
	let tablet: Tablet;
	let stopped: number[] = [];

	test.beforeAll(async () => {
		gateway = await startGateway();
	});
	test.beforeEach(async () => {
		tablet = await startTablet(gateway.url);
	});
	test.afterEach(async () => {
		goOn();
		await tablet.end();
	});
	test.afterAll(() => gateway.end());

	function goOn() {
		for (const id of stopped.splice(0)) signal(id, 'SIGCONT');
	}

	function signal(id: number, name: 'SIGSTOP' | 'SIGCONT') {
		try {
			process.kill(id, name);
		} catch {
			// A spare one that the browser has ended meanwhile.
		}
	}

	/** The processes that show pages. */
	async function renderers(page: Page): Promise<number[]> {
		const session = await page.context().browser()!.newBrowserCDPSession();
		const { processInfo } = await session.send('SystemInfo.getProcessInfo');
		await session.detach();
		return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
	}

	test('is relieved by another one, and nothing is lost or doubled when it goes on', async () => {
		const chance = random(7);
		const office = await openOffice(gateway.url);
		const campaign = await openCampaign(office, 'DUKCAPIL');
		const [first, second] = [driveDevice(), driveDevice()];
		await first.open(tablet.page);
		await first.signIn('petugas');
		await first.startSync();
		await first.drained();
		const before = await renderers(tablet.page);

		const other = await tablet.page.context().newPage();
		await second.open(other);
		await second.signIn('petugas');
		await second.startSync();
		const mine = (await renderers(other)).filter((id) => !before.includes(id));
		expect(mine, 'each tab has a process of its own').not.toHaveLength(0);

		stopped = before;
		for (const id of stopped) signal(id, 'SIGSTOP');
		const forms = fillForms(campaign, 20, chance);
		await second.submit(forms);
		await second.drained(60);

		const more = fillForms(campaign, 20, chance);
		await second.submit(more);
		goOn();
		await second.drained(60);
		const wanted = [...forms, ...more].map(markOf);
		const arrived = (await office.responses()).map(markOf).filter((mark) => wanted.includes(mark));
		expect(arrived.sort()).toEqual(wanted.sort());
	});
});
