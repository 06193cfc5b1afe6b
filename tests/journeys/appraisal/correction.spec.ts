import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { AppraisalDecision } from '#shared/appraisal/kinds/appraisal-decision';
import type { RecordOf } from '#shared/kernel/envelope';
import { startTablet } from '../../world/browser.ts';
import { demoQuarter } from '../../world/demo-quarter.ts';
import { startGateway } from '../../world/gateway.ts';
import { documentsOf, openOffice } from '../../world/office.ts';
import { signIn, signInByForm } from '../../world/people.ts';
import { photograph } from '../../world/photograph.ts';

test('the superior corrects an outcome after the handover: with a reason, confirmed, seen by HR beside the document', async () => {
	const gateway = await startGateway();
	const [tablet, desk] = [await startTablet(gateway.url), await startTablet(gateway.url)];
	try {
		const office = await openOffice(gateway.url);
		const all = await office.all('appraisal');
		const atasan = await signIn(gateway.url, 'atasan');
		const outcomeOf = async (person: string) =>
			(await documentsOf(atasan, 'appraisal')).find(({ _id }) => _id === `appraisal.summary:${demoQuarter.code}:${person}`)!;
		const handed = all.find(
			({ kind, period, subject, by, body }) =>
				kind === 'appraisal.handover' &&
				period === demoQuarter.code &&
				by === 'penilai' &&
				(body as { how: string }).how !== 'own-account' &&
				!all.some((one) => one.kind === 'appraisal.objection' && one.period === period && one.subject === subject),
		)!;
		const evaluation = all.find(({ _id }) => _id === `appraisal.evaluation:${demoQuarter.code}:${handed.subject}`)!;
		const { parties, predicate } = evaluation.body as { parties: { employee: { name: string } }; predicate: string };
		const [rating, expected] = predicate === 'very-poor' ? ['Sesuai Ekspektasi', 'good'] : ['Di Bawah Ekspektasi', 'very-poor'];

		const { page } = tablet;
		await signInByForm(page, 'atasan');
		await page.goto('/keberatan');
		await page.getByText('Koreksi hasil evaluasi').click();
		const others = page.locator('details[open]').getByRole('link').filter({ hasNotText: parties.employee.name });
		await expect(others).not.toHaveCount(0);
		await page.getByLabel('Nama').fill(parties.employee.name);
		await expect(others).toHaveCount(0);
		await photograph(page, 'koreksi-pilih');
		const address = `/keberatan/${demoQuarter.code}/${handed.subject}`;
		await page
			.getByRole('link', { name: parties.employee.name })
			.and(page.locator(`[href$="${address}"]`))
			.click();
		await expect(page.getByRole('heading', { level: 1, name: 'Koreksi hasil evaluasi' })).toBeVisible();
		await page.getByRole('button', { name: 'Simpan koreksi' }).click();
		await expect(page.getByText('Tuliskan alasan koreksi.')).toBeVisible();
		for (const legend of [/Rating Hasil Kerja/, /Rating Perilaku Kerja/])
			await page.getByRole('group', { name: legend }).getByRole('radio', { name: rating }).click();
		await page.getByLabel('Alasan koreksi').fill('Rating tertukar ketika disalin dari catatan.');
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
		await photograph(page, 'koreksi-isi');
		await page.getByRole('button', { name: 'Simpan koreksi' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Simpan koreksi' }).click();
		await expect(page.getByRole('heading', { name: 'Koreksi yang sudah dibuat' })).toBeVisible();
		await photograph(page, 'koreksi-dibuat');

		await expect.poll(async () => (await outcomeOf(handed.subject!))?.body).toMatchObject({ from: 'decision', predicate: expected });
		const decisions = (await office.all('appraisal')).filter(
			({ kind, subject, by }) => kind === 'appraisal.decision' && subject === handed.subject && by === 'atasan',
		) as RecordOf<AppraisalDecision>[];
		expect(decisions.map(({ body }) => [body.basis, body.edit])).toEqual([['correction', evaluation.edit]]);

		await signInByForm(desk.page, 'bkpsdm');
		await desk.page.goto(`/tinjau?dok=${encodeURIComponent(evaluation._id)}`);
		const history = desk.page.getByRole('region', { name: 'Riwayat' });
		await expect(history.getByText('Dikoreksi atasan')).toBeVisible();
		await expect(history.getByText('Rating tertukar ketika disalin dari catatan.')).toBeVisible();
	} finally {
		await tablet.end();
		await desk.end();
		await gateway.end();
	}
});
