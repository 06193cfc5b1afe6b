import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import type { RecordOf } from '#shared/kernel/envelope';
import type { TrainingBadge } from '#shared/training/kinds/training-badge';
import { newBadgeCode } from '#shared/training/badge-code';
import { startTablet, type Tablet } from '../../world/browser.ts';
import { cameraUse, fakeCamera, hold, type Trouble } from '../../world/fake-camera.ts';
import { startGateway, type Gateway } from '../../world/gateway.ts';
import { openOffice } from '../../world/office.ts';
import { signInByForm } from '../../world/people.ts';
import { photograph } from '../../world/photograph.ts';
import { readyOffline } from '../../world/ready-offline.ts';

const title = 'Pelatihan Pengelolaan Pengaduan Warga';

test.describe('Scanning badges', () => {
	let gateway: Gateway;
	let tablet: Tablet;
	test.beforeEach(async () => {
		gateway = await startGateway();
		tablet = await startTablet(gateway.url);
	});
	test.afterEach(async () => {
		await tablet.end();
		await gateway.end();
	});

	const clean = async (page: Page) => expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
	const answer = (page: Page) => page.getByRole('dialog').locator('.answer');
	const sent = (page: Page) => expect(page.locator('header').getByText('Semua terkirim')).toBeVisible();

	async function openHall(page: Page) {
		await signInByForm(page, 'panitia');
		await readyOffline(page);
		await page.getByRole('link', { name: `Buka daftar hadir: ${title}` }).click();
		await expect(page.getByText('0 dari 40 hadir.')).toBeVisible();
	}

	test('badges are made, and read without a signal: sharp, blurred, dark and tilted; each other thing has a word of its own', async () => {
		test.slow();
		const { page, context } = tablet;
		await fakeCamera(context);
		await openHall(page);

		await test.step('forty badges, one replaced', async () => {
			await page.getByRole('link', { name: 'Kartu peserta' }).click();
			await page.getByRole('button', { name: 'Buat kartu untuk 40 orang' }).click();
			await expect(page.getByText('40 kartu dibuat.')).toBeVisible();
			await sent(page);
			await photograph(page, 'kartu');
			await clean(page);
			if (process.env.PHOTOS) await page.pdf({ path: 'test-results/screens/kartu.pdf', preferCSSPageSize: true, printBackground: true });
		});
		const badges = async () =>
			(await (await openOffice(gateway.url)).all('training')).filter(({ kind }) => kind === 'training.badge') as RecordOf<TrainingBadge>[];
		const made = await badges();
		expect(made).toHaveLength(40);
		expect(new Set(made.map(({ body }) => body.code)).size).toBe(40);
		const first = await page.locator('.people .name').first().textContent();
		await page.getByRole('button', { name: `Kartu ${first} hilang` }).click();
		await page.getByRole('button', { name: 'Buat kartu baru' }).click();
		await sent(page);
		await expect.poll(async () => (await badges()).length).toBe(41);
		const now = await badges();
		const fresh = now.find(({ _id }) => !made.some((badge) => badge._id === _id))!;
		const lost = made.find(({ body }) => body.participation === fresh.body.participation)!;
		const others = made.filter((badge) => badge !== lost);

		await test.step('without a signal', async () => {
			await page.goBack();
			await context.setOffline(true);
			await page.getByRole('button', { name: 'Pindai kartu' }).click();
			await expect(page.getByRole('dialog')).toBeVisible();
			for (const [index, trouble] of (['none', 'blurred', 'dark', 'tilted'] as Trouble[]).entries()) {
				await hold(page, others[index]!.body.code, trouble);
				await expect(
					page
						.getByRole('dialog')
						.getByText(/^Masuk tercatat/)
						.first(),
					trouble,
				).toBeVisible();
				await expect(page.getByText(`${index + 1} dari 40 hadir.`)).toBeAttached();
				if (trouble === 'none') {
					await photograph(page, 'pindai');
					await clean(page);
				}
			}
		});

		await test.step('a card held still is one sighting, and shown again later it says so', async () => {
			await hold(page, null);
			await page.getByLabel('Kode di bawah QR').fill(others[0]!.body.code.toLowerCase().replace('h1.', ''));
			await page.getByRole('button', { name: 'Catat kode' }).click();
			await expect(answer(page)).toContainText('Sudah tercatat');
		});

		await test.step('other programme, replaced, no badge: three different words', async () => {
			await hold(page, newBadgeCode('01KB0000000000000000009999', new Uint8Array(10).fill(7)));
			await expect(answer(page)).toContainText('Kartu program lain');
			await hold(page, lost.body.code);
			await expect(answer(page)).toContainText('Kartu sudah diganti');
			await expect(answer(page)).toContainText(first!);
			await hold(page, 'HTTPS://CONTOH.GO.ID');
			await expect(answer(page)).toContainText('Bukan kartu peserta');
			await hold(page, fresh.body.code);
			await expect(answer(page)).toContainText('Masuk tercatat');
			await page.getByRole('button', { name: `Urungkan: ${first}` }).click();
			await expect(answer(page)).toContainText('Diurungkan');
			await photograph(page, 'pindai-ditolak');
		});

		await test.step('closed, the camera is let go of; everything arrives', async () => {
			await hold(page, null);
			expect(await cameraUse(page)).toEqual({ asked: 1, live: 1 });
			await page.getByRole('button', { name: 'Tutup' }).click();
			expect(await cameraUse(page)).toEqual({ asked: 1, live: 0 });
			await expect(page.getByText('4 dari 40 hadir.')).toBeVisible();
			await context.setOffline(false);
			await sent(page);
		});
	});

	test('a refused camera is not asked again by itself, and the code can be typed', async () => {
		const { page, context } = tablet;
		await fakeCamera(context, 'refused');
		await openHall(page);
		await page.getByRole('button', { name: 'Pindai kartu' }).click();
		await expect(page.getByRole('dialog').getByText('Kamera tidak diizinkan', { exact: true })).toBeVisible();
		await page.getByLabel('Kode di bawah QR').fill('bukan kode');
		await page.getByRole('button', { name: 'Catat kode' }).click();
		await expect(answer(page)).toContainText('Bukan kartu peserta');
		expect(await cameraUse(page)).toEqual({ asked: 1, live: 0 });
		await photograph(page, 'pindai-tanpa-kamera');
		await clean(page);
		await page.getByRole('button', { name: 'Coba kamera lagi' }).click();
		await expect.poll(() => cameraUse(page)).toEqual({ asked: 2, live: 0 });
	});
});
