import { expect, test } from '@playwright/test';
import type { AppraisalHandover } from '#shared/appraisal/kinds/appraisal-handover';
import type { RecordOf } from '#shared/kernel/envelope';
import { startTablet } from '../../world/browser.ts';
import { drawSignature } from '../../world/draw-signature.ts';
import { demoQuarter } from '../../world/demo-quarter.ts';
import { startGateway } from '../../world/gateway.ts';
import { openOffice } from '../../world/office.ts';
import { signInByForm } from '../../world/people.ts';
import { photograph } from '../../world/photograph.ts';
import { readyOffline } from '../../world/ready-offline.ts';

const period = demoQuarter.code;
/** Of the line of `penilai`, evaluated and not handed over yet. */
const [signs, refuses] = ['P0090', 'P0093'];

test('handing over without a signal: one signs, one will not before a witness; locked, sent, and the clock runs', async () => {
	test.slow();
	const gateway = await startGateway();
	const tablet = await startTablet(gateway.url);
	try {
		const { page } = tablet;
		await signInByForm(page, 'penilai');
		await page.goto(`/serah/${period}/${signs}`);
		await expect(page.getByRole('button', { name: /^Serahkan tablet/ })).toBeVisible();
		await readyOffline(page);
		await tablet.context.setOffline(true);

		await test.step('the employee reads to the end and signs; nothing else of the app is in reach', async () => {
			await page.getByRole('button', { name: /^Serahkan tablet/ }).click();
			await page.reload();
			await expect(page.getByRole('button', { name: 'Terima dan tanda tangani' })).toBeVisible();
			await page.keyboard.press('Escape');
			await page.keyboard.press('Escape');
			await expect(page.getByRole('button', { name: 'Terima dan tanda tangani' })).toBeVisible();
			for (let pressed = 0; pressed < 15; pressed++) {
				await page.keyboard.press('Tab');
				expect(await page.evaluate(() => document.activeElement?.closest('nav, header a'))).toBeNull();
			}
			await page.getByRole('button', { name: 'Terima dan tanda tangani' }).click();
			await expect(page.getByText('Tandai bahwa dokumen sudah dibaca sampai akhir.')).toBeVisible();
			await page.getByRole('checkbox', { name: 'Dibaca sampai akhir' }).check();
			await drawSignature(page, 'Tanda tangan Pegawai yang Dinilai');
			await photograph(page, 'serah-terima-tanda-tangan');
			await page.getByRole('button', { name: 'Terima dan tanda tangani' }).click();
			await page.getByRole('button', { name: 'Ya, tanda tangani' }).click();
			await expect(page.getByText(/Keberatan dapat diajukan sampai/)).toBeVisible();
			await page.getByRole('button', { name: 'Kembalikan tablet' }).click();
			await page.getByRole('button', { name: /tablet sudah saya terima$/ }).click();
			await expect(page.getByText('Sudah diterima pegawai')).toBeVisible();
			await expect(page.getByText('Tersimpan di perangkat').first()).toBeVisible();
		});

		await test.step('another will not sign', async () => {
			await page.goto(`/serah/${period}/${refuses}`);
			await page.getByRole('button', { name: 'Pegawai tidak bersedia' }).click();
			await page.getByRole('button', { name: 'Catat penolakan' }).click();
			await expect(page.getByText('Isi nama saksi.')).toBeVisible();
			await page.getByLabel('Nama saksi').fill('Binsar Hutabarat');
			await page.getByLabel('Jabatan saksi').fill('Analis SDM');
			await drawSignature(page, 'Tanda tangan saksi');
			await page.getByRole('button', { name: 'Catat penolakan' }).click();
			await page.getByRole('dialog').getByRole('button', { name: 'Catat penolakan' }).click();
			await expect(page.getByText('Sudah diserahkan, pegawai tidak bersedia menandatangani')).toBeVisible();
			await photograph(page, 'serah-terima-penolakan');
		});

		await test.step('back in reach, the office has both', async () => {
			const office = await openOffice(gateway.url);
			await tablet.context.setOffline(false);
			await page.goto('/kiriman');
			await page.getByRole('button', { name: 'Kirim sekarang' }).click();
			const handovers = async () => {
				const records = (await office.all('appraisal')) as RecordOf<AppraisalHandover>[];
				return records
					.filter(({ kind, period: of, subject }) => kind === 'appraisal.handover' && of === period && [signs, refuses].includes(subject!))
					.map(({ subject, body }) => [subject, body.outcome, body.how, !!(body.signature ?? body.witness?.signature)])
					.sort();
			};
			await expect.poll(handovers).toEqual([
				[signs, 'received', 'drawn', true],
				[refuses, 'refused', 'witnessed', true],
			]);
		});
	} finally {
		await tablet.end();
		await gateway.end();
	}
});
