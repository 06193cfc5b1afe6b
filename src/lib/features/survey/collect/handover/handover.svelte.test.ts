import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import type { DeviceDb } from '$lib/device/db';
import { beginResponse, readDraft, saveChange } from '../draft';
import { citizen } from '../fixtures/fill';
import GateWorld from '../fixtures/GateWorld.svelte';
import { campaign, choice, maker, openWorld } from '../fixtures/survey-world';
import type { ConfirmPassword } from './confirm-password';
import { currentHandover, handOver } from './handover';
import { hasPin, setPin } from './pin';

const always = campaign({ start: '2020-01-01', end: '2099-12-31' });
const id = { locale: 'id' } as const;
const surveyorsPage = page.getByText('Halaman petugas');
const begin = page.getByRole('button', { name: m.survey_begin({}, id) });

async function handedOver(): Promise<{ db: DeviceDb; draft: string }> {
	const db = await openWorld([always]);
	await setPin(db, '4711');
	const draft = await beginResponse(db, { ...choice, mode: 'handed-over' });
	await saveChange(db, draft, { profile: citizen });
	await handOver(db, draft);
	return { db, draft };
}

const show = (db: DeviceDb, confirmPassword: ConfirmPassword = async () => 'no-answer') =>
	render(GateWorld, { db, maker, confirmPassword });

async function takeBack(pin: string) {
	await page.getByRole('button', { name: new RegExp(`${m.survey_officer()}|${m.survey_officer({}, id)}`) }).click();
	await page.getByLabelText(m.survey_pin()).fill(pin);
	await page.getByRole('button', { name: m.survey_pin_open() }).click();
}

it('shows nothing but the questionnaire, one question a page, and thanks at the end', async () => {
	const { db, draft } = await handedOver();
	const screen = await show(db);
	await begin.click();
	for (let n = 1; n <= 9; n++) {
		await expect.element(page.getByText(m.survey_page_of_read({ n, total: 9 }, id))).toBeInTheDocument();
		await userEvent.keyboard('3');
	}
	await expect.element(surveyorsPage).not.toBeInTheDocument();
	await page.getByRole('button', { name: m.survey_submit({}, id) }).click();
	await expect.element(page.getByText(m.survey_thanks())).toBeVisible();
	expect((await db.outbox.get(draft))?.record.body).toMatchObject({ collection: 'handed-over', answers: { biaya: 3, sarana: 3 } });

	await screen.unmount();
	await show(db);
	await expect.element(page.getByText(m.survey_thanks())).toBeVisible();
	await expect.element(page.getByRole('group')).not.toBeInTheDocument();
	await expect.element(surveyorsPage).not.toBeInTheDocument();
	await takeBack('4711');
	await expect.element(surveyorsPage).toBeVisible();
});

it('comes back at the same question after a reload, and goes back to the one before', async () => {
	const { db, draft } = await handedOver();
	const screen = await show(db);
	await begin.click();
	await page.getByRole('button', { name: 'Kurang sesuai' }).click();
	await expect.element(page.getByText(m.survey_page_of_read({ n: 2, total: 9 }, id))).toBeInTheDocument();
	await expect.poll(async () => (await readDraft(db, draft))?.page).toBe('prosedur');
	await screen.unmount();
	await show(db);
	await expect.element(page.getByText(m.survey_page_of_read({ n: 2, total: 9 }, id))).toBeInTheDocument();
	await page.getByRole('button', { name: m.survey_back({}, id), exact: true }).click();
	await expect.element(page.getByRole('button', { name: 'Kurang sesuai' })).toHaveAttribute('aria-pressed', 'true');
});

it('does not let go without the PIN, and slows down after wrong ones', async () => {
	const { db } = await handedOver();
	await show(db);
	await takeBack('0000');
	await expect.element(page.getByText(m.survey_pin_wrong())).toBeVisible();
	for (const pin of ['0001', '0002']) {
		await page.getByLabelText(m.survey_pin()).fill(pin);
		await page.getByRole('button', { name: m.survey_pin_open() }).click();
		await expect.element(page.getByLabelText(m.survey_pin())).toHaveValue('');
	}
	await expect.element(page.getByRole('button', { name: m.survey_pin_open() })).toBeDisabled();
	await expect.element(surveyorsPage).not.toBeInTheDocument();
	expect(await currentHandover(db)).toMatchObject({ stage: 'asking' });
});

it('lets the surveyor in by the account’s password when the PIN is forgotten, and forgets the PIN', async () => {
	const { db } = await handedOver();
	await show(db, async (password) => (password === 'rahasia-petugas' ? 'confirmed' : 'wrong'));
	await page.getByRole('button', { name: m.survey_officer({}, id) }).click();
	await page.getByRole('button', { name: m.survey_pin_forgotten() }).click();
	await page.getByLabelText(m.survey_pin_password()).fill('salah');
	await page.getByRole('button', { name: m.survey_pin_password_open() }).click();
	await expect.element(page.getByText(m.survey_pin_password_wrong())).toBeVisible();
	await page.getByLabelText(m.survey_pin_password()).fill('rahasia-petugas');
	await page.getByRole('button', { name: m.survey_pin_password_open() }).click();
	await expect.element(surveyorsPage).toBeVisible();
	expect(await hasPin(db)).toBe(false);
});

it('speaks English when the citizen wishes, without changing the app', async () => {
	const before = getLocale();
	const { db } = await handedOver();
	await show(db);
	await page.getByRole('button', { name: 'English' }).click();
	await page.getByRole('button', { name: m.survey_begin({}, { locale: 'en' }) }).click();
	await expect.element(page.getByText('What is your opinion of Persyaratan?')).toBeVisible();
	expect(getLocale()).toBe(before);
});
