import { expect, test, type Page } from '@playwright/test';
import type { AppraisalDecision } from '#shared/appraisal/kinds/appraisal-decision';
import type { AppraisalObjection } from '#shared/appraisal/kinds/appraisal-objection';
import type { RecordOf } from '#shared/kernel/envelope';
import { startTablet, type Tablet } from '../../world/browser.ts';
import { demoQuarter } from '../../world/demo-quarter.ts';
import { startGateway } from '../../world/gateway.ts';
import { openOffice, type Office } from '../../world/office.ts';
import { signInByForm, type Account } from '../../world/people.ts';
import { photograph } from '../../world/photograph.ts';
import { readyOffline } from '../../world/ready-offline.ts';
import { sendAll } from '../../world/send-all.ts';

const herti = 'P0089';
const period = demoQuarter.code;

test('an objection: filed out of reach, examined, both explain, decided and final', async () => {
	test.slow();
	const gateway = await startGateway();
	const tablets: Tablet[] = [];
	const signedIn = async (account: Account) => {
		const tablet = await startTablet(gateway.url);
		tablets.push(tablet);
		await signInByForm(tablet.page, account);
		return tablet;
	};
	try {
		const office = await openOffice(gateway.url);
		const employee = await signedIn('pegawai');

		await test.step('the employee files without a signal', async () => {
			const { page } = employee;
			await page.goto(`/saya/evaluasi/${period}`);
			await expect(page.getByText('Predikat Kinerja Pegawai').first()).toBeVisible();
			await readyOffline(page);
			await employee.context.setOffline(true);
			await page.getByRole('link', { name: 'Ajukan keberatan' }).click();
			await page.getByRole('button', { name: 'Ajukan keberatan' }).click();
			await expect(page.getByText('Tuliskan alasan keberatan.')).toBeVisible();
			await page.getByLabel('Alasan keberatan').fill('Realisasi pelayanan jemput bola belum dihitung seluruhnya.');
			await expect(page.getByText(/^Tersimpan/)).toBeVisible();
			await page.reload();
			await expect(page.getByLabel('Alasan keberatan')).toHaveValue(/jemput bola/);
			await page.getByRole('button', { name: 'Ajukan keberatan' }).click();
			await page.getByRole('dialog').getByRole('button', { name: 'Ajukan keberatan' }).click();
			await expect(page.getByText('Tersimpan di perangkat').first()).toBeVisible();
			await photograph(page, 'keberatan-diajukan');
			await employee.context.setOffline(false);
			await sendAll(page);
			await expect.poll(() => ofKind<AppraisalObjection>(office, 'appraisal.objection')).toHaveLength(1);
		});

		const superior = await signedIn('atasan');
		await test.step('the superior opens the examination', async () => {
			const { page } = superior;
			await page.goto(`/keberatan/${period}/${herti}`);
			await page.getByRole('button', { name: 'Mulai pemeriksaan' }).click();
			await page.getByRole('dialog').getByRole('button', { name: 'Mulai pemeriksaan' }).click();
			await expect(page.getByText('Pemeriksaan dimulai oleh atasan')).toBeVisible();
			await sendAll(page);
		});

		await test.step('appraiser and employee explain', async () => {
			const appraiser = await signedIn('penilai');
			await appraiser.page.goto(`/keberatan/${period}/${herti}`);
			await explain(appraiser.page, 'Dua kunjungan terakhir belum dilaporkan ketika saya menilai.');
			await employee.page.goto(`/saya/keberatan/${period}`);
			await explain(employee.page, 'Laporan dua kunjungan sudah saya serahkan tanggal 30 September.');
		});

		await test.step('the superior decides: changed, with a reason, once and for all', async () => {
			const { page } = superior;
			await sendAll(page);
			await page.goto(`/keberatan/${period}/${herti}`);
			await expect(page.getByText('Penjelasan pegawai')).toBeVisible();
			await expect(page.getByText('Penjelasan Pejabat Penilai Kinerja')).toBeVisible();
			await page.getByRole('radio', { name: /Diputus diubah/ }).check();
			await page
				.getByRole('group', { name: /Rating Hasil Kerja/ })
				.getByRole('radio', { name: /Di Atas/ })
				.check();
			await page
				.getByRole('group', { name: /Rating Perilaku Kerja/ })
				.getByRole('radio', { name: /Di Atas/ })
				.check();
			await expect(page.getByText('Sangat Baik').first()).toBeVisible();
			await page.getByRole('button', { name: 'Putuskan' }).click();
			await expect(page.getByText('Tuliskan alasan putusan.')).toBeVisible();
			await page.getByLabel('Alasan putusan').fill('Dua kunjungan terbukti dilaksanakan.');
			await page.getByRole('button', { name: 'Putuskan' }).click();
			await page.getByRole('dialog').getByRole('button', { name: 'Putuskan' }).click();
			await expect(page.getByText('Diputus diubah').first()).toBeVisible();
			await expect(page.getByRole('button', { name: 'Putuskan' })).toHaveCount(0);
			await photograph(page, 'keberatan-diputus');
			await sendAll(page);
			await expect
				.poll(async () => (await ofKind<AppraisalDecision>(office, 'appraisal.decision')).map(({ body }) => [body.outcome, body.predicate]))
				.toEqual([['changed', 'very-good']]);
		});

		await test.step('the employee reads the decision', async () => {
			await sendAll(employee.page);
			await employee.page.goto(`/saya/keberatan/${period}`);
			await expect(employee.page.getByText('Diputus diubah').first()).toBeVisible();
			await expect(employee.page.getByText('Dua kunjungan terbukti dilaksanakan.', { exact: true })).toBeVisible();
		});
	} finally {
		for (const tablet of tablets) await tablet.end();
		await gateway.end();
	}
});

async function explain(page: Page, words: string): Promise<void> {
	await page.getByLabel('Penjelasan Anda').fill(words);
	await page.getByRole('button', { name: 'Kirim penjelasan' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Kirim penjelasan' }).click();
	await expect(page.getByText(words)).toBeVisible();
	await sendAll(page);
}

async function ofKind<Body>(office: Office, kind: string): Promise<RecordOf<Body>[]> {
	const records = (await office.all('appraisal')) as RecordOf<Body>[];
	return records.filter((record) => record.kind === kind && record.subject === herti);
}
