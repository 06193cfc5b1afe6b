import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { startTablet, type Tablet } from '../../world/browser.ts';
import { startGateway, type Gateway } from '../../world/gateway.ts';
import { openOffice } from '../../world/office.ts';
import { signInByForm } from '../../world/people.ts';
import { photograph } from '../../world/photograph.ts';
import { readyOffline } from '../../world/ready-offline.ts';

test.describe('Citizens’ voices', () => {
	let gateway: Gateway;
	let tablet: Tablet;
	let desk: Tablet;
	test.beforeEach(async () => {
		gateway = await startGateway();
		tablet = await startTablet(gateway.url);
		desk = await startTablet(gateway.url, { viewport: { width: 1280, height: 900 } });
	});
	test.afterEach(async () => {
		await tablet.end();
		await desk.end();
		await gateway.end();
	});

	/** Only of a page that stands: before, axe looks at an empty one. */
	const clean = async (page: Page) => {
		await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
	};
	const sent = (page: Page) => expect(page.locator('header').getByText('Semua terkirim')).toBeVisible();
	const text = 'Antrean KTP habis sebelum jam delapan.';
	const save = (page: Page) => page.getByRole('button', { name: 'Simpan dan tampilkan kode' }).click();
	/** The code as it stands large on the screen. */
	const codeOf = async (page: Page) => (await page.locator('.slip .code').textContent())!.trim();

	test('a voice taken without a signal is answered, and a stranger reads the answer by its code', async ({ browser }) => {
		test.slow();
		const { page, context } = tablet;
		await signInByForm(page, 'petugas');
		await readyOffline(page);
		await context.setOffline(true);
		await page.goto('/catat-suara');

		await test.step('the first question comes before anything else', async () => {
			await expect(page.getByText('Apakah menyangkut uang')).toBeVisible();
			await expect(page.locator('header')).toContainText('Kontak terakhir');
			await expect(page.getByRole('textbox')).toHaveCount(0);
			await clean(page);
			await photograph(page, 'suara-pertanyaan');
			await page.getByRole('radio', { name: 'Tidak', exact: true }).click();
		});

		await test.step('a short one takes four touches and the text; the draft outlives a reload', async () => {
			await save(page);
			await expect(page.locator('main').getByText('Periksa 3 isian')).toBeVisible();
			await page.getByRole('radio', { name: 'Keluhan' }).click();
			await page.getByLabel('Isi, seperti yang diucapkan').fill(`${text} Telepon saya 0812-3456-7890.`);
			await expect(page.locator('main').getByText('Di dalam teks tampak nomor telepon')).toBeVisible();
			await page.getByLabel('Isi, seperti yang diucapkan').fill(text);
			await page.getByLabel('Tentang unit').selectOption({ label: 'Dinas Kependudukan dan Pencatatan Sipil' });
			await page.getByRole('radio', { name: 'Anonim' }).click();
			await page.getByRole('textbox', { name: 'Nama' }).fill('Rahasia Sinaga');
			await page.getByLabel('Telepon, surel, atau alamat').fill('0813 9999 8888');
			await expect(page.getByText(/^Tersimpan \d/)).toBeVisible();
			await clean(page);
			await photograph(page, 'suara-isian');
			await page.reload();
			await expect(page.getByLabel('Isi, seperti yang diucapkan')).toHaveValue(text);
			await expect(page.getByRole('textbox', { name: 'Nama' })).toHaveValue('Rahasia Sinaga');
		});

		let code = '';
		await test.step('saved, the code is shown large, as QR, and for the printer', async () => {
			await save(page);
			await expect(page.getByRole('heading', { name: 'Kode untuk warga' })).toBeVisible();
			code = await codeOf(page);
			expect(code).toMatch(/^[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}$/);
			await expect(page.getByRole('img', { name: `Kode QR dari ${code}` })).toBeVisible();
			await expect(page.getByText('Tersimpan di perangkat, belum terkirim')).toBeVisible();
			await clean(page);
			await photograph(page, 'suara-kode');
			await page.reload();
			expect(await codeOf(page)).toBe(code);
		});

		const stranger = await (await browser.newContext({ baseURL: gateway.url, viewport: { width: 360, height: 780 } })).newPage();
		await test.step('a stranger learns nothing before it has arrived', async () => {
			await stranger.goto(`/suara/${code}`);
			await expect(stranger.getByText('Tidak ada yang dapat ditampilkan', { exact: true })).toBeVisible();
			await photograph(stranger, 'suara-publik-tidak-ada');
		});

		await test.step('with a signal it is sent, and the contact leaves the tablet', async () => {
			await context.setOffline(false);
			await sent(page);
			await expect(page.locator('main').getByText('Terkirim')).toBeVisible();
			const kept = await page.evaluate(async () => {
				const all: unknown[] = [];
				for (const { name, version } of await indexedDB.databases()) {
					const db = await new Promise<IDBDatabase>((resolve, reject) => {
						const request = indexedDB.open(name!, version);
						request.onsuccess = () => resolve(request.result);
						request.onerror = () => reject(request.error!);
					});
					for (const store of db.objectStoreNames)
						all.push(
							await new Promise((resolve) => {
								const request = db.transaction(store).objectStore(store).getAll();
								request.onsuccess = () => resolve(request.result);
							}),
						);
					db.close();
				}
				return JSON.stringify(all);
			});
			expect(kept).toContain(text);
			expect(kept).not.toMatch(/Sinaga|9999 8888/);
		});

		await test.step('HR finds it by its code, verifies it, hands it on and answers', async () => {
			const { page: hr } = desk;
			await signInByForm(hr, 'bkpsdm');
			await readyOffline(hr);
			await hr.goto('/meja-suara');
			await photograph(hr, 'meja-suara');
			await clean(hr);
			await hr.getByLabel('Cari kata atau kode').fill(code.toLowerCase());
			await expect(hr.getByText('1 suara', { exact: true })).toBeVisible();
			await expect(hr).toHaveURL(/cari=/);
			await hr.getByRole('link', { name: `Keluhan ${code}` }).click();
			await expect(hr.getByText('Sinaga')).toHaveCount(0);
			await hr.getByRole('button', { name: 'Tampilkan kontak' }).click();
			await expect(hr.getByText('Rahasia Sinaga')).toBeVisible();

			await hr.getByRole('button', { name: 'Verifikasi' }).click();
			// A page that has just learnt something new may draw the form anew between the tap and what it says.
			await expect(async () => {
				await hr.getByRole('button', { name: 'Simpan tindakan' }).click();
				await expect(hr.getByText('Isi dahulu.').first()).toBeVisible({ timeout: 2_000 });
			}).toPass();
			await hr.getByLabel('Ringkasan').fill('Nomor antrean KTP habis pagi-pagi');
			await hr.getByLabel('Waktu dan antrean').check();
			await hr.getByRole('radio', { name: /Tidak berkadar pengawasan/ }).click();
			await clean(hr);
			await photograph(hr, 'meja-suara-verifikasi');
			await hr.reload();
			await expect(hr.getByLabel('Ringkasan')).toHaveValue('Nomor antrean KTP habis pagi-pagi');
			await hr.getByRole('button', { name: 'Simpan tindakan' }).click();
			await expect(hr.getByText(/^Tanggapan sampai/)).toBeVisible();

			await hr.getByRole('button', { name: 'Teruskan ke unit' }).click();
			await hr.getByLabel('Unit yang menindaklanjuti').selectOption({ label: 'Dinas Kependudukan dan Pencatatan Sipil' });
			await hr.getByRole('button', { name: 'Simpan tindakan' }).click();
			await expect(hr.locator('main').getByText('Diteruskan ke unit', { exact: true })).toBeVisible();
			await hr.getByRole('button', { name: 'Tanggapan', exact: true }).click();
			await hr.getByRole('textbox', { name: 'Tanggapan' }).fill('Mulai Senin nomor antrean ditambah menjadi 200 sehari.');
			await hr.getByLabel('Atas nama kantor').fill('Disdukcapil');
			await hr.getByRole('button', { name: 'Simpan tindakan' }).click();
			await expect(hr.locator('main').getByText('Dijawab', { exact: true })).toBeVisible();
			await clean(hr);
			await photograph(hr, 'meja-suara-dijawab');
			await sent(hr);
		});

		await test.step('the stranger reads the answer, and nothing of who said it', async () => {
			await stranger.getByLabel('Kode pada lembar Anda').fill(code.toLowerCase());
			await stranger.getByRole('button', { name: 'Baca tanggapan' }).click();
			await expect(stranger.getByText('Dijawab', { exact: true })).toBeVisible();
			await expect(stranger.getByText('Mulai Senin nomor antrean ditambah menjadi 200 sehari.')).toBeVisible();
			const all = await stranger.content();
			expect(all).not.toMatch(/Sinaga|9999|habis sebelum jam|habis pagi|<script/);
			expect((await new AxeBuilder({ page: stranger }).analyze()).violations).toEqual([]);
			await photograph(stranger, 'suara-publik');
		});

		await test.step('closed, and opened again because the citizen is not content', async () => {
			const { page: hr } = desk;
			await hr.getByRole('button', { name: 'Selesaikan' }).click();
			await hr.getByLabel('Penyelesaian').fill('Warga menerima.');
			await hr.getByRole('button', { name: 'Simpan tindakan' }).click();
			await expect(hr.locator('main').getByText('Selesai', { exact: true })).toBeVisible();
			await hr.getByRole('button', { name: 'Buka kembali' }).click();
			await hr.getByLabel('Alasan').fill('Nomor antrean masih habis.');
			await hr.getByRole('button', { name: 'Simpan tindakan' }).click();
			await expect(hr.locator('main').getByText('Dibuka kembali', { exact: true })).toBeVisible();
			await sent(hr);
			await stranger.reload();
			await expect(stranger.getByText('Dibuka kembali', { exact: true })).toBeVisible();
		});
		await stranger.context().close();
	});

	test('of violence nothing is stored; what turns out to be such a matter is deleted; of a child no name is asked', async () => {
		const { page } = tablet;
		await signInByForm(page, 'petugas');
		await readyOffline(page);
		const before = (await (await openOffice(gateway.url)).all('engagement')).length;
		await page.goto('/catat-suara');
		const drafts = () =>
			page.evaluate(async () => {
				const request = indexedDB.open('hitei-petugas');
				const db = await new Promise<IDBDatabase>((resolve) => (request.onsuccess = () => resolve(request.result)));
				const all = await new Promise<unknown[]>((resolve) => {
					const found = db.transaction('drafts').objectStore('drafts').getAll();
					found.onsuccess = () => resolve(found.result);
				});
				db.close();
				return JSON.stringify(all);
			});

		await page.getByRole('radio', { name: 'Kekerasan' }).click();
		await expect(page.getByText('Darurat: hubungi sekarang').first()).toBeVisible();
		await expect(page.getByText('Telepon 129')).toBeVisible();
		await expect(page.getByText('Tidak ada yang dicatat di perangkat ini.')).toBeVisible();
		await expect(page.getByRole('textbox')).toHaveCount(0);
		expect(await drafts()).toBe('[]');
		await clean(page);
		await photograph(page, 'suara-rujukan');
		await page.getByRole('button', { name: 'Sudah ditunjukkan' }).click();

		await page.getByRole('radio', { name: 'Tidak', exact: true }).click();
		await page.getByLabel('Isi, seperti yang diucapkan').fill('Sebenarnya saya dipukul petugas.');
		await expect.poll(drafts).toContain('dipukul');
		await page.getByRole('button', { name: 'Ternyata ya' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Hapus isian' }).click();
		await expect(page.getByText('Apakah menyangkut uang')).toBeVisible();
		expect(await drafts()).not.toContain('dipukul');

		await page.getByRole('radio', { name: 'Tidak', exact: true }).click();
		await page.getByRole('radio', { name: 'Harapan' }).click();
		await page.getByLabel('Isi, seperti yang diucapkan').fill('Aku mau taman bermain.');
		await page.getByLabel('Tentang unit').selectOption({ index: 1 });
		await page.getByRole('radio', { name: 'Terbuka' }).click();
		await page.getByRole('textbox', { name: 'Nama' }).fill('Butet');
		await page.getByRole('checkbox', { name: /^Anak/ }).check();
		await expect(page.getByRole('textbox', { name: 'Nama' })).toHaveCount(0);
		await expect(page.getByText('Dari anak tidak diambil nama dan kontak.')).toBeVisible();
		await save(page);
		await expect(page.getByRole('heading', { name: 'Kode untuk warga' })).toBeVisible();
		await sent(page);
		const after = await (await openOffice(gateway.url)).all('engagement');
		expect(after.length).toBe(before + 1);
		expect(JSON.stringify(after)).not.toMatch(/Butet|dipukul/);
	});
});
