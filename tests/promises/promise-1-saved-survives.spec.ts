import { expect, test, type Page } from '@playwright/test';
import { setTimeout as wait } from 'node:timers/promises';
import { startTablet, type Tablet } from '../world/browser.ts';
import { driveDevice, type Filled } from '../world/device.ts';
import { startFaultyProxy, type FaultyProxy } from '../world/faulty-proxy.ts';
import { fillForms, markOf } from '../world/fill-forms.ts';
import { startGateway, type Gateway } from '../world/gateway.ts';
import { openOffice, type Office } from '../world/office.ts';
import { openCampaign } from '../world/open-campaign.ts';
import { random } from '../world/random.ts';
import { tell } from '../world/tell.ts';

test.describe('Promise 1: what the form said "tersimpan" survives', () => {
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
		tablet = await startTablet(proxy.url);
	});
	test.afterEach(() => tablet.end());
	test.afterAll(async () => {
		await proxy.stop();
		await gateway.end();
	});

	const wanted = process.env.LONG ? 200 : 40;

	test(`the browser killed (SIGKILL) ${wanted} times at random moments of filling in and sending, online and offline`, async () => {
		test.setTimeout(60_000 + wanted * 15_000);
		const chance = random(20_261_124);
		const device = driveDevice();
		const campaign = await openCampaign(office, 'DUKCAPIL');
		const forms: Filled[] = [];
		const told = { saved: new Set<string>(), submitted: new Set<string>() };
		let heard = () => {};
		const hear = (page: Page) =>
			page.exposeFunction('told', (what: 'saved' | 'submitted', id: string) => {
				told[what].add(id);
				heard();
			});
		/** Resolves once the screen has told of `count` more things. */
		const news = (count: number) => new Promise<void>((done) => (heard = () => void (--count <= 0 && done())));

		await hear(tablet.page);
		await device.open(tablet.page);
		await device.signIn('petugas');
		await device.startSync();
		await device.mark();

		let kills = 0;
		/** In about one of 400 kills Chromium itself throws the whole storage of the profile away: no record is missing then, the database is. */
		let thrownAway = 0;
		while (kills < wanted) {
			const sheet = fillForms(campaign, 4, chance);
			forms.push(...sheet);
			const silent = chance.chance(0.3); // the office hears, and is not heard
			proxy.fault = ({ path }) => (silent && path.startsWith('/db') ? { kind: 'drop-answer' } : undefined);
			const moment = news(chance.between(1, sheet.length * 2 - 1));
			void device.fillAndSubmit(sheet).catch(() => undefined); // ends with its page
			await moment;
			await wait(chance.between(0, 30));
			if (chance.chance(0.8)) {
				await tablet.kill();
				kills++;
				await hear(await tablet.reopen());
			}
			await device.open(tablet.page); // a reload, when it was not killed
			await device.startSync();

			const held = await device.held();
			if (!held.marked) {
				expect(++thrownAway, 'whole storages thrown away by the browser').toBeLessThanOrEqual(2);
				expect([held.waiting, held.drafts, held.receipts], 'some of it is left: the browser did not throw it away').toEqual([[], [], []]);
				forms.length = 0;
				told.saved.clear();
				told.submitted.clear();
				await device.mark();
				continue;
			}
			const sent = new Set([...held.waiting, ...held.records]);
			const drafts = new Set(held.drafts);
			expect(
				[...told.submitted].filter((id) => !sent.has(id)),
				'submitted, and gone',
			).toEqual([]);
			expect(
				[...told.saved].filter((id) => !sent.has(id) && !drafts.has(id)),
				'saved, and gone',
			).toEqual([]);
			expect(
				[...drafts].filter((id) => sent.has(id)),
				'draft and submitted at once',
			).toEqual([]);
			await device.submitDrafts(); // what a person finds unfinished on the worklist
			await device.fillAndSubmit(sheet.filter(({ _id }) => !sent.has(_id) && !drafts.has(_id)));
		}

		proxy.calm();
		const held = await device.drained();
		expect(held).toMatchObject({ drafts: [], waiting: [], refused: [], conflicts: [] });
		console.log(`    ${kills} kills${thrownAway ? `, ${thrownAway} whole storages thrown away by the browser` : ''}`);
		const ids = new Set(forms.map(({ _id }) => _id));
		tell('killed browser, in the office', forms.map(markOf), (await office.responses()).filter(({ _id }) => ids.has(_id)).map(markOf));
		tell(
			'killed browser, receipts on the device',
			forms.map(({ _id }) => _id),
			held.receipts.map(({ id }) => id),
		);
	});
});
