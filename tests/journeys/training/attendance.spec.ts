import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import type { RecordOf } from '#shared/kernel/envelope';
import type { TrainingMark } from '#shared/training/kinds/training-mark';
import type { TrainingSession } from '#shared/training/kinds/training-session';
import { startTablet, type Tablet } from '../../world/browser.ts';
import { startGateway, type Gateway } from '../../world/gateway.ts';
import { openOffice } from '../../world/office.ts';
import { signInByForm } from '../../world/people.ts';
import { photograph } from '../../world/photograph.ts';
import { readyOffline } from '../../world/ready-offline.ts';

const title = 'Pelatihan Pengelolaan Pengaduan Warga';

test.describe('Attendance in the hall', () => {
	let gateway: Gateway;
	let tablets: Tablet[];
	test.beforeEach(async () => {
		gateway = await startGateway();
		tablets = await Promise.all([startTablet(gateway.url), startTablet(gateway.url)]);
	});
	test.afterEach(async () => {
		for (const tablet of tablets) await tablet.end();
		await gateway.end();
	});

	const clean = async (page: Page) => expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
	const rows = (page: Page) => page.getByRole('region', { name: 'Peserta' }).locator('ul > li:has(> details)');
	const names = (page: Page) => rows(page).locator('.name').allTextContents();
	const roster = (page: Page) => rows(page).evaluateAll((list) => list.map((row) => ['.name', '.state'].map((part) => row.querySelector(part)!.textContent).join(' ').replace(/\s+/g, ' ').replace('Belum terkirim', '').trim())); // prettier-ignore
	const mark = (page: Page, name: string, act = 'Masuk') => page.getByRole('button', { name: `${act}: ${name}`, exact: true }).click();
	const askNow = async (page: Page) => {
		await page.goto('/kiriman');
		await page.getByRole('button', { name: 'Kirim sekarang' }).click();
		await page.goBack();
	};
	const sent = (page: Page) => expect(page.locator('header').getByText('Semua terkirim')).toBeVisible();

	test('two tablets without a signal take the same session; everything meets at the office, once, and both see the same', async () => {
		test.slow();
		const [first, second] = tablets.map(({ page }) => page) as [Page, Page];
		const before = (await openOffice(gateway.url).then((office) => office.all('training'))).length;

		await test.step('both are ready before the hall', async () => {
			for (const page of [first, second]) {
				await signInByForm(page, 'panitia');
				await readyOffline(page);
				await page.getByRole('link', { name: `Buka daftar hadir: ${title}` }).click();
				await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
				await expect(page.getByText('0 dari 40 hadir.')).toBeVisible();
			}
			await clean(first);
			await photograph(first, 'hadir');
			for (const { context } of tablets) await context.setOffline(true);
		});

		const people = await names(first);
		expect(people).toHaveLength(40);
		await test.step('the first marks twelve, the second the last two of them and ten others', async () => {
			for (const name of people.slice(0, 12)) await mark(first, name);
			for (const name of people.slice(10, 22)) await mark(second, name);
			await expect(first.getByText('12 dari 40 hadir.')).toBeVisible();
			await expect(second.getByText('12 dari 40 hadir.')).toBeVisible();
			// A second tap on the same row has nothing to tap any more.
			await expect(first.getByRole('button', { name: `Masuk sudah tercatat: ${people[0]}` })).toBeDisabled();
		});

		await test.step('the second finds one absent that the first has seen, and one by a mistake that it undoes', async () => {
			const absent = (name: string) => rows(second).filter({ hasText: name });
			await absent(people[0]!).getByText('Lainnya').click();
			await absent(people[0]!).getByRole('button', { name: 'sakit' }).click();
			await expect(absent(people[0]!)).toContainText('Tidak hadir: sakit');
			await absent(people[30]!).getByText('Lainnya').click();
			await absent(people[30]!).getByRole('button', { name: 'izin' }).click();
			await expect(absent(people[30]!)).toContainText('Tidak hadir: izin');
			await absent(people[30]!)
				.getByRole('button', { name: /^Urungkan/ })
				.click();
			await expect(absent(people[30]!)).toContainText('Belum tercatat');
		});

		await test.step('somebody who is not on the list, kept over a reload; and a head count', async () => {
			await first.getByRole('button', { name: 'Orang di luar daftar' }).click();
			await first.getByLabel('Nama', { exact: true }).fill('Tamu dari Kecamatan');
			await first.getByRole('button', { name: 'Catat hadir' }).click();
			await expect(first.getByText('13 dari 41 hadir.')).toBeVisible();
			await first.getByLabel('Jumlah orang').fill('15');
			await first.getByRole('button', { name: 'Simpan hitungan' }).click();
			await expect(first.getByText('2 lebih banyak daripada yang tercatat hadir.')).toBeVisible();
			await first.reload();
			await expect(first.getByText('13 dari 41 hadir.')).toBeVisible();
			await photograph(first, 'hadir-tercatat');
		});

		await test.step('with a signal both send, and see the same', async () => {
			for (const { context } of tablets) await context.setOffline(false);
			for (const page of [first, second]) await sent(page);
			// Either may have asked the office before the other one had sent.
			for (const page of [first, second]) await askNow(page);
			await expect(first.getByText('23 dari 41 hadir.')).toBeVisible();
			await expect(second.getByText('23 dari 41 hadir.')).toBeVisible();
			expect(await roster(second)).toEqual(await roster(first));
			await expect(first.getByText('Tablet lain yang diketahui: 2')).toBeVisible(); // the other one, and yesterday's
		});

		await test.step('nothing is lost or there twice at the office', async () => {
			const records = await (await openOffice(gateway.url)).all('training');
			// 12 + 12 marks, an absence, another one and its undoing, somebody on the spot with a mark, a head count.
			expect(records.length - before).toBe(24 + 1 + 2 + 2 + 1);
			const marks = records.filter(({ kind }) => kind === 'training.mark') as RecordOf<TrainingMark>[];
			const today = marks.filter(({ device }) => !device.startsWith('demo-'));
			expect(new Set(today.map(({ device }) => device)).size).toBe(2);
		});

		await test.step('the contradiction is decided on one tablet, and gone on the other', async () => {
			await expect(first.getByRole('heading', { name: '1 catatan bertentangan' })).toBeVisible();
			await photograph(first, 'hadir-bertentangan');
			await clean(first);
			await first.getByRole('button', { name: `${people[0]} hadir`, exact: true }).click();
			await expect(first.getByText('Tulis dasar keputusannya.')).toBeVisible();
			await first.getByLabel('Dasar keputusan').fill('Bertemu di ruang.');
			await first.getByRole('button', { name: `${people[0]} hadir`, exact: true }).click();
			await expect(first.getByRole('heading', { name: /bertentangan/ })).toHaveCount(0);
			await sent(first);
			await askNow(second);
			await expect(second.getByText('23 dari 41 hadir.')).toBeVisible();
			await expect(second.getByRole('heading', { name: /bertentangan/ })).toHaveCount(0);
		});

		await test.step('what was attended so far is held against the minimum, of sessions that are over alone', async () => {
			await first.getByRole('link', { name: 'Rekap kehadiran' }).click();
			await expect(first.getByText('Batas kehadiran program ini 90 %.')).toBeVisible();
			await expect(first.getByText('Program belum selesai')).toBeVisible();
			await clean(first);
			await photograph(first, 'hadir-rekap');
			await first.getByRole('link', { name: 'Kembali ke daftar hadir' }).click();
		});

		await test.step('the list is printed as it stands', async () => {
			await first.getByRole('link', { name: 'Cetak daftar' }).click();
			await first.getByRole('radio', { name: 'Dengan catatan kehadiran' }).click();
			await expect(first.getByRole('row').filter({ hasText: people[0]! })).toContainText('Hadir');
			await clean(first);
			await photograph(first, 'hadir-cetak');
			if (process.env.PHOTOS) await first.pdf({ path: 'test-results/screens/hadir.pdf', preferCSSPageSize: true, printBackground: true });
		});
	});

	test('stays with the session that was opened, and offers the one under way', async () => {
		const { page, context } = tablets[0]!;
		await signInByForm(page, 'panitia');
		await readyOffline(page);
		await page.getByRole('link', { name: `Buka daftar hadir: ${title}` }).click();
		const select = page.getByLabel('Sesi', { exact: true });
		const opened = await select.inputValue();
		const activity = opened.split(':')[1];
		const sessions = ((await (await openOffice(gateway.url)).all('training')) as RecordOf<TrainingSession>[]).filter(
			(record) => record.kind === 'training.session' && record.activity === activity && !record.body.cancelled,
		);
		const due = sessions.find(({ _id, body }) => _id !== opened && body.start < '12:00')!;
		await context.setOffline(true);
		await page.clock.setSystemTime(new Date(`${due.body.date}T${due.body.start}:00+07:00`));
		await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
		const notice = page.getByRole('main').getByRole('status').filter({ hasText: 'sekarang waktunya sesi lain' });
		await expect(notice).toContainText(due.body.topic);
		// What is marked in the meantime still is of the session on the screen.
		await expect(select).toHaveValue(opened);
		await clean(page);
		await photograph(page, 'hadir-sesi-lain');
		await page.emulateMedia({ colorScheme: 'dark' });
		await photograph(page, 'hadir-sesi-lain-gelap');
		await notice.getByRole('button', { name: 'Pindah ke sesi itu' }).click();
		await expect(select).toHaveValue(due._id);
		await expect(notice).toHaveCount(0);
		await page.clock.setSystemTime(new Date('2040-01-01T10:00:00+07:00'));
		await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
		await expect(select).toHaveValue(due._id);
		await expect(notice).toHaveCount(0);
	});
});
