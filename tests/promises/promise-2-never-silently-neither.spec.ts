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

/** Ways to spoil a form, and the name of the refusal each must get. */
const spoiled = [
	['unknown_service', { service: 'reference.service:DUKCAPIL:none' }],
	['unknown_questionnaire', { questionnaire: 'reference.questionnaire:own:1' }],
	['answers_incomplete', { answers: { waktu: 3 } }],
	['answer_not_on_scale', { answers: { waktu: 5 } }],
	['unknown_region', { kelurahan: '12.72.09.9999' }],
	['malformed', { slot: 'malam' as never }],
] as const;

test.describe('Promises 2 and 3: accepted, or visible with a reason; and one bad record delays no other', () => {
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

	const beginDevice = async () => {
		const device = driveDevice();
		await device.open(tablet.page);
		await device.signIn('petugas');
		return device;
	};

	test('every one of 120 records, a third of them bad, over a bad connection', async () => {
		const chance = random(2);
		const device = await beginDevice();
		const reasons = new Map<string, string>();
		const forms = fillForms(await openCampaign(office, 'DUKCAPIL'), 120, chance, (index) =>
			index % 3 === 1 ? spoiled[chance.between(0, spoiled.length - 1)]![1] : {},
		);
		for (const form of forms) {
			const bad = spoiled.find(([, change]) =>
				Object.entries(change).every(
					([key, value]) => JSON.stringify((form.body as Record<string, unknown>)[key]) === JSON.stringify(value),
				),
			);
			if (bad) reasons.set(form._id, bad[0]);
		}
		proxy.fault = ({ path, no }) =>
			path.includes('_bulk_docs') && no % 2 === 0
				? { kind: chance.pick(['cut-request', 'cut-answer'] as const), after: chance.between(0, 4_000) }
				: undefined;
		await device.startSync();
		for (let i = 0; i < forms.length; i += 8) await device.submit(forms.slice(i, i + 8));
		const held = await device.drained();

		const accepted = new Set((await office.responses()).map(({ _id }) => _id));
		const waiting = new Map((await office.quarantine()).map(({ body }) => [body.record, body]));
		for (const { _id } of forms) {
			const refusal = held.refused.find(({ id }) => id === _id);
			const where = {
				accepted: accepted.has(_id),
				onDevice: held.records.includes(_id),
				refused: refusal?.code,
				quarantined: waiting.get(_id)?.reason.code,
			};
			const code = reasons.get(_id);
			expect(where, _id).toEqual(
				code
					? { accepted: false, onDevice: false, refused: code, quarantined: code }
					: { accepted: true, onDevice: true, refused: undefined, quarantined: undefined },
			);
			if (refusal) expect(refusal).toMatchObject({ message: expect.stringMatching(/\.$/), who: expect.stringMatching(/^(you|hr|admin)$/) });
		}
		const found = [...(await office.responses()).map(({ _id }) => _id), ...[...waiting.keys()].map(String)].filter((id) =>
			forms.some(({ _id }) => _id === id),
		);
		tell(
			'accepted or quarantined',
			forms.map(({ _id }) => _id),
			found,
		);
	});

	test('one bad record among 50 good ones: 50 accepted in the same run', async () => {
		for (const [code, change] of spoiled) {
			const device = await beginDevice();
			const forms = fillForms(await openCampaign(office, 'DUKCAPIL'), 51, random(3), (index) => (index === 10 ? change : {}));
			await device.submit(forms);
			await device.startSync();
			await expect.poll(async () => (await device.held()).waiting.length, { timeout: 60_000 }).toBe(0);
			const held = await device.held();
			expect(held.refused.filter(({ id }) => forms.some(({ _id }) => _id === id)).map((refusal) => refusal.code)).toEqual([code]);
			const good = forms.filter((_, index) => index !== 10);
			const arrived = new Set((await office.responses()).map(({ _id }) => _id));
			expect(good.filter(({ _id }) => arrived.has(_id))).toHaveLength(50);
			tell(
				`50 good ones beside ${code}`,
				good.map(({ _id }) => _id),
				(await office.responses()).map(({ _id }) => _id),
			);
		}
	});

	test('a refused record, repaired and sent again, is accepted and its quarantine closed', async () => {
		const device = await beginDevice();
		const campaign = await openCampaign(office, 'DUKCAPIL');
		const [form] = fillForms(campaign, 1, random(4), () => ({ service: 'reference.service:DUKCAPIL:none' }));
		await device.submit([form!]);
		await device.startSync();
		await expect.poll(async () => (await device.held()).refused.length).toBe(1);
		await device.submit([{ ...form!, body: { ...(form!.body as object), service: campaign.body.services[0] } }]);
		await expect.poll(async () => (await device.held()).records.includes(form!._id)).toBe(true);
		await expect.poll(async () => (await office.quarantine()).find(({ body }) => body.record === form!._id)?.body.state).toBe('closed');
		tell(
			'repaired',
			[markOf(form!)],
			(await office.responses()).map(markOf).filter((mark) => mark.startsWith('lembar') && mark === markOf(form!)),
		);
	});
});
