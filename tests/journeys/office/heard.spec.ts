import { expect, test, type Page } from '@playwright/test';
import { periodAt, periodCodeOf } from '#shared/kernel/period';
import { demoQuarter } from '../../world/demo-quarter.ts';
import { startGateway, type Gateway } from '../../world/gateway.ts';
import { listenTo, type Listener } from '../../world/listen.ts';
import { signInByForm, type Account } from '../../world/people.ts';
import { choosePlace, nextRespondent } from '../../world/survey-room.ts';

const today = new Date(Date.now() + 7 * 60 * 60 * 1000).toISOString().slice(0, 10);
const quarter = periodCodeOf(periodAt('quarter', today));

test.describe('Heard, not only seen', () => {
	let gateway: Gateway;
	test.beforeAll(async () => {
		gateway = await startGateway();
	});
	test.afterAll(() => gateway.end());

	async function open(account: Account, browser: import('@playwright/test').Browser): Promise<[Page, Listener]> {
		const page = await (await browser.newContext({ baseURL: gateway.url, viewport: { width: 360, height: 640 } })).newPage();
		const listener = await listenTo(page);
		await signInByForm(page, account);
		return [page, listener];
	}

	test('a response: questions in order, answers with their state, progress, what is missing', async ({ browser }) => {
		const [page, listener] = await open('petugas', browser);
		await choosePlace(page, 'Petugas bertanya dan mengisi');
		await nextRespondent(page);
		await expect(page.getByRole('button', { name: 'Kirim jawaban' })).toBeVisible();
		let heard = await listener.page();
		everythingNamed(heard);
		inOrder(heard, [
			/^heading, .*Profil/i,
			/^group, Jenis kelamin/,
			/^radio, Laki-laki, not checked/,
			/^textbox, Usia/,
			/^group, 1\. /,
			/^group, 9\. /,
			/^button, Kirim jawaban/,
		]);

		await page.getByRole('button', { name: 'Kirim jawaban' }).click();
		await expect.poll(() => listener.focus()).toMatch(/group, Jenis kelamin.* \/ radio, Laki-laki/);
		await expect.poll(async () => (await listener.announced()).join(' | ')).toMatch(/Belum lengkap: \d+ isian/);

		await page.getByRole('group', { name: /^1\. / }).getByRole('button').nth(2).click();
		await expect.poll(async () => (await listener.announced()).join(' | ')).toMatch(/1 dari 9 dijawab/);
		heard = await listener.page();
		const first = heard.findIndex((line) => line.startsWith('group, 1. '));
		expect(heard.slice(first, first + 5).filter((line) => line.startsWith('button') && line.includes('pressed'))).toHaveLength(1);
		await page.context().close();
	});

	test('an evaluation: each result with its state, choices, what is missing first and how much', async ({ browser }) => {
		const [page, listener] = await open('penilai', browser);
		await page.goto('/penilaian');
		const link = page.getByRole('link', { name: /^Isi evaluasi: / }).first();
		await link.click();
		await expect(page).toHaveURL(new RegExp(`/evaluasi/${quarter}$`));
		await expect(page.getByLabel('Realisasi Berdasarkan Bukti Dukung').first()).toBeVisible();
		const heard = await listener.page();
		everythingNamed(heard);
		inOrder(heard, [
			/^heading, Evaluasi Kinerja Pegawai/,
			/^heading, Hasil Kerja/,
			/^Realisasi belum ada$/,
			/^textbox, Realisasi Berdasarkan Bukti Dukung, .*Target: /,
			/Rincian: \d+ umpan balik, \d+ bukti, collapsed/,
			/^group, Rating Hasil Kerja/,
			/^radio, Di Atas Ekspektasi, not checked/,
			/Rincian 7 nilai/,
			/^group, Rating Perilaku Kerja/,
			/^heading, Predikat Kinerja Pegawai/,
			/^button, Kirim evaluasi/,
		]);

		await listener.announced();
		await page.getByRole('button', { name: 'Kirim evaluasi' }).click();
		await expect
			.poll(() => listener.focus())
			.toMatch(/textbox, Realisasi Berdasarkan Bukti Dukung, .*invalid.*Realisasi hasil kerja utama belum ditulis/);
		await expect.poll(async () => (await listener.announced()).join(' | ')).toMatch(/Belum dikirim: \d+ hal belum lengkap/);

		// The field is not under the action at the foot of the screen, wherever Tab goes.
		for (let pressed = 0; pressed < 25; pressed++) {
			await page.keyboard.press('Tab');
			expect(await page.evaluate(focusCovered), `after Tab ${pressed + 1}`).toBe('');
		}

		const block = page.getByRole('region', { name: 'Rating Hasil Kerja' });
		await block.getByRole('radio', { name: /^Sesuai Ekspektasi/ }).click();
		await expect.poll(() => listener.focus()).toMatch(/group, Rating Hasil Kerja.* \/ radio, Sesuai Ekspektasi.*checked/);
		await page.context().close();
	});

	test('an objection: until when, what is missing, what will happen before it happens', async ({ browser }) => {
		const [page, listener] = await open('pegawai', browser);
		await page.goto(`/saya/evaluasi/${demoQuarter.code}`);
		await page.getByRole('link', { name: 'Ajukan keberatan' }).click();
		await expect(page.getByRole('button', { name: 'Ajukan keberatan' })).toBeVisible();
		const heard = await listener.page();
		everythingNamed(heard);
		inOrder(heard, [/^heading, /, /\d{1,2} \w+ \d{4}/, /^textbox, Alasan keberatan/, /^group, Bukti dukung/, /^button, Ajukan keberatan/]);

		await page.getByRole('button', { name: 'Ajukan keberatan' }).click();
		await expect.poll(() => listener.focus()).toMatch(/textbox, Alasan keberatan, .*invalid.*Tuliskan alasan keberatan/);
		await page.keyboard.type('Realisasi jemput bola belum dihitung.');
		await expect.poll(async () => (await listener.announced()).join(' | ')).toMatch(/Tersimpan \d\d\.\d\d/);
		await page.getByRole('button', { name: 'Ajukan keberatan' }).click();
		await expect.poll(() => listener.focus()).toMatch(/dialog, .+ \/ button, /);
		everythingNamed(await listener.page());
		await page.context().close();
	});
});

/** Nothing that can be worked is without a name. */
function everythingNamed(heard: readonly string[]): void {
	expect(heard.filter((line) => line.includes('(no name)'))).toEqual([]);
}

/** Each of these lines comes after the one before it. */
function inOrder(heard: readonly string[], lines: readonly RegExp[]): void {
	let from = 0;
	for (const line of lines) {
		const at = heard.findIndex((words, index) => index >= from && line.test(words));
		expect(at, `${line} is said after line ${from} of:\n${heard.join('\n')}`).toBeGreaterThanOrEqual(0);
		from = at + 1;
	}
}

/** In the page: what covers the middle of the focused element; empty when nothing does. */
function focusCovered(): string {
	const focused = document.activeElement;
	if (!focused || focused === document.body || focused.closest('.sticky-action')) return '';
	const { left, top, width, height } = focused.getBoundingClientRect();
	if (width === 0 || height === 0) return '';
	const over = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 40));
	return over?.closest('.sticky-action') ? `${focused.tagName} ${focused.textContent.slice(0, 40)}` : '';
}
