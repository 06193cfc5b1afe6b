import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { m } from '$lib/paraglide/messages';
import type { DeviceDb } from '$lib/device/db';
import { refuse } from '#shared/kernel/refuse';
import { keepChoice } from '../choice/choice';
import { responseDrafts } from '../draft';
import { filledDraft } from '../fixtures/fill';
import { campaign, choice, maker, openWorld } from '../fixtures/survey-world';
import { submitResponse } from '../submit';
import SurveyPage from './SurveyPage.svelte';

const always = campaign({ start: '2020-01-01', end: '2099-12-31' });
const next = page.getByRole('button', { name: m.survey_next() });

async function open(db: DeviceDb) {
	const opened: string[] = [];
	await render(SurveyPage, { db, who: { account: 'petugas', units: ['DUKCAPIL'] }, onopen: (id: string) => void opened.push(id) });
	return opened;
}

it('asks for the place once, then begins a response with one tap', async () => {
	const db = await openWorld([always, campaign({ start: '2019-01-01', end: '2019-06-30' }, 'DUKCAPIL', '2019-S1'), campaign({}, 'LAIN')]);
	const opened = await open(db);
	await page.getByRole('radio', { name: 'KTP elektronik' }).click();
	await page.getByLabelText(m.survey_kelurahan()).selectOptions('Asuhan (Siantar Timur)');
	await page.getByRole('button', { name: m.survey_choose_save() }).click();
	await expect.element(page.getByText(m.survey_progress_of({ done: '0', total: '121' }))).toBeVisible();
	await next.click();
	await expect.poll(() => opened).toHaveLength(1);
	expect((await responseDrafts(db))[0]).toMatchObject({ id: opened[0], draft: { kelurahan: '12.72.01.1001', mode: 'handed-over' } });
});

it('counts what was submitted, and throws a draft away only after asking', async () => {
	const db = await openWorld([always]);
	await keepChoice(db, choice);
	await open(db);
	await submitResponse(db, maker, await filledDraft(db, { answeredAt: new Date().toISOString() }));
	await expect.element(page.getByText(m.survey_progress_of({ done: '1', total: '121' }))).toBeVisible();
	const draft = await filledDraft(db);
	await page.getByRole('button', { name: m.survey_draft_discard(), exact: false }).first().click();
	await page.getByRole('dialog').getByRole('button', { name: m.survey_draft_discard() }).click();
	await expect.poll(() => db.drafts.get(draft)).toBeUndefined();
});

it('does not begin a response once the period has ended, and says why', async () => {
	const db = await openWorld([
		campaign({ start: '2020-01-01', end: '2020-06-30' }),
		campaign({ start: '2020-01-01', end: '2099-12-31' }, 'DUKCAPIL', '2099-S1'),
	]);
	await keepChoice(db, choice);
	await open(db);
	await expect.element(page.getByText(m.survey_closed_title())).toBeVisible();
	await expect.element(next).not.toBeInTheDocument();
});

it('shows a refused response with its reason, and does not count it', async () => {
	const db = await openWorld([always]);
	await keepChoice(db, choice);
	const id = await filledDraft(db, { answeredAt: new Date().toISOString() });
	await submitResponse(db, maker, id);
	await db.outbox.update(id, { state: 'refused', refusal: refuse('unknown_service', 'body.service') });
	const opened = await open(db);
	await expect.element(page.getByText(m.survey_progress_of({ done: '0', total: '121' }))).toBeVisible();
	await page.getByRole('button', { name: m.survey_refused_repair(), exact: false }).click();
	await expect.poll(() => opened).toEqual([id]);
});
