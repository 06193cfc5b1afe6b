import { expect, test } from '@playwright/test';
import type { AppraisalDecision } from '#shared/appraisal/kinds/appraisal-decision';
import type { AppraisalEvaluation } from '#shared/appraisal/kinds/appraisal-evaluation';
import type { AppraisalObjection } from '#shared/appraisal/kinds/appraisal-objection';
import { jakartaDay } from '#shared/kernel/days';
import { held } from '../../world/appraisal-acts.ts';
import { startTablet, type Tablet } from '../../world/browser.ts';
import { demoQuarter } from '../../world/demo-quarter.ts';
import { startGateway } from '../../world/gateway.ts';
import { openOffice } from '../../world/office.ts';
import { signInByForm, type Account } from '../../world/people.ts';
import { photograph } from '../../world/photograph.ts';
import { sendAll } from '../../world/send-all.ts';

const herti = 'P0089';
const period = demoQuarter.code;

test('an objection on paper: HR records it for the employee, the superior decides "diubah", and both sides see what stands', async () => {
	test.slow();
	const gateway = await startGateway();
	const tablets: Tablet[] = [];
	const enter = async (account: Account) => {
		const tablet = await startTablet(gateway.url);
		tablets.push(tablet);
		await signInByForm(tablet.page, account);
		return tablet.page;
	};
	try {
		const office = await openOffice(gateway.url);
		const { body } = await held<AppraisalEvaluation>(office, 'appraisal', `appraisal.evaluation:${period}:${herti}`);
		const name = body.parties.employee.name;

		await test.step('HR finds the evaluation by name and copies the letter', async () => {
			const page = await enter('bkpsdm');
			await page.goto('/keberatan');
			await page.getByText('Catat keberatan yang diterima di atas kertas').click();
			await page.getByLabel('Periode').selectOption({ label: demoQuarter.words });
			await page.getByLabel('Nama', { exact: true }).fill(name.slice(0, 5).toLowerCase());
			await expect(page.getByText(/^\d+ nama cocok$/)).toBeVisible();
			await page.getByRole('link', { name }).click();
			await expect(page.getByText(`Salin keberatan tertulis dari ${name} di sini.`, { exact: false })).toBeVisible();
			await page.getByRole('button', { name: 'Catat keberatan' }).click();
			await expect(page.getByText('Tuliskan alasan keberatan.')).toBeVisible();
			await expect(page.getByText('Pilih tanggal surat diterima.')).toBeVisible();
			await page.getByLabel('Tanggal surat keberatan diterima').fill(jakartaDay(Date.now()));
			await page.getByLabel('Alasan keberatan').fill('Surat diterima tadi pagi: kegiatan jemput bola belum dihitung.');
			await expect(page.getByText(/^Tersimpan \d/)).toBeVisible();
			await page.reload();
			await expect(page.getByLabel('Alasan keberatan')).toHaveValue(/jemput bola/);
			await photograph(page, 'keberatan-kertas');
			await page.getByRole('button', { name: 'Catat keberatan' }).click();
			await page.getByRole('dialog').getByRole('button', { name: 'Catat keberatan' }).click();
			await expect(page.getByText('dicatat oleh BKPSDM', { exact: false })).toBeVisible();
			await expect(page.getByRole('button', { name: 'Putuskan' })).toHaveCount(0);
			await sendAll(page);
			const objection = await held<AppraisalObjection>(office, 'appraisal', `appraisal.objection:${period}:${herti}`);
			expect(objection).toMatchObject({ by: 'bkpsdm', body: { onBehalf: true, filedOn: jakartaDay(Date.now()) } });
		});

		await test.step('the superior decides without the explanations: pointed out, not forbidden; the same ratings are no change', async () => {
			const page = await enter('atasan');
			await page.goto('/keberatan');
			await page.getByRole('link', { name }).click();
			await page.getByRole('button', { name: 'Mulai pemeriksaan' }).click();
			await page.getByRole('dialog').getByRole('button', { name: 'Mulai pemeriksaan' }).click();
			await expect(page.getByText('Belum keduanya memberi penjelasan')).toBeVisible();
			await page.getByRole('radio', { name: /Diputus diubah/ }).check();
			const results = page.getByRole('group', { name: /Rating Hasil Kerja/ });
			const conduct = page.getByRole('group', { name: /Rating Perilaku Kerja/ });
			await results.getByRole('radio', { name: /^Sesuai/ }).check();
			await conduct.getByRole('radio', { name: /^Di Atas/ }).check();
			await page.getByLabel('Alasan putusan').fill('Enam kegiatan jemput bola terbukti dari berita acara.');
			await page.getByRole('button', { name: 'Putuskan' }).click();
			await expect(page.getByText('Kedua rating sama dengan semula')).toBeVisible();
			await results.getByRole('radio', { name: /^Di Atas/ }).check();
			await page.getByRole('button', { name: 'Putuskan' }).click();
			await expect(page.getByRole('dialog').getByText('Sangat Baik', { exact: false })).toBeVisible();
			await page.getByRole('dialog').getByRole('button', { name: 'Putuskan' }).click();
			// The dialog stays until the decision is stored; the words of the choice stand on the page already.
			await expect(page.getByRole('dialog')).toBeHidden();
			await expect(page.getByText('Diputus diubah').first()).toBeVisible();
			await page.goto('/keberatan');
			await expect(page.locator('main')).toContainText(new RegExp(`Sudah diputus.*${name}`, 's'));
			await sendAll(page);
			const { body: decided } = await held<AppraisalDecision>(office, 'appraisal', `appraisal.decision:${period}:${herti}`);
			expect(decided).toMatchObject({ outcome: 'changed', predicate: 'very-good', ratings: { results: 'above', conduct: 'above' } });
		});

		await test.step('the employee sees the new predicate, who had entered the objection, and why it was decided so', async () => {
			const page = await enter('pegawai');
			await page.goto('/saya');
			const item = page.getByRole('region', { name: 'Evaluasi kinerja' }).getByRole('listitem').filter({ hasText: demoQuarter.words });
			await expect(item).toContainText('Diputus diubah');
			await expect(item).toContainText('Sangat Baik');
			await item.getByRole('link').click();
			await page.getByRole('link', { name: 'Lihat keberatan' }).click();
			await expect(page.getByText('dicatat oleh BKPSDM', { exact: false })).toBeVisible();
			await expect(page.getByText('Enam kegiatan jemput bola terbukti dari berita acara.', { exact: true })).toBeVisible();
			await expect(page.getByRole('button', { name: 'Kirim penjelasan' })).toHaveCount(0);
		});

		await test.step('the appraiser too, and nothing is left to explain', async () => {
			const page = await enter('penilai');
			await page.goto(`/penilaian/${herti}`);
			await expect(page.locator('main')).toContainText('Diputus diubah');
			await page.goto(`/keberatan/${period}/${herti}`);
			await expect(page.getByText('Enam kegiatan jemput bola terbukti dari berita acara.', { exact: true })).toBeVisible();
			await expect(page.getByRole('button', { name: 'Kirim penjelasan' })).toHaveCount(0);
			expect(await office.quarantine()).toEqual([]);
		});
	} finally {
		for (const tablet of tablets) await tablet.end();
		await gateway.end();
	}
});
