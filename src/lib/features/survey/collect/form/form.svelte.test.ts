import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { m } from '$lib/paraglide/messages';
import { beginResponse, readDraft } from '../draft';
import { filledDraft } from '../fixtures/fill';
import { formKeys, skmUnsur } from '../fixtures/skm-unsur';
import { campaign, choice, maker, openWorld } from '../fixtures/survey-world';
import ResponsePage from './ResponsePage.svelte';

/** Open today, whenever the test runs. */
const always = campaign({ start: '2020-01-01', end: '2099-12-31' });
const id = { locale: 'id' } as const;
const question = (key: string) => page.getByRole('group', { name: new RegExp(skmUnsur.find((unsur) => unsur.key === key)!.name.id) });

async function open(id: string, db: Awaited<ReturnType<typeof openWorld>>) {
	let submitted = 0;
	const screen = await render(ResponsePage, {
		db,
		maker,
		id,
		back: '/survei',
		onsubmitted: () => void submitted++,
		onhandedover: () => {},
	});
	return { screen, submitted: () => submitted };
}

it('saves every answer, says so after the commit, and comes back exactly', async () => {
	const db = await openWorld([always]);
	const draft = await beginResponse(db, choice);
	const { screen } = await open(draft, db);
	await page.getByRole('radio', { name: m.survey_sex_P({}, id) }).click();
	await page.getByLabelText(m.survey_age({}, id)).fill('34');
	await question('biaya').getByRole('button', { name: 'Gratis' }).click();
	await expect.poll(async () => (await readDraft(db, draft))?.answers).toEqual({ biaya: 4 });
	expect(await readDraft(db, draft)).toMatchObject({ profile: { sex: 'P', age: '34' } });
	await expect.element(page.getByText(/\d\d\.\d\d$/)).toBeVisible();

	await screen.unmount();
	await open(draft, db);
	await expect.element(question('biaya').getByRole('button', { name: 'Gratis' })).toHaveAttribute('aria-pressed', 'true');
	await expect.element(page.getByRole('radio', { name: m.survey_sex_P({}, id) })).toBeChecked();
	await expect.element(page.getByLabelText(m.survey_age({}, id))).toHaveValue('34');
});

it('answers the questions in turn by the digits 1 to 4, but never while a field is written in', async () => {
	const db = await openWorld([always]);
	const draft = await beginResponse(db, choice);
	await open(draft, db);
	await expect.element(question('persyaratan')).toBeVisible();
	for (const digit of '432143214') await userEvent.keyboard(digit);
	await expect.element(page.getByText(m.survey_answered({ done: 9, total: 9 }))).toBeVisible();
	const scores = [4, 3, 2, 1, 4, 3, 2, 1, 4];
	await expect
		.poll(async () => (await readDraft(db, draft))?.answers)
		.toEqual(Object.fromEntries(formKeys.map((key, index) => [key, scores[index]])));
	await page.getByLabelText(m.survey_age({}, id)).fill('');
	await userEvent.type(page.getByLabelText(m.survey_age({}, id)), '21');
	await expect.poll(async () => (await readDraft(db, draft))?.profile.age).toBe('21');
	expect((await readDraft(db, draft))?.answers.persyaratan).toBe(4);
});

it('makes one record of two taps on submit', async () => {
	const db = await openWorld([always]);
	const draft = await filledDraft(db);
	const { submitted } = await open(draft, db);
	const submit = page.getByRole('button', { name: m.survey_submit() });
	await submit.dblClick();
	await expect.poll(() => db.outbox.count()).toBe(1);
	await expect.poll(submitted).toBeGreaterThan(0);
	expect(await db.outbox.toCollection().primaryKeys()).toEqual([draft]);
	expect(await db.drafts.count()).toBe(0);
});

it('marks what is missing instead of submitting, and keeps what is there', async () => {
	const db = await openWorld([always]);
	const draft = await beginResponse(db, choice);
	await open(draft, db);
	await question('waktu').getByRole('button', { name: 'Kurang cepat' }).click();
	await page.getByRole('button', { name: m.survey_submit() }).click();
	await expect.element(page.getByText(m.survey_missing_title({ n: 12 }))).toBeVisible();
	await expect.element(question('waktu').getByRole('button', { name: 'Kurang cepat' })).toHaveAttribute('aria-pressed', 'true');
	expect(await db.outbox.count()).toBe(0);
	await question('biaya').getByRole('button', { name: 'Gratis' }).click();
	await expect.element(page.getByText(m.survey_missing_title({ n: 11 }))).toBeVisible();
});

it('keeps an answer the disk did not take on the screen, says so, and saves it as soon as it can', async () => {
	const db = await openWorld([always]);
	const draft = await beginResponse(db, choice);
	await open(draft, db);
	await expect.element(question('biaya')).toBeVisible();
	const full = () => {
		throw new DOMException('no space', 'QuotaExceededError');
	};
	db.drafts.hook('updating', full);
	await question('biaya').getByRole('button', { name: 'Murah' }).click();
	await expect.element(page.getByText(m.survey_unsaved_title())).toBeVisible();
	await expect.element(question('biaya').getByRole('button', { name: 'Murah' })).toHaveAttribute('aria-pressed', 'true');
	expect((await readDraft(db, draft))?.answers).toEqual({});
	db.drafts.hook('updating').unsubscribe(full);
	await page.getByRole('button', { name: m.survey_unsaved_retry() }).click();
	await expect.poll(async () => (await readDraft(db, draft))?.answers).toEqual({ biaya: 3 });
	await expect.element(page.getByText(m.survey_unsaved_title())).not.toBeInTheDocument();
});

it('goes on at the first open question when a draft is taken up again', async () => {
	const db = await openWorld([always]);
	const draft = await filledDraft(db);
	await db.drafts.update(draft, { 'value.answers': { persyaratan: 4, prosedur: 3 } } as never);
	await open(draft, db);
	await expect.element(question('waktu')).toHaveFocus();
});
