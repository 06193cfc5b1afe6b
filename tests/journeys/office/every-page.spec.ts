import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Browser, type Page } from '@playwright/test';
import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferencePerson } from '#shared/personnel/kinds/reference-person';
import { periodAt, periodCodeOf } from '#shared/kernel/period';
import { startGateway, type Gateway } from '../../world/gateway.ts';
import { openOffice, type Office } from '../../world/office.ts';
import { signInByForm, type Account } from '../../world/people.ts';
import { photograph } from '../../world/photograph.ts';
import { choosePlace, nextRespondent } from '../../world/survey-room.ts';

/** Addresses by account; `:person` is the employee of the demo, `:year` and `:period` those with an evaluation handed over, `:voice` the code of one nobody has dealt with yet, `:now` the running quarter, `:unit` theirs. */
const pages: Partial<Record<Account, string>> = {
	petugas: '/ /survei /kiriman /akun-saya /catat-suara /catat-suara/kode/:voice',
	penilai:
		'/ /penilaian /penilaian/:person /penilaian/:person/skp/:year /penilaian/:person/evaluasi/:now /umpan-balik /serah/:now/:person /capaian /keberatan /cetak /dampak-pelatihan',
	atasan: '/ /suara-unit /keberatan /capaian /capaian/:period/DUKCAPIL',
	pegawai:
		'/ /akun-saya /pelatihan-saya /pelatihan-saya/01KDTRANA00000000000000003/sertifikat /jp /jp/01KDTRAN000000000000000001 /saya /saya/skp/:year /saya/evaluasi/:period /cetak /cetak/evaluasi/:period/:person /cetak/skp/:year/:person',
	bkpsdm:
		'/ /tinjau /tinjau/pegawai/:person /tinjau/unit/:period/:unit /pegawai /pegawai/:person /pegawai/impor /capaian /keberatan /tindak-lanjut /cetak /cetak/predikat/:period/:unit /laporan /impor /karantina /referensi /referensi?bagian=kinerja /kiriman /hadir /verifikasi-jp /kebutuhan /rekap-jp /jp?orang=:person /aturan-jp /aturan-jp?buka=new /program /program/new /program/01KDTRANA00000000000000004 /program/01KDTRANA00000000000000004?ubah=data /program/01KDTRANA00000000000000004?ubah=timetable /program/01KDTRANA00000000000000004?ubah=new /program/01KDTRANA00000000000000004?ubah=orang /program/01KDTRANA00000000000000004/impor /program/01KDTRANA00000000000000004/hasil /program/01KDTRANA00000000000000001/hasil /program/01KDTRANA00000000000000001/sertifikat /mitra /mitra?buka=new /meja-suara /meja-suara/:voice /meja-suara/:voice?buat=verified /meja-suara/:voice?buat=answered /meja-suara/:voice?buat=extended /aturan-suara /aturan-suara?buka=new /aturan-suara?buka=2027',
	panitia:
		'/ /hadir /hadir/01KDTRANA00000000000000004 /hadir/01KDTRANA00000000000000004/cetak /hadir/01KDTRANA00000000000000004/kartu /hadir/01KDTRANA00000000000000004/rekap /hadir/01KDTRANA00000000000000004/tanggapan',
	timevaluasi: '/ /laporan',
	admin: '/ /akun',
};

// Spread over the workers; nobody writes anything, so that they need no world each.
test.describe.configure({ mode: 'parallel' });

/** Few enough pages for one test, so that two workers have about the same to do. */
function partsOf(paths: string[]): string[][] {
	return Array.from({ length: Math.ceil(paths.length / 8) }, (_, part) => paths.slice(part * 8, part * 8 + 8));
}

test.describe('Every page', () => {
	let gateway: Gateway;
	let place: Record<string, string>;
	test.beforeAll(async () => {
		gateway = await startGateway();
		place = await placesOf(await openOffice(gateway.url));
	});
	test.afterAll(() => gateway.end());

	test('for signing in is clean for axe in both themes, and fits three widths', async ({ browser }) => {
		const page = await openPage(browser);
		await page.goto('/masuk');
		await look(page, '/masuk', 'masuk');
		await page.context().close();
	});

	for (const [account, list] of Object.entries(pages) as [Account, string][])
		for (const [part, paths] of partsOf(list.split(' ')).entries())
			test(`of ${account} is clean for axe in both themes, and fits three widths${part ? ` (${part + 1})` : ''}`, async ({ browser }) => {
				test.setTimeout(90_000 + 30_000 * paths.length);
				const page = await openPage(browser);
				await signInByForm(page, account);
				for (const path of paths) {
					await page.goto(path.replace(/:[a-z]+/g, (name) => place[name]!));
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

	const openPage = async (browser: Browser) =>
		(await browser.newContext({ baseURL: gateway.url, viewport: { width: 1280, height: 900 } })).newPage();

	/** Dark differs from light in colours alone, so only those are looked at again. */
	async function look(page: Page, path: string, account: string): Promise<void> {
		await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
		for (const theme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
			const axe = new AxeBuilder({ page });
			const { violations } = await (theme === 'light' ? axe : axe.withRules('color-contrast')).analyze();
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

/** Where the demo office has something to look at. */
async function placesOf(office: Office): Promise<Record<string, string>> {
	const people = (await office.all('reference')) as RecordOf<ReferencePerson>[];
	const employee = people.find(({ kind, body }) => kind === 'reference.person' && body.account === 'pegawai')!;
	const handed = (await office.all('appraisal')).find(
		({ kind, subject }) => kind === 'appraisal.handover' && subject === employee.subject,
	)!;
	const voices = (await office.all('engagement')).filter(({ kind, by }) => kind === 'engagement.voice' && by === 'petugas');
	const now = periodCodeOf(periodAt('quarter', new Date().toISOString().slice(0, 10)));
	return {
		':person': employee.subject!,
		':unit': employee.body.unit,
		':period': handed.period,
		':year': handed.period.slice(0, 4),
		':voice': voices
			.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
			.at(-1)!
			._id.split(':')[1]!,
		':now': now,
	};
}

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
