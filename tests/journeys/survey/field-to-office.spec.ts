import { expect, test } from '@playwright/test';
import { startTablet, type Tablet } from '../../world/browser.ts';
import { startGateway, type Gateway } from '../../world/gateway.ts';
import { openOffice } from '../../world/office.ts';
import { signInByForm } from '../../world/people.ts';
import { readyOffline } from '../../world/ready-offline.ts';
import { photograph } from '../../world/photograph.ts';
import { choosePlace, handOver } from '../../world/survey-room.ts';
import { tell } from '../../world/tell.ts';

test.describe('From the field to the office', () => {
	let gateway: Gateway;
	let tablet: Tablet;

	test.beforeAll(async () => {
		gateway = await startGateway();
	});
	test.beforeEach(async () => {
		tablet = await startTablet(gateway.url);
	});
	test.afterEach(() => tablet.end());
	test.afterAll(() => gateway.end());

	test('one visit, a day without a signal, three citizens, and the index at the office', async () => {
		await test.step('first visit: sign in, choose the place', async () => {
			await photograph(tablet.page, 'masuk', () => tablet.page.goto('/masuk'));
			await signInByForm(tablet.page, 'petugas');
			await choosePlace(tablet.page, 'Responden mengisi sendiri');
			await readyOffline(tablet.page);
		});

		await test.step('no signal (the server’s process is gone), cold start at a deep link', async () => {
			await gateway.kill();
			await tablet.close();
			const page = await tablet.reopen();
			await page.goto('/survei');
			await expect(page.getByRole('button', { name: 'Responden berikutnya' })).toBeVisible();
		});

		const marks = ['Antrean terlalu panjang', 'Petugas ramah', 'Tambah kursi tunggu'];
		await test.step('three responses by handing the tablet over', async () => {
			for (const mark of marks) await handOver(tablet.page, mark);
			await expect(tablet.page.getByText('Tersimpan di perangkat', { exact: true })).toHaveCount(3);
			await photograph(tablet.page, 'survei');
		});

		await test.step('reload: they are still there, and the sync page says why', async () => {
			await tablet.page.reload();
			await expect(tablet.page.getByText('Tersimpan di perangkat', { exact: true })).toHaveCount(3);
			await tablet.page.goto('/kiriman');
			await expect(tablet.page.getByText('Kantor belum dapat dihubungi.')).toBeVisible();
			await photograph(tablet.page, 'kiriman-tanpa-sinyal');
		});

		await test.step('the signal is back: three receipts', async () => {
			await gateway.start();
			await tablet.page.getByRole('button', { name: 'Kirim sekarang' }).click();
			await expect(tablet.page.getByText('Semua rekaman sudah terkirim.')).toBeVisible();
			await expect(tablet.page.getByText(/\d{6}-[0-9A-Z]{8}/).first()).toBeVisible();
			await tablet.page.goto('/survei');
			await expect(tablet.page.getByText('Terkirim', { exact: true })).toHaveCount(3);
		});

		await test.step('HR sees them in the index', async () => {
			const office = await openOffice(gateway.url);
			const responses = await office.responses();
			tell(
				'handed over',
				marks,
				responses.map(({ body }) => body.suggestion ?? '').filter((mark) => marks.includes(mark)),
			);
			const desk = await startTablet(gateway.url, { viewport: { width: 1280, height: 900 } });
			try {
				await signInByForm(desk.page, 'bkpsdm');
				const campaign = responses.find(({ body }) => body.suggestion === marks[0])!;
				await desk.page.goto(`/laporan?periode=${campaign.period}&unit=${campaign.unit}`);
				const n = responses.filter(({ unit, period }) => unit === campaign.unit && period === campaign.period).length;
				await expect(desk.page.getByText(new RegExp(`\\b${n} dari \\d+ sampel|\\b${n} responden`)).first()).toBeVisible();
				await photograph(desk.page, 'laporan');
				await desk.page.getByRole('button', { name: 'Tampilkan saran' }).click();
				await expect(desk.page.getByText(marks[0]!)).toBeVisible();
			} finally {
				await desk.end();
			}
		});
	});
});
