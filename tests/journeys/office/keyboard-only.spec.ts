import { expect, test, type Page } from '@playwright/test';
import { startTablet } from '../../world/browser.ts';
import { startGateway } from '../../world/gateway.ts';
import { passwordOf } from '../../world/people.ts';

test('from the sign-in to a submitted response without a mouse', async () => {
	const gateway = await startGateway();
	const tablet = await startTablet(gateway.url);
	try {
		const { page } = tablet;
		await page.goto('/masuk');
		await tabTo(page, /nama akun/i);
		await page.keyboard.type('petugas');
		await tabTo(page, /kata sandi/i);
		await page.keyboard.type(passwordOf('petugas'));
		await page.keyboard.press('Enter');
		await page.waitForURL('/');

		await page.goto('/survei');
		await expect(page.getByRole('radio').first()).toBeVisible();
		await tabTo(page, /Kebun Sayur|DUKCAPIL|Dinas Kependudukan/);
		await choose(page, /Kebun Sayur/);
		await tabTo(page, /Surat Keterangan Usaha|Surat Keterangan Domisili/);
		await page.keyboard.press('Space');
		await tabTo(page, /mengisi/);
		await choose(page, /Petugas bertanya/);
		await tabTo(page, 'Pakai pilihan ini');
		await page.keyboard.press('Enter');

		await expect(page.getByRole('button', { name: 'Responden berikutnya' })).toBeVisible();
		await tabTo(page, 'Responden berikutnya');
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/survei\/isi\//);
		await expect(page.getByRole('button', { name: 'Kirim jawaban' })).toBeVisible();
		for (const first of [/Laki-laki/, /^SD/, /PNS/]) {
			await tabTo(page, first);
			await page.keyboard.press('Space');
		}
		await tabTo(page, /Usia/, 'Shift+Tab');
		await page.keyboard.type('29');
		await tabTo(page, /^(Tidak|Sangat|Kurang) /);
		for (let question = 0; question < 9; question++) await page.keyboard.press('3');
		await expect(page.getByText('9 dari 9 dijawab')).toBeVisible();
		await tabTo(page, 'Kirim jawaban');
		await page.keyboard.press('Enter');
		await expect(page.getByText('Jawaban Anda hari ini')).toBeVisible();
		await expect(page.getByText(/^(Tersimpan di perangkat|Terkirim)$/).first()).toBeVisible();
	} finally {
		await tablet.end();
		await gateway.end();
	}
});

/** Presses Tab until what has the focus is called `name`, and holds that the focus can be seen. */
async function tabTo(page: Page, name: string | RegExp, key = 'Tab'): Promise<void> {
	for (let pressed = 0; pressed < 120; pressed++) {
		await page.keyboard.press(key);
		const { called, seen } = await focused(page);
		if (typeof name === 'string' ? called === name : name.test(called)) {
			expect(seen, `the focus on "${called}" can be seen`).toBe(true);
			return;
		}
	}
	throw new Error(`Tab never came to ${name}`);
}

/** Within a group of choices: arrows until the one called `name` is chosen. */
async function choose(page: Page, name: RegExp): Promise<void> {
	await page.keyboard.press('Space');
	for (let pressed = 0; pressed < 10; pressed++) {
		if (name.test((await focused(page)).called)) return;
		await page.keyboard.press('ArrowDown');
	}
	throw new Error(`the arrows never came to ${name}`);
}

function focused(page: Page): Promise<{ called: string; seen: boolean }> {
	return page.evaluate(() => {
		const element = document.activeElement as HTMLElement;
		if (element === document.body) return { called: '', seen: false };
		const label = (element as HTMLInputElement).labels?.[0];
		const called = (element.getAttribute('aria-label') ?? label?.textContent ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
		const marked = (one: Element | null | undefined) => {
			if (!one) return false;
			const style = getComputedStyle(one);
			return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
		};
		return { called, seen: marked(element) || marked(label) };
	});
}
