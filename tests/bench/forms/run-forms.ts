/*
 * `npm run bench -- --only=forms`: how long the forms of an appraiser are on a telephone (360 × 640), and how many taps a standard
 * evaluation takes, in the built app on the demo office. Writes docs/bench-forms.md (not with --quick).
 */
import { chromium as playwright, type Locator, type Page } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { chromium } from '../../world/chromium.ts';
import { startGateway } from '../../world/gateway.ts';
import { signInByForm } from '../../world/people.ts';

const viewport = { width: 360, height: 640 };
const mostScreens = 4;

interface Length {
	form: string;
	pixels: number;
	aim?: number;
}

/** Measures the forms and prints the page of results. */
export async function benchForms({ quick }: { quick: boolean }): Promise<void> {
	const gateway = await startGateway();
	const browser = await playwright.launch(chromium);
	try {
		const page = await (await browser.newContext({ baseURL: gateway.url, locale: 'id-ID', viewport })).newPage();
		await signInByForm(page, 'penilai');
		await page.getByText('Semua terkirim').first().waitFor(); // the notice of the first load is gone
		await page.goto('/penilaian');
		const person = page.getByRole('link', { name: /^Isi evaluasi: / }).first();
		await person.waitFor();
		const address = (await person.getAttribute('href'))!;
		const lengths: Length[] = [];
		const measure = async (form: string, aim?: number) =>
			lengths.push({ form, pixels: await page.evaluate(() => document.documentElement.scrollHeight), ...(aim && { aim }) });

		const taps = await standardEvaluation(page, person, async (results) => {
			await measure(`evaluation of ${results} results, nothing filled in`, results === 3 ? mostScreens : undefined);
		});
		await page.goto(address);
		await page.getByRole('button', { name: 'Kirim evaluasi' }).waitFor();
		await measure('the same, opened again complete', mostScreens);
		const [, , id] = address.split('/');
		await page.goto(`/umpan-balik?orang=${id}`);
		await page.getByRole('button', { name: 'Beri umpan balik' }).waitFor();
		await measure('feedback, with what was given');
		const report = reportOf(lengths, taps, browser.version());
		console.log(report);
		if (!quick) await writeFile(resolve(import.meta.dirname, '../../../docs/bench-forms.md'), report);
	} finally {
		await browser.close();
		await gateway.end();
	}
}

/** From the list of people to the submitted evaluation; typing is not counted, every tap that is needed for it is. */
async function standardEvaluation(page: Page, person: Locator, opened: (results: number) => Promise<unknown>): Promise<number> {
	let taps = 0;
	const tap = async (what: Locator) => {
		await what.click();
		taps++;
	};
	await tap(person);
	const realisations = page.getByLabel('Realisasi Berdasarkan Bukti Dukung');
	await realisations.first().waitFor();
	const results = await realisations.count();
	await opened(results);
	for (let at = 0; at < results; at++) {
		await tap(realisations.nth(at));
		await page.keyboard.type(`Tercapai, ${100 + at} berkas selesai`);
	}
	for (const rating of ['Rating Hasil Kerja', 'Rating Perilaku Kerja']) {
		const block = page.getByRole('region', { name: rating });
		await tap(block.getByRole('radio', { name: /^Sesuai Ekspektasi/ }));
		await tap(block.getByLabel('Alasan'));
		await page.keyboard.type('Berdasarkan catatan harian');
	}
	// The demo's quarter may still be running: then a reason is asked for.
	for (const reason of await page.getByLabel('Alasan bila tetap').all()) {
		await tap(reason);
		await page.keyboard.type('Pegawai pindah tugas pekan depan');
	}
	await tap(page.getByRole('button', { name: 'Kirim evaluasi' }));
	await page.waitForURL((url) => !url.pathname.includes('/evaluasi/'));
	return taps;
}

function reportOf(lengths: readonly Length[], taps: number, version: string): string {
	const rows = lengths.map(({ form, pixels, aim }) => {
		const screens = pixels / viewport.height;
		return `| ${form} | ${pixels.toLocaleString('en')} | ${screens.toFixed(2)} | ${aim ? `≤ ${aim}: ${screens <= aim ? 'reached' : 'not reached'}` : ''} |`;
	});
	return `# Bench of the forms

Written by \`npm run bench -- --only=forms\` on ${new Date().toISOString().slice(0, 10)}. Chromium ${version}, the built app, the demo office, ${viewport.width} × ${viewport.height} px.

| | px long | screens | aim |
|---|---|---|---|
${rows.join('\n')}

A standard evaluation, from the list of people to submitted, with realisasi for every result, a reason for both ratings and one for writing before the period has ended: **${taps} taps**, without those of the keyboard.
`;
}
