/*
 * `npm run bench -- --only=desk`: HR's desk in the built app with a large city on the device, without a network. Each act is timed from
 * the tap to the first frame that shows its answer. Writes docs/bench-desk.md (not with --quick).
 */
import { chromium as playwright, type Page } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { chromium } from '../../world/chromium.ts';
import { startGateway } from '../../world/gateway.ts';
import { signInByForm } from '../../world/people.ts';
import { readyOffline } from '../../world/ready-offline.ts';
import { median, quantile } from '../statistics.ts';
import type { DeskSize } from './fill.ts';

const here = import.meta.dirname;
const out = resolve(here, '../../../test-results/bench-desk');
const aim = 150;

/** Measures the desk and gives the page of results. */
export async function benchDesk({ quick, rounds }: { quick: boolean; rounds: number }): Promise<void> {
	const size: DeskSize = quick ? { people: 600, evaluations: 3_000 } : { people: 6_000, evaluations: 30_000 };
	await build({
		root: here,
		publicDir: false,
		logLevel: 'warn',
		build: {
			outDir: out,
			emptyOutDir: true,
			minify: false,
			lib: { entry: join(here, 'fill.ts'), formats: ['iife'], name: 'fill', fileName: 'fill' },
		},
	});
	const gateway = await startGateway();
	const browser = await playwright.launch(chromium);
	try {
		const context = await browser.newContext({
			baseURL: gateway.url,
			bypassCSP: true,
			locale: 'id-ID',
			viewport: { width: 1280, height: 900 },
		});
		const page = await context.newPage();
		page.setDefaultTimeout(60_000);
		await signInByForm(page, 'bkpsdm');
		await page.goto('/tinjau');
		await page.getByText(/\d+ dokumen menunggu ditinjau/).waitFor();
		await readyOffline(page);
		await page.waitForTimeout(3_000); // the first pull of the demo
		await context.setOffline(true);
		await page.addScriptTag({ path: join(out, 'fill.iife.js') });
		const filled = await page.evaluate(
			(given) =>
				(window as unknown as { fillDesk(account: string, size: DeskSize): Promise<{ records: number; ms: number }> }).fillDesk(
					'bkpsdm',
					given,
				),
			size,
		);
		const firstLoads: number[] = [];
		for (let i = 0; i < 3; i++) firstLoads.push(await firstLoad(page));
		const times = await acts(page, rounds);
		const report = reportOf({ size, filled, firstLoads, times, browser: browser.version() });
		console.log(report);
		if (!quick) await writeFile(resolve(here, '../../../docs/bench-desk.md'), report);
	} finally {
		await browser.close();
		await gateway.end();
	}
}

/** From the start of the page to the queue on the screen. */
async function firstLoad(page: Page): Promise<number> {
	await page.goto('/tinjau');
	await page.locator('.queue .frame a').first().waitFor();
	return page.evaluate(() => performance.now());
}

/** What is tapped, and what the screen shows when it is answered. */
interface Act {
	name: string;
	/** Taps, in the page. */
	tap: string;
	/** In the page: whether the answer is shown. */
	shown: string;
}

const select = (label: string, value: string) => `
	const field = [...document.querySelectorAll('label')].find((one) => one.textContent.trim() === ${JSON.stringify(label)});
	const box = document.getElementById(field.htmlFor);
	box.value = ${value};
	box.dispatchEvent(new Event('change', { bubbles: true }));`;
const click = (what: string) => `document.querySelector(${JSON.stringify(what)}).click();`;
const key = (name: string) =>
	`document.body.focus(); window.dispatchEvent(new KeyboardEvent('keydown', { key: ${JSON.stringify(name)}, bubbles: true }));`;
const counted = `[...document.querySelectorAll('p')].find((one) => /^[\\d.]+ dokumen$/.test(one.textContent.trim()))?.textContent`;
const countChanged = `${counted} !== undefined && ${counted} !== before`;

async function acts(page: Page, rounds: number): Promise<Map<string, number[]>> {
	await page.getByLabel('Status', { exact: true }).waitFor();
	const times = new Map<string, number[]>();
	const at = async (name: string, { tap, shown }: Omit<Act, 'name'>) => {
		const ms = await timed(page, tap, shown);
		times.set(name, [...(times.get(name) ?? []), ms]);
	};
	// Pages of a person and a unit have such lists, too: only the queue's own tells that one is back.
	const queueShown = `document.querySelector('.queue .frame a')`;
	const last = `box.options[box.options.length - 1].value`;
	for (let round = 0; round < rounds; round++) {
		await at('filter: all states', { tap: select('Status', `''`), shown: countChanged });
		await at('filter: a period', { tap: select('Periode', `'2026-TW2'`), shown: countChanged });
		await at('filter: a unit with those below', { tap: select('Unit (termasuk unit di bawahnya)', last), shown: countChanged });
		await at('filter: none', {
			tap: `[...document.querySelectorAll('button')].find((one) => one.textContent.trim() === 'Kembalikan saringan').click();`,
			shown: countChanged,
		});
		await at('filter: needs attention', { tap: click('.check input'), shown: countChanged });
		await at('filter: attention off', { tap: click('.check input'), shown: countChanged });
		await at('a document from the list', {
			tap: `document.querySelectorAll('.queue .frame a')[${1 + (round % 5)}].click();`,
			shown: `document.querySelector('article [data-field]') && location.search !== before2`,
		});
		await at('the next document (j)', {
			tap: key('j'),
			shown: `document.querySelector('article [data-field]') && location.search !== before2`,
		});
		await at('a person', {
			tap: click('article header a[href*="/pegawai/"]'),
			shown: `location.pathname.includes('/pegawai/') && document.querySelector('main ol li a')`,
		});
		await at('back to the queue', { tap: click('main a[href$="/tinjau"]'), shown: queueShown });
		await page.locator('.queue .frame a').first().click();
		await page.locator('article [data-field]').first().waitFor();
		await at('a unit', {
			tap: click('article header a[href*="/unit/"]'),
			shown: `/selesai/.test(document.querySelector('main').textContent)`,
		});
		await at('back to the queue', { tap: click('main a[href$="/tinjau"]'), shown: queueShown });
	}
	return times;
}

/** Milliseconds from the tap to the frame after the answer stands in the page. */
async function timed(page: Page, tap: string, shown: string): Promise<number> {
	return page.evaluate(
		`(async () => {
			const before = ${counted};
			const before2 = location.search;
			const start = performance.now();
			{ ${tap} }
			while (!(${shown})) {
				if (performance.now() - start > 20_000) throw new Error(${JSON.stringify(`not shown: ${shown}`)});
				await new Promise((done) => requestAnimationFrame(done));
			}
			await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
			return performance.now() - start;
		})()`,
	);
}

interface Report {
	size: DeskSize;
	filled: { records: number; ms: number };
	firstLoads: readonly number[];
	times: ReadonlyMap<string, readonly number[]>;
	browser: string;
}

function reportOf({ size, filled, firstLoads, times, browser }: Report): string {
	const number = (value: number) => Math.round(value).toLocaleString('en');
	const rows = [...times].map(([name, ms]) => {
		const p95 = quantile(ms, 0.95);
		return `| ${name} | ${number(median(ms))} | ${number(p95)} | ${p95 <= aim ? 'reached' : 'not reached'} |`;
	});
	return `# Bench of the review desk

Written by \`npm run bench -- --only=desk\` on ${new Date().toISOString().slice(0, 10)}. ${cpus().length} × ${cpus()[0]?.model.trim()}, Chromium ${browser}.

${number(size.people)} people and ${number(size.evaluations)} evaluations with their SKPs, reviews and handovers on the device (${number(filled.records)} records), the
built app, no network. Storing them as a pull does, with the rows of the desk: ${number(filled.ms / 1000)} s (${number((1000 * filled.records) / filled.ms)} records a second).

The first load after opening the app, from the start of the page to the queue, with progress: ${firstLoads.map(number).join(', ')} ms.
After it, from the tap to the frame that shows the answer (aim: ${aim} ms, ${[...times.values()][0]?.length} rounds):

| | p50 ms | p95 ms | |
|---|---|---|---|
${rows.join('\n')}
`;
}
