import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { startGateway, type Gateway } from '../world/gateway.ts';
import { signInByForm, type Account } from '../world/people.ts';
import { photograph } from '../world/photograph.ts';
import { choosePlace, nextRespondent } from '../world/survey-room.ts';

const pages: Partial<Record<Account, string[]>> = {
	petugas: ['/', '/survei', '/kiriman'],
	bkpsdm: ['/', '/laporan', '/impor', '/karantina', '/referensi', '/kiriman'],
	timevaluasi: ['/', '/laporan'],
	admin: ['/', '/akun'],
	pegawai: ['/'],
};

test.describe('Every page', () => {
	let gateway: Gateway;
	test.beforeAll(async () => {
		gateway = await startGateway();
	});
	test.afterAll(() => gateway.end());

	for (const [account, paths] of Object.entries(pages) as [Account, string[]][])
		test(`of ${account} is clean for axe in both themes, and fits three widths`, async ({ browser }) => {
			const page = await (await browser.newContext({ baseURL: gateway.url, viewport: { width: 1280, height: 900 } })).newPage();
			await page.goto('/masuk');
			await look(page, '/masuk', account);
			await signInByForm(page, account);
			for (const path of paths) {
				await page.goto(path);
				await look(page, path, account);
			}
			if (account === 'petugas') {
				await choosePlace(page, 'Petugas bertanya dan mengisi');
				await look(page, '/survei, chosen', account);
				await nextRespondent(page);
				await look(page, '/survei/isi', account);
			}
			await page.context().close();
		});

	async function look(page: Page, path: string, account: string): Promise<void> {
		await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
		for (const theme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(
				violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`),
				`${path} in ${theme}`,
			).toEqual([]);
		}
		await page.emulateMedia({ colorScheme: 'light' });
		const name = `${account}-${path.replace(/[^a-z]+/g, '-').replace(/^-|-$/g, '') || 'beranda'}`;
		await photograph(page, name);
		await page.setViewportSize({ width: 360, height: 800 });
		await expect.poll(() => page.evaluate(tooWide), { message: `${path} at 360 px is too wide` }).toEqual([]);
		await page.setViewportSize({ width: 1280, height: 900 });
	}
});

/** What reaches beyond the right edge; polled, because a table becomes a list only after the window has changed. */
function tooWide(): string[] {
	const { scrollWidth, clientWidth } = document.documentElement;
	if (scrollWidth <= clientWidth) return [];
	const beyond = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > clientWidth);
	return [
		`page of ${scrollWidth} px`,
		...beyond.map(({ tagName, className, textContent }) => `${tagName} ${className} ${textContent.slice(0, 40)}`),
	];
}
