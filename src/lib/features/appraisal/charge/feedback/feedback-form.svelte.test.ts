import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { m } from '$lib/paraglide/messages';
import { openWorld, maker, person, skp } from '../fixtures/appraisal-world';
import FeedbackForm from './FeedbackForm.svelte';
import { feedbackDraft, feedbackDraftId } from './feedback-draft';
import { loadFeedback } from './load-feedback';

const words = m.appraisal_feedback_text();
const draftOf = async (db: Awaited<ReturnType<typeof openWorld>>) =>
	feedbackDraft.safeParse((await db.drafts.get(feedbackDraftId('P1')))?.value).data;

async function open() {
	const db = await openWorld([skp(), person('P1', 'Herti')]);
	const room = await loadFeedback(db, { name: 'Tiurma', person: 'P0' }, 'P1');
	const show = () => render(FeedbackForm, { db, maker, room, charge: room.person! });
	/** One of several on the page, looked at alone. */
	const tab = async () => page.elementLocator((await show()).container);
	return { db, show, tab };
}

it('stores nothing before the first change, saves every one, and comes back after a reload', async () => {
	const { db, show } = await open();
	const screen = await show();
	await expect.element(screen.getByLabelText(words)).toBeVisible();
	expect(await db.drafts.count()).toBe(0);
	await screen.getByLabelText(words).fill('Membantu rekan');
	await screen.getByRole('radio', { name: /^Harmonis/ }).click();
	await expect.poll(() => draftOf(db)).toMatchObject({ text: 'Membantu rekan', target: { type: 'value', value: 'harmonious' } });
	await screen.unmount();
	const again = await show();
	await expect.element(again.getByLabelText(words)).toHaveValue('Membantu rekan');
});

it('keeps what two tabs wrote into different fields, and shows each the other’s', async () => {
	const { db, tab } = await open();
	const one = await tab();
	const two = await tab();
	await one.getByLabelText(words).fill('Dari tab pertama');
	await expect.element(two.getByLabelText(words)).toHaveValue('Dari tab pertama');
	await two.getByRole('radio', { name: /^Loyal/ }).click();
	await expect.poll(() => draftOf(db)).toMatchObject({ text: 'Dari tab pertama', target: { type: 'value', value: 'loyal' } });
	await expect.element(one.getByRole('radio', { name: /^Loyal/ })).toBeChecked();
});

it('gives it once: the other tab is told that it is gone', async () => {
	const { db, tab } = await open();
	const one = await tab();
	const two = await tab();
	await one.getByLabelText(words).fill('Sekali saja');
	await one.getByRole('radio', { name: /^Loyal/ }).click();
	await expect.element(two.getByRole('radio', { name: /^Loyal/ })).toBeChecked();
	await one.getByRole('button', { name: m.appraisal_feedback_give() }).click();
	await expect.element(page.getByText(m.ui_draft_gone())).toBeVisible();
	await two.getByRole('button', { name: m.appraisal_feedback_give() }).click();
	expect(await db.outbox.count()).toBe(1);
	await expect.element(one.getByLabelText(words)).toHaveValue('');
});
