import { expect, type Page } from '@playwright/test';

/** The surveyor's PIN in the stories. */
const pin = '246810';

/** Chooses where the survey is held: the kelurahan's own campaign and its first service. */
export async function choosePlace(page: Page, how: 'Responden mengisi sendiri' | 'Petugas bertanya dan mengisi'): Promise<void> {
	await page.goto('/survei');
	await page.getByRole('radio', { name: /Kelurahan Kebun Sayur/ }).check();
	await page.getByRole('radio', { name: 'Surat Keterangan Usaha' }).check();
	await page.getByRole('radio', { name: new RegExp(how) }).check();
	await page.getByRole('button', { name: 'Pakai pilihan ini' }).click();
	await expect(page.getByRole('button', { name: 'Responden berikutnya' })).toBeVisible();
}

/** Begins the next respondent's form and answers with its address. */
export async function nextRespondent(page: Page): Promise<string> {
	await page.getByRole('button', { name: 'Responden berikutnya' }).click();
	await page.waitForURL(/\/survei\/isi\//);
	return new URL(page.url()).pathname;
}

async function fillProfile(page: Page): Promise<void> {
	await page.getByRole('radio', { name: 'Perempuan' }).check();
	await page.getByLabel('Usia (tahun)').fill('34');
	await page.getByRole('radio', { name: 'SMA' }).check();
	await page.getByRole('radio', { name: 'Wirausaha' }).check();
}

/** One response by handing the tablet over and taking it back, from the survey's page to the survey's page. */
export async function handOver(page: Page, suggestion: string): Promise<void> {
	await nextRespondent(page);
	await page.getByRole('button', { name: 'Serahkan tablet' }).click();
	const newPin = page.getByLabel('PIN baru');
	const begin = page.getByRole('button', { name: 'Mulai', exact: true });
	await expect(newPin.or(begin)).toBeVisible();
	if (await newPin.isVisible()) {
		await newPin.fill(pin);
		await page.getByLabel('Ulangi PIN').fill(pin);
		await page.getByRole('button', { name: 'Simpan PIN dan serahkan' }).click();
	}
	await begin.click();
	await fillProfile(page);
	await page.getByRole('button', { name: 'Lanjut' }).click();
	for (let n = 1; n <= 9; n++) {
		const question = page.getByRole('group', { name: new RegExp(`^${n}\\. `) });
		await question
			.getByRole('button')
			.nth(n % 4)
			.click();
	}
	await page.getByLabel(/^Saran/).fill(suggestion);
	await page.getByRole('button', { name: 'Kirim jawaban' }).click();
	await expect(page.getByRole('heading', { name: 'Terima kasih' })).toBeVisible();
	await page.getByRole('button', { name: 'Petugas' }).click();
	await page.getByLabel('PIN petugas').fill(pin);
	await page.getByRole('button', { name: 'Buka' }).click();
	await expect(page.getByRole('button', { name: 'Responden berikutnya' })).toBeVisible();
}

/**
 * Fills in and submits the asked form that stands open, by taps inside the page: as fast as the app takes them. Resolves
 * once the app is back on the survey's page.
 */
export async function tapThrough(page: Page, suggestion: string): Promise<void> {
	await page.getByRole('button', { name: 'Kirim jawaban' }).waitFor();
	await page.evaluate((saran) => {
		const tap = (label: string) =>
			[...document.querySelectorAll('label')]
				.find((one) => one.textContent?.trim() === label)
				?.querySelector('input')
				?.click();
		const write = (field: Element | null | undefined, text: string) => {
			const input = field as HTMLInputElement;
			input.value = text;
			input.dispatchEvent(new Event('input', { bubbles: true }));
		};
		for (const label of ['Laki-laki', 'SMA', 'Swasta']) tap(label);
		write(document.querySelector('#field-age input'), '41');
		for (const question of document.querySelectorAll('fieldset[id^="field-answers."]')) question.querySelectorAll('button')[2]?.click();
		write(document.querySelector('textarea'), saran);
	}, suggestion);
	await page.getByRole('button', { name: 'Kirim jawaban' }).click();
	await page.getByRole('button', { name: 'Responden berikutnya' }).waitFor();
}
