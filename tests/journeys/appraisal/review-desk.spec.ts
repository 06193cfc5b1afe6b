import { expect, test, type Page } from '@playwright/test';
import type { RecordOf } from '#shared/kernel/envelope';
import type { AppraisalReview } from '#shared/appraisal/kinds/appraisal-review';
import { startTablet } from '../../world/browser.ts';
import { demoQuarter } from '../../world/demo-quarter.ts';
import { startGateway } from '../../world/gateway.ts';
import { openOffice } from '../../world/office.ts';
import { signInByForm } from '../../world/people.ts';
import { photograph } from '../../world/photograph.ts';
import { readyOffline } from '../../world/ready-offline.ts';

test('HR reviews at the desk: by keyboard, all at once with exceptions, back to a field, and without a signal', async () => {
	const gateway = await startGateway();
	const desk = await startTablet(gateway.url, { viewport: { width: 1280, height: 900 } });
	try {
		const { page } = desk;
		await signInByForm(page, 'bkpsdm');
		const office = await openOffice(gateway.url);
		const reviews = async () =>
			(await office.all('appraisal')).filter(({ kind }) => kind === 'appraisal.review') as RecordOf<AppraisalReview>[];
		const before = new Set((await reviews()).map(({ _id }) => _id));
		const fresh = async () => (await reviews()).filter(({ _id }) => !before.has(_id)).map(({ body }) => body);
		const shown = async () => Number((await page.getByText(/^\d+ dokumen$/).innerText()).replace(/\D/g, ''));

		await test.step('the queue: what waits, oldest first', async () => {
			await page.goto('/tinjau');
			await expect(page.getByText(/\d+ dokumen menunggu ditinjau/)).toBeVisible();
			// The first pull brings the demo's appraisals in pieces.
			await expect.poll(shown).toBeGreaterThan(20);
			await expect(page.getByText('Pilih dokumen di daftar')).toBeVisible();
			// People come with another feed: until then their numbers stand in the place of names.
			await expect(page.locator('.queue .frame').getByText(/^P\d{4}$/)).toHaveCount(0);
			await readyOffline(page);
		});

		const heading = page.locator('#review-document');
		await test.step('j, k and a, without touching the mouse', async () => {
			await page.keyboard.press('j');
			await expect(heading).toBeFocused();
			const first = await heading.innerText();
			const url = page.url();
			await page.keyboard.press('j');
			await expect(page).not.toHaveURL(url);
			await page.keyboard.press('k');
			await expect(page).toHaveURL(url);
			const count = await shown();
			await page.keyboard.press('a');
			await expect(page.getByText(`Disetujui: ${first}`)).toBeVisible();
			await expect.poll(shown).toBe(count - 1);
			await expect(page).not.toHaveURL(url);
			await expect.poll(async () => (await fresh()).map(({ verdict }) => verdict)).toEqual(['approved']);
		});

		await test.step('? says what the keys do', async () => {
			await page.keyboard.press('?');
			await expect(page.getByRole('dialog', { name: 'Tombol pintas' })).toBeVisible();
			await page.getByRole('button', { name: 'Tutup' }).click();
		});

		await test.step('out of reach, one goes back to its field; it shows at once and can be taken back', async () => {
			await desk.context.setOffline(true);
			const url = page.url();
			await page.keyboard.press('r');
			await expect(page.getByRole('heading', { name: 'Kembalikan untuk diperbaiki' })).toBeFocused();
			await page
				.getByRole('button', { name: /^Tandai|tandai/ })
				.first()
				.click();
			await photograph(page, 'tinjau-kembalikan');
			await page.getByRole('button', { name: 'Kirim kembali' }).click();
			await expect(page.getByText('Tulis alasannya, atau keluarkan bagian ini.')).toBeVisible();
			await page.locator('.anchor textarea').fill('Sebutkan bukti dukungnya.');
			await page.getByRole('button', { name: 'Kirim kembali' }).click();
			await expect(page.getByText('Dikembalikan kepada penilai.')).toBeVisible();
			await page.goto(url);
			await expect(page.getByText('Tinjauan Anda belum terkirim.')).toBeVisible();
			await expect(page.getByText('Sebutkan bukti dukungnya.').first()).toBeVisible();
			await photograph(page, 'tinjau-dokumen');
			await page.getByRole('button', { name: 'Batalkan' }).last().click();
			await expect(page.getByText('Tinjauan Anda belum terkirim.')).toBeHidden();
			expect(await fresh()).toHaveLength(1);
		});

		await test.step('the panes fill the window, the page does not scroll', async () => {
			await page.setViewportSize({ width: 1280, height: 800 });
			await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
			const bottoms = await page
				.locator('.queue, .document')
				.evaluateAll((panes) => panes.map((pane) => pane.getBoundingClientRect().bottom));
			for (const bottom of bottoms) expect(bottom).toBeGreaterThan(770);
			const tops = await page
				.locator('.filters > *')
				.evaluateAll((fields) => fields.map((field) => Math.round(field.getBoundingClientRect().bottom)));
			expect(new Set(tops).size, 'the filters stand in one line').toBe(1);
		});

		await test.step('all at once: nothing that was not on the screen, and what needs attention is left out', async () => {
			const waiting = await shown();
			const dialog = page.getByRole('dialog', { name: /^Setujui \d+ dokumen/ });
			await page.getByRole('button', { name: 'Setujui semua' }).click();
			const unseen = Number(/(\d+) yang belum tampil di layar/.exec(await dialog.innerText())![1]);
			expect(unseen).toBeGreaterThan(0);
			expect(unseen).toBeLessThan(waiting);
			await dialog.getByRole('button', { name: 'Batal' }).click();
			await seeAll(page);
			await page.getByRole('button', { name: 'Setujui semua' }).click();
			await expect(dialog.getByText(/belum tampil di layar/)).toHaveCount(0);
			await expect(dialog.getByText(/Tidak ikut: \d+ yang butuh perhatian/)).toBeVisible();
			await photograph(page, 'tinjau-semua');
			// The return taken back stands as a draft again: nobody approves what they are about to return.
			await expect(dialog.getByText('Tidak ikut: 1 yang catatannya sedang Anda tulis.')).toBeVisible();
			const left = 1 + Number(/Tidak ikut: (\d+) yang butuh/.exec(await dialog.innerText())![1]);
			await dialog.getByRole('button', { name: /^Setujui \d+$/ }).click();
			await expect.poll(shown).toBe(left);
			await desk.context.setOffline(false);
			await expect.poll(async () => (await fresh()).length, { timeout: 60_000 }).toBe(1 + waiting - left);
		});

		await test.step('a person on a line of time, and a unit with who is missing', async () => {
			await page.goto('/tinjau');
			await page.getByLabel('Status').selectOption('');
			await photograph(page, 'tinjau-daftar');
			await page.locator('.queue .frame a').first().click();
			await page.getByRole('link', { name: 'Lihat riwayat pegawai' }).click();
			await expect(page.getByRole('heading', { name: 'Garis waktu' })).toBeVisible();
			await photograph(page, 'tinjau-pegawai');
			await page.goto(`/tinjau/unit/${demoQuarter.code}/DUKCAPIL`);
			await expect(page.getByText(/\d+ dari \d+ selesai/)).toBeVisible();
			await photograph(page, 'tinjau-unit');
		});
	} finally {
		await desk.end();
		await gateway.end();
	}
});

/** Scrolls the queue from its beginning to its end, as a person does who reads it. */
async function seeAll(page: Page): Promise<void> {
	await page.locator('.queue .frame').evaluate(async (frame) => {
		for (let top = 0; top < frame.scrollHeight; top += frame.clientHeight / 2) {
			frame.scrollTop = top;
			await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
		}
	});
}
