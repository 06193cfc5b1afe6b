import { expect, test } from '@playwright/test';
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

const day = 24 * 3_600_000;

test.describe('Promise 7: no loss, no duplicate', () => {
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

	const begin = async (page = tablet.page) => {
		const device = driveDevice();
		await device.open(page);
		await device.signIn('petugas');
		return device;
	};
	const forms = async (count: number, seed: number) => fillForms(await openCampaign(office, 'DUKCAPIL'), count, random(seed));
	const arrived = async (of: readonly Filled[]) => {
		const ids = new Set(of.map(({ _id }) => _id));
		return (await office.responses()).filter(({ _id }) => ids.has(_id));
	};

	test('two tabs of one tablet', async () => {
		const all = await forms(60, 71);
		const [one, other] = [await begin(), await begin(await tablet.context.newPage())];
		await Promise.all([one.startSync(), other.startSync()]);
		await Promise.all([one.fillAndSubmit(all.slice(0, 30)), other.fillAndSubmit(all.slice(30))]);
		await one.drained();
		expect((await other.held()).receipts.length, 'both tabs see the same').toBe((await one.held()).receipts.length);
		tell('two tabs', all.map(markOf), (await arrived(all)).map(markOf));
	});

	test('two tablets of one person, also correcting the same response', async () => {
		const second = await startTablet(proxy.url);
		try {
			const all = await forms(20, 72);
			const [one, other] = [await begin(), await begin(second.page)];
			await Promise.all([one.startSync(), other.startSync()]);
			await Promise.all([one.fillAndSubmit(all.slice(0, 10)), other.fillAndSubmit(all.slice(10))]);
			await Promise.all([one.drained(), other.drained()]);
			const first = all[0]!;
			const correction = (saran: string): Filled => ({
				...first,
				_id: `${first._id}:2`,
				body: { ...(first.body as object), suggestion: saran, supersedes: first._id },
			});
			await one.submit([correction('perbaikan satu')]);
			await one.drained();
			await other.submit([correction('perbaikan dua')]);
			const held = await other.drained();
			expect(held.conflicts, 'the second one waits for a person, both versions kept').toEqual([`${first._id}:2`]);
			const corrections = (await office.responses()).filter(({ _id }) => _id === `${first._id}:2`);
			expect(corrections.map(({ body }) => body.suggestion)).toEqual(['perbaikan satu']);
			tell('two tablets', all.map(markOf), (await arrived(all)).map(markOf));
		} finally {
			await second.end();
		}
	});

	for (const [name, off] of [
		['two days behind', -2 * day],
		['two days ahead', 2 * day],
		['five years behind', -1_826 * day],
		['five years ahead', 1_826 * day],
	] as const)
		test(`a clock ${name}: accepted, both times kept`, async () => {
			await tablet.context.addInitScript((ms) => {
				const Real = Date;
				globalThis.Date = class extends Real {
					constructor(...given: []) {
						super(...(given.length > 0 ? given : ([Real.now() + ms] as unknown as [])));
					}
					static override now = () => Real.now() + ms;
				} as DateConstructor;
			}, off);
			const all = await forms(5, 73);
			const device = await begin();
			await device.startSync();
			await device.fillAndSubmit(all);
			const held = await device.drained();
			expect(held.refused).toEqual([]);
			for (const { at, received } of await arrived(all)) {
				expect(Math.abs(Date.parse(at) - Date.now() - off), 'the device’s time of the act is kept').toBeLessThan(day / 2);
				expect(Math.abs(Date.parse(received!.at) - Date.now()), 'the office’s time stands beside it').toBeLessThan(day / 2);
			}
			tell(`clock ${name}`, all.map(markOf), (await arrived(all)).map(markOf));
		});

	/** Half a megabyte that no storage can compress. */
	const noise = () => Array.from({ length: 45_000 }, () => Math.random().toString(36).slice(2)).join('');

	test('a full disk: what cannot be saved is not called saved, and goes on when there is room', async () => {
		const all = await forms(40, 74);
		const told = new Set<string>();
		await tablet.page.exposeFunction('told', (_: string, id: string) => void told.add(id));
		const session = await tablet.context.newCDPSession(tablet.page);
		// Before the first write: the browser asks for the room once and remembers it for half a minute.
		await session.send('Storage.overrideQuotaForOrigin', { origin: proxy.url, quotaSize: 10_000_000 });
		const device = await begin();
		await device.fillAndSubmit(all.slice(0, 10));
		// The quota is counted, not exact: fill until the browser says no.
		const failure = await device
			.fillAndSubmit(all.slice(10).map((form) => ({ ...form, body: { ...(form.body as object), padding: noise() } })))
			.then(
				() => null,
				(error: Error) => error.message,
			);
		expect(failure).toMatch(/StorageFull|no room|Quota/i);
		const full = await device.held();
		const kept = new Set([...full.drafts, ...full.waiting]);
		expect(
			[...told].filter((id) => !kept.has(id)),
			'called saved, and gone',
		).toEqual([]);

		await session.send('Storage.overrideQuotaForOrigin', { origin: proxy.url });
		await device.fillAndSubmit(all.slice(10));
		await device.startSync();
		const held = await device.drained();
		expect(held.drafts).toEqual([]);
		expect(held.refused).toEqual([]);
		tell('full disk', all.map(markOf), (await arrived(all)).map(markOf));
	});

	test('a connection cut at any byte, while sending and while fetching', async () => {
		const chance = random(75);
		const all = await forms(120, 75);
		const device = await begin();
		await device.startSync();
		let cuts = 0;
		proxy.fault = ({ path }) => {
			if (!/_bulk_docs|_changes|_bulk_get/.test(path) || chance.chance(0.35)) return undefined;
			cuts++;
			return {
				kind: chance.pick(['cut-request', 'cut-answer'] as const),
				after: chance.between(0, path.includes('_changes') ? 6_000 : 2_500),
			};
		};
		const tried = () => proxy.passed.filter(({ path }) => path.includes('_bulk_docs')).length;
		for (let i = 0; i < all.length; i += 4) {
			const before = tried();
			await device.submit(all.slice(i, i + 4));
			await device.now();
			await expect.poll(tried).toBeGreaterThan(before);
		}
		proxy.calm();
		await device.drained();
		await expect.poll(async () => (await device.held()).phase).toBe('idle');
		console.log(`    ${cuts} cuts`);
		expect(cuts).toBeGreaterThan(20);
		tell('cuts', all.map(markOf), (await arrived(all)).map(markOf));
		const held = await device.held();
		expect(all.filter(({ _id }) => !held.records.includes(_id))).toEqual([]);
	});

	test('the gateway killed (SIGKILL) and started again during the sync', async () => {
		const chance = random(76);
		const all = await forms(200, 76);
		const device = await begin();
		await device.startSync();
		for (let part = 0; part < 5; part++) {
			await device.submit(all.slice(part * 40, part * 40 + 40));
			await device.now();
			await wait(chance.between(0, 150));
			await gateway.kill();
			await gateway.start();
		}
		await device.drained(90);
		office = await openOffice(gateway.url);
		tell('killed gateway', all.map(markOf), (await arrived(all)).map(markOf));
	});
});
