import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { m } from '$lib/paraglide/messages';
import { maker, openWorld, who } from '../fixtures/appraisal-world';
import EvaluationPage from '../evaluation/EvaluationPage.svelte';

const hrefs = {
	home: '/penilaian',
	sync: '/kiriman',
	person: () => '/p',
	skp: () => '/s',
	evaluation: () => '/e',
	feedback: () => '/f',
	handover: () => '/h',
};

it('leads from the page of a person who has left this device to what was begun for them', async () => {
	const db = await openWorld();
	const show = (person: string) =>
		render(EvaluationPage, { db, maker, who, hrefs, person, period: '2026-TW3', onsubmitted: () => undefined });
	await db.drafts.put({
		id: 'appraisal.evaluation:2026-TW3:P7',
		kind: 'appraisal.evaluation',
		value: {},
		savedAt: '2026-10-05T01:00:00.000Z',
	});
	const screen = await show('P7');
	await expect.element(screen.getByRole('link', { name: m.appraisal_not_here_read() })).toHaveAttribute('href', '/kiriman');
	await screen.unmount();
	const other = await show('P8');
	await expect.element(other.getByText(m.appraisal_not_yours())).toBeVisible();
	await expect.element(other.getByRole('link', { name: m.appraisal_not_here_read() })).not.toBeInTheDocument();
});
