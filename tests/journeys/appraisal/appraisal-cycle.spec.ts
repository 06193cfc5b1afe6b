import { expect, test, type Page } from '@playwright/test';
import type { AppraisalEvaluation } from '#shared/appraisal/kinds/appraisal-evaluation';
import type { AppraisalHandover } from '#shared/appraisal/kinds/appraisal-handover';
import type { RecordOf } from '#shared/kernel/envelope';
import { periodAt, periodCodeOf, periodSpan } from '#shared/kernel/period';
import { startTablet } from '../../world/browser.ts';
import { drawSignature } from '../../world/draw-signature.ts';
import { startGateway } from '../../world/gateway.ts';
import { openOffice } from '../../world/office.ts';
import { signInByForm } from '../../world/people.ts';
import { photograph } from '../../world/photograph.ts';
import { readyOffline } from '../../world/ready-offline.ts';

const today = new Date(Date.now() + 7 * 60 * 60 * 1000).toISOString().slice(0, 10);
const running = periodAt('quarter', today);
const quarter = periodCodeOf(running);
const lastMonth = `${periodSpan(running).end.slice(0, 8)}01`;

test('the whole cycle on one tablet without a signal: SKP, agreement, feedback, evaluation, handing over; then all of it arrives', async () => {
	test.slow();
	const gateway = await startGateway();
	const tablet = await startTablet(gateway.url);
	try {
		const { page } = tablet;
		await signInByForm(page, 'penilai');
		await page.goto('/penilaian');
		await expect(page.getByText(/^\d dari 8 selesai$/)).toBeVisible();
		await readyOffline(page);
		await gateway.kill();
		const person = await firstPerson(page);

		await test.step('an SKP begun from this year’s, agreed by both on the tablet', async () => {
			await page.goto(`/penilaian/${person}/skp/${running.year + 1}`);
			await page.getByRole('button', { name: 'SKP tahun lalu' }).click();
			await page.getByRole('button', { name: 'Simpan SKP' }).click();
			await expect(page.getByRole('heading', { name: 'Persetujuan pegawai' })).toBeVisible();
			await drawSignature(page, /Tanda tangan/);
			await page.getByRole('button', { name: 'Saya setuju' }).click();
			await expect(page.getByText('Disepakati').first()).toBeVisible();
		});

		await test.step('feedback in passing', async () => {
			await page.goto(`/umpan-balik?orang=${person}`);
			await page.getByRole('radio', { name: /^Harmonis/ }).click();
			await page.getByLabel('Umpan balik Anda').fill('Membantu rekan baru di loket.');
			await page.getByRole('button', { name: 'Beri umpan balik' }).click();
			await expect(page.getByText('Membantu rekan baru di loket.').last()).toBeVisible();
		});

		await test.step('the evaluation of the quarter', async () => {
			await page.goto(`/penilaian/${person}/evaluasi/${quarter}`);
			const realisations = page.getByLabel('Realisasi Berdasarkan Bukti Dukung');
			await expect(realisations.first()).toBeVisible();
			for (let at = 0; at < (await realisations.count()); at++) await realisations.nth(at).fill(`Tercapai, ${120 + at} berkas selesai`);
			for (const rating of ['Rating Hasil Kerja', 'Rating Perilaku Kerja']) {
				const block = page.getByRole('region', { name: rating });
				await block.getByRole('radio', { name: /^Sesuai Ekspektasi/ }).click();
				await block.getByLabel('Alasan').fill('Berdasarkan catatan harian');
			}
			// The quarter is still running, except on its last day.
			for (const reason of await page.getByLabel('Alasan bila tetap').all()) await reason.fill('Pegawai pindah tugas pekan depan');
			// In this post since the last month of the quarter, after a day of the year before was typed.
			await page.getByText(/^Masa yang dinilai/).click();
			await page.getByLabel('Mulai').fill('2019-12-31');
			await page.getByRole('button', { name: 'Kirim evaluasi' }).click();
			await expect(page.getByText('Masa yang dinilai harus berurutan dan berada di dalam periodenya.').first()).toBeVisible();
			await page.getByLabel('Mulai').fill(lastMonth);
			await photograph(page, 'evaluasi-masa');
			await page.getByRole('button', { name: 'Kirim evaluasi' }).click();
			await page.waitForURL(`/penilaian/${person}`);
		});

		await test.step('handed over and signed: locked, and the clock runs', async () => {
			await page.goto(`/serah/${quarter}/${person}`);
			await page.getByRole('button', { name: /^Serahkan tablet/ }).click();
			await page.getByRole('checkbox', { name: 'Dibaca sampai akhir' }).check();
			await drawSignature(page, 'Tanda tangan Pegawai yang Dinilai');
			await page.getByRole('button', { name: 'Terima dan tanda tangani' }).click();
			await page.getByRole('button', { name: 'Ya, tanda tangani' }).click();
			await expect(page.getByText(/Keberatan dapat diajukan sampai/)).toBeVisible();
			await page.getByRole('button', { name: 'Kembalikan tablet' }).click();
			await page.getByRole('button', { name: /tablet sudah saya terima$/ }).click();
			await expect(page.getByText('Sudah diterima pegawai')).toBeVisible();
			await photograph(page, 'serah-terima');
		});

		await test.step('the signal is back: the office holds the whole cycle', async () => {
			await gateway.start();
			await page.goto('/kiriman');
			await page.getByRole('button', { name: 'Kirim sekarang' }).click();
			await expect(page.getByText('Semua rekaman sudah terkirim.')).toBeVisible();
			const office = await openOffice(gateway.url);
			const own = (await office.all('appraisal')).filter(({ subject }) => subject === person);
			const evaluation = own.find(
				({ kind, period }) => kind === 'appraisal.evaluation' && period === quarter,
			) as RecordOf<AppraisalEvaluation>;
			const handover = own.find(({ kind, period }) => kind === 'appraisal.handover' && period === quarter) as RecordOf<AppraisalHandover>;
			expect(evaluation.body).toMatchObject({ predicate: 'good', start: lastMonth, employeePost: expect.anything() });
			expect(handover.body).toMatchObject({ edit: evaluation.edit, outcome: 'received', how: 'drawn' });
			expect(own.filter(({ kind, period }) => kind === 'appraisal.skp' && period === String(running.year + 1))).toHaveLength(1);
			expect(await office.quarantine()).toEqual([]);
		});
	} finally {
		await tablet.end();
		await gateway.end();
	}
});

/** The first of the own people, as the home lists them. */
async function firstPerson(page: Page): Promise<string> {
	const name = page.getByRole('region', { name: 'Pegawai yang Anda nilai' }).getByRole('heading', { level: 3 }).first().getByRole('link');
	return (await name.getAttribute('href'))!.split('/').at(-1)!;
}
