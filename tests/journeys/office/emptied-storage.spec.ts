import { expect, test } from '@playwright/test';
import { startTablet, type Tablet } from '../../world/browser.ts';
import { startGateway, type Gateway } from '../../world/gateway.ts';
import { openOffice } from '../../world/office.ts';
import { signInByForm } from '../../world/people.ts';
import { photograph } from '../../world/photograph.ts';
import { readyOffline } from '../../world/ready-offline.ts';
import { choosePlace, nextRespondent, tapThrough } from '../../world/survey-room.ts';

test.describe('A tablet whose storage the browser has emptied', () => {
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

	/** One response submitted without a signal, one begun. */
	async function work(): Promise<void> {
		const { page } = tablet;
		await signInByForm(page, 'petugas');
		await choosePlace(page, 'Petugas bertanya dan mengisi');
		await readyOffline(page);
		await tablet.context.setOffline(true);
		await nextRespondent(page);
		await tapThrough(page, 'Antrean terlalu panjang');
		await nextRespondent(page);
		await page.getByLabel('Usia (tahun)').fill('52');
		await expect(page.getByText(/^Tersimpan \d/)).toBeVisible();
	}

	async function clear(storageTypes: string): Promise<void> {
		const session = await tablet.context.newCDPSession(tablet.page);
		await session.send('Storage.clearDataForOrigin', { origin: new URL(gateway.url).origin, storageTypes });
	}

	test('says what is lost until the person has noted it, and keeps the form that is on the screen', async () => {
		await work();
		const { page } = tablet;
		await clear('indexeddb');
		const notice = page.getByRole('alert').filter({ hasText: 'Isian di perangkat ini hilang' });
		await expect(notice).toContainText('1 kiriman yang belum diterima kantor dan 0 isian');
		await expect(page.locator('header')).toContainText('Ada isian yang hilang');
		await expect(page.getByText('Semua terkirim')).toHaveCount(0);
		await photograph(page, 'isian-hilang');

		await test.step('what was on the screen can still be sent', async () => {
			await expect(page.getByLabel('Usia (tahun)')).toHaveValue('52');
			await page.getByLabel('Usia (tahun)').fill('53');
			await expect(page.getByText(/^Tersimpan \d/)).toBeVisible();
		});

		await test.step('after signing in again it is told on, with what was lost by name', async () => {
			await tablet.context.setOffline(false);
			await signInByForm(page, 'petugas');
			await expect(notice).toBeVisible();
			await notice.getByRole('link', { name: 'Lihat yang hilang' }).click();
			await expect(page.getByRole('region', { name: 'Yang hilang dari perangkat ini' })).toContainText('Jawaban survei');
			await expect(page.getByText('Semua rekaman sudah terkirim.')).toHaveCount(0);
			await photograph(page, 'kiriman-hilang');
			await notice.getByRole('button', { name: 'Saya sudah mencatatnya' }).click();
			await page.getByRole('dialog').getByRole('button', { name: 'Saya sudah mencatatnya' }).click();
			await expect(notice).toHaveCount(0);
			await page.reload();
			await expect(page.locator('header').getByText('Semua terkirim')).toBeVisible();
			await expect(notice).toHaveCount(0);
		});
	});

	test('hears from the office what the tablet held, when nothing on it remembers', async () => {
		await work();
		const { page } = tablet;
		const office = await openOffice(gateway.url);
		await tablet.context.route('**/_bulk_docs', (route) => route.abort());
		await tablet.context.setOffline(false);
		const heard = async () =>
			((await office.all('office')) as { _id: string; body: { unsent?: number } }[])
				.filter(({ _id }) => _id.startsWith('office.contact:petugas:') && !_id.includes('demo-tablet'))
				.map(({ body }) => body.unsent);
		await page.reload();
		await expect.poll(heard).toEqual([1]);
		await clear('all');
		await signInByForm(page, 'petugas');
		await expect(page.getByRole('alert').filter({ hasText: '1 kiriman Anda belum sampai di kantor' })).toBeVisible();
		await expect(page.getByText('Semua terkirim')).toHaveCount(0);
	});
});
