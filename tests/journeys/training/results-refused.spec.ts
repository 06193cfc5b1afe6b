import { expect, test } from '@playwright/test';
import { ulid } from 'ulid';
import { addDays } from '#shared/kernel/days';
import { startTablet, type Tablet } from '../../world/browser.ts';
import { startGateway, type Gateway } from '../../world/gateway.ts';
import { openOffice } from '../../world/office.ts';
import { signInByForm } from '../../world/people.ts';
import { readyOffline } from '../../world/ready-offline.ts';

const today = new Date(Date.now() + 7 * 60 * 60 * 1000).toISOString().slice(0, 10);
const [running, activity] = ['01KDTRANA00000000000000004', ulid()];
const day = addDays(today, -2);

/** A programme that is over, with two participants: somebody, and the person of the account `bkpsdm`, who decides. */
async function endedProgramme(gateway: Gateway): Promise<{ other: string; own: string }> {
	const { hr, all } = await openOffice(gateway.url);
	const programme = (await all('training')).find(({ _id }) => _id === `training.programme:${running}`)!;
	const people = (await all('reference')).filter(({ kind }) => kind === 'reference.person');
	const bodyOf = (person: (typeof people)[number]) => person.body as { name: string; unit: string; account: string | null };
	const own = people.find((person) => bodyOf(person).account === 'bkpsdm')!;
	const other = people.find((person) => bodyOf(person).account === null)!;
	const made = (kind: string, last: string, body: object, more: object = {}) => ({
		...{ _id: `${kind}:${activity}${last}`, kind, v: 1, unit: '*', period: '*', activity, by: 'bkpsdm', device: 'desk-of-the-tests' },
		...{ at: new Date().toISOString(), edit: ulid(), ...more, body },
	});
	const hours = {
		date: day,
		start: '08:00',
		end: '11:00',
		breakMinutes: 0,
		jp: null,
		topic: 'Arsip',
		trainer: '',
		place: '',
		cancelled: false,
	};
	const session = made('training.session', `:${ulid()}`, hours);
	const there = [own, other].flatMap((person) => {
		const of = { subject: person.subject!, unit: bodyOf(person).unit };
		const part = { origin: 'list', role: 'participant', name: bodyOf(person).name, post: '', continues: [], withdrawn: false };
		const participation = made('training.participation', `:${of.subject}`, part, of);
		const marked = { participation: participation._id, session: session._id, act: 'in', how: 'paper', clock: null };
		return [participation, made('training.mark', `:${ulid()}`, { ...marked, absence: null, reason: '', undoes: null }, of)];
	});
	const ended = { start: day, end: day, decree: null, state: 'open', passScore: null, jp: null };
	const docs = [made('training.programme', '', { ...(programme.body as object), ...ended }), session, ...there];
	const { body } = await hr.post<{ error?: string }[]>('/db/training/_bulk_docs', { docs });
	expect(body.filter(({ error }) => error)).toEqual([]);
	return { own: bodyOf(own).name, other: bodyOf(other).name };
}

test.describe('HR that took part itself', () => {
	let gateway: Gateway;
	let desk: Tablet;
	test.beforeEach(async () => {
		gateway = await startGateway();
		desk = await startTablet(gateway.url, { viewport: { width: 1280, height: 900 } });
	});
	test.afterEach(async () => {
		await desk.end();
		await gateway.end();
	});

	test('is not offered the own result, and what the office refused is not called valid', async () => {
		const { own, other } = await endedProgramme(gateway);
		const { page } = desk;
		const certificates = page.getByRole('region', { name: /^Sertifikat/ });
		await signInByForm(page, 'bkpsdm');
		await readyOffline(page);
		await page.goto(`/program/${activity}/hasil`);
		await expect(page.getByRole('article', { name: other, exact: true })).toBeVisible();
		await expect.soft(page.getByRole('article', { name: own, exact: true })).toContainText('Hasil Anda sendiri', { timeout: 3000 });
		await page.getByRole('button', { name: /Tetapkan hasil/ }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Tetapkan', exact: true }).click();
		await certificates.getByRole('button', { name: /^Terbitkan/ }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Terbitkan', exact: true }).click();
		await expect(certificates.getByText(/\/BKPSDM\/\d{4}$/)).toHaveCount(1);
		await expect.soft(certificates.getByRole('heading', { name: 'Sertifikat (1 berlaku)' })).toBeVisible({ timeout: 3000 });
		await expect.soft(page.getByRole('article', { name: own, exact: true })).not.toContainText('Sertifikatnya berlaku', { timeout: 3000 });
		await page.goto(`/program/${activity}/sertifikat`);
		await expect(page.getByText(/jam pelajaran/).first()).toBeVisible();
		await expect.soft(page.getByText('BELUM BERNOMOR')).toHaveCount(0, { timeout: 3000 });
	});
});
