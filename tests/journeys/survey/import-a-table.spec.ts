import { expect, test } from '@playwright/test';
import { ulid } from 'ulid';
import { resolve } from 'node:path';
import { startTablet } from '../../world/browser.ts';
import { startGateway } from '../../world/gateway.ts';
import { openOffice } from '../../world/office.ts';
import { signInByForm } from '../../world/people.ts';
import { photograph } from '../../world/photograph.ts';

const table = resolve(import.meta.dirname, '../../../src/lib/features/survey/import/fixtures/sekadau-2019-s1.xlsx');

test('HR imports a published table of 49 answers and finds the published index', async () => {
	const gateway = await startGateway();
	const desk = await startTablet(gateway.url, { viewport: { width: 1280, height: 900 } });
	try {
		const office = await openOffice(gateway.url);
		const before = (await office.responses()).length;
		const old = (await office.all('reference')).find(({ kind, unit }) => kind === 'reference.campaign' && unit === 'DPMPTSP')!;
		// A survey of years ago, on paper: one service, and nobody asked for the kelurahan.
		const { _rev, received, ...rest } = old;
		void [_rev, received];
		const span = { start: '2018-07-01', end: '2018-12-31', title: 'SKM Semester II 2018' };
		const { services } = old.body as { services: string[] };
		const body = { ...(old.body as object), ...span, services: services.slice(0, 1), population: null, askKelurahan: false };
		const campaign = {
			...rest,
			_id: 'reference.campaign:2018-S2:DPMPTSP',
			period: '2018-S2',
			by: 'bkpsdm',
			at: new Date().toISOString(),
			edit: ulid(),
			body,
		};
		expect((await office.hr.post<{ ok?: boolean }[]>('/db/reference/_bulk_docs', { docs: [campaign] })).body[0]).toMatchObject({
			ok: true,
		});

		const { page } = desk;
		await signInByForm(page, 'bkpsdm');
		await page.goto('/impor');
		await page.locator('input[type=file]').setInputFiles(table);
		await expect(page.getByText(/sekadau-2019-s1\.xlsx: \d+ baris/)).toBeVisible();
		await page.getByRole('button', { name: 'Lanjut' }).click();
		await page.getByRole('radio', { name: /Semester II 2018/ }).check();
		await page.getByRole('button', { name: 'Lanjut' }).click();
		await page.getByRole('radio', { name: /Urutan daftar unsur/ }).check();
		await page.getByRole('button', { name: 'Periksa baris' }).click();
		await expect(page.getByText('Siap diimpor')).toBeVisible();
		await photograph(page, 'impor-periksa');
		await page.getByRole('button', { name: 'Simpan 49 jawaban' }).click();
		await page
			.getByRole('dialog')
			.getByRole('button', { name: /^Simpan/ })
			.click();
		await expect.poll(async () => (await office.responses()).length, { timeout: 60_000 }).toBe(before + 49);
		await page.goto('/laporan?periode=2018-S2&unit=DPMPTSP');
		await expect(page.getByText(/\b49 (responden|dari)/).first()).toBeVisible();
	} finally {
		await desk.end();
		await gateway.end();
	}
});
