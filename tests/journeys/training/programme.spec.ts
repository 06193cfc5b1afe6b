import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { addDays } from '#shared/kernel/days';
import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferencePerson } from '#shared/personnel/kinds/reference-person';
import { startTablet, type Tablet } from '../../world/browser.ts';
import { startGateway, type Gateway } from '../../world/gateway.ts';
import { openOffice } from '../../world/office.ts';
import { signInByForm } from '../../world/people.ts';
import { photograph } from '../../world/photograph.ts';

const today = new Date(Date.now() + 7 * 60 * 60 * 1000).toISOString().slice(0, 10);
const title = 'Pelatihan Tata Naskah Dinas';

test.describe('A training programme', () => {
	let gateway: Gateway;
	let desk: Tablet;
	let hall: Tablet;
	test.beforeEach(async () => {
		gateway = await startGateway();
		desk = await startTablet(gateway.url, { viewport: { width: 1280, height: 900 } });
		hall = await startTablet(gateway.url);
	});
	test.afterEach(async () => {
		await desk.end();
		await hall.end();
		await gateway.end();
	});

	const clean = async (page: Page) => expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
	const sent = (page: Page) => expect(page.locator('header').getByText('Semua terkirim')).toBeVisible();

	test('is made by HR with its committee and its sessions, opened and closed', async () => {
		test.slow();
		const { page } = desk;
		const reference = (await (await openOffice(gateway.url)).all('reference')) as RecordOf<ReferencePerson>[];
		const others = reference.filter(
			({ kind, body }) => kind === 'reference.person' && body.unit.startsWith('DUKCAPIL') && body.nip !== null && body.leftOn === null,
		);
		const [first, second, third] = others.map(({ body }) => body) as [ReferencePerson, ReferencePerson, ReferencePerson];
		await signInByForm(page, 'bkpsdm');
		await page.goto('/program');

		await test.step('what is missing is said, nothing is assumed, and the draft stays', async () => {
			await page.getByRole('link', { name: 'Program baru' }).click();
			await page.getByLabel('Nama program').fill(title);
			await page.getByRole('button', { name: 'Simpan dan kirim' }).click();
			await expect(page.locator('form').getByText('Periksa isian yang ditandai.')).toBeVisible();
			await expect(page.getByLabel('Kehadiran minimal (%)')).toHaveAttribute('aria-invalid', 'true');
			await expect(page.getByLabel('Kehadiran minimal (%)')).toHaveValue('');
			await clean(page);
			await page.reload();
			await expect(page.getByLabel('Nama program')).toHaveValue(title);
		});

		await test.step('with a committee by decree and a certificate', async () => {
			await page.getByLabel('Tanggal mulai').fill(today);
			await page.getByLabel('Tanggal selesai').fill(addDays(today, 9));
			await page.getByLabel('Bentuk pengembangan kompetensi').selectOption('Pelatihan Teknis');
			await page.getByLabel('JP program').fill('20');
			await page.getByLabel('Kehadiran minimal (%)').fill('85');
			await page.getByLabel('Toleransi terlambat (menit)').fill('15');
			await page.getByRole('group', { name: 'Sesuai jabatan pesertanya?' }).getByText('Ya', { exact: true }).click();
			await page.getByLabel('Penyelenggara').fill('BKPSDM Kota Pematangsiantar');
			await page.getByLabel('Tempat', { exact: false }).first().fill('Aula BKPSDM');
			await page.getByLabel('Nomor SK panitia').fill('800.2/17/SK');
			await page.getByLabel('Tanggal SK').fill(addDays(today, -7));
			await page.getByLabel('Cari nama atau NIP').fill('sondang hutabarat');
			await page.getByRole('group', { name: 'Tambah anggota panitia' }).getByRole('radio').first().click();
			await page.getByLabel('Jabatan dalam panitia').selectOption('Ketua');
			await page.getByLabel('Jenis sertifikat').selectOption('Sertifikat');
			await page.getByLabel('Pola nomor').fill('800.2.4/{nomor:4}/BKPSDM');
			await page.getByLabel('Tempat ditandatangani').fill('Pematangsiantar');
			await page.getByLabel('Penanda tangan', { exact: true }).fill('Rosa');
			await page.getByLabel('Jabatan penanda tangan').fill('Kepala BKPSDM');
			await photograph(page, 'program-baru');
			await page.getByRole('button', { name: 'Simpan dan kirim' }).click();
			await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
			await expect(page.getByText('Sondang Hutabarat', { exact: false }).first()).toBeVisible();
			await sent(page);
		});

		await test.step('sessions from a timetable, then one by one', async () => {
			await page.getByRole('link', { name: 'Buat dari jadwal' }).click();
			await page.getByRole('button', { name: 'Buat sesi' }).click();
			await expect(page.getByText('Isi jumlah hari')).toBeVisible();
			await page.getByLabel('Jumlah hari').fill('2');
			await expect(page.getByText('4 sesi, 18,67 JP')).toBeVisible();
			await photograph(page, 'program-jadwal');
			await clean(page);
			await page.getByRole('button', { name: 'Buat sesi' }).click();
			await expect(page.getByText('4 sesi, 18,67 JP dari 20 JP program')).toBeVisible();
			await expect(page.getByText('Jumlah JP sesi berbeda dari JP program')).toBeVisible();
			await page.getByRole('link', { name: /^Ubah sesi Hari 1, sesi 1/ }).click();
			await page.getByLabel('Materi').fill('Dasar tata naskah');
			await page.getByLabel('Mulai').fill('25');
			await page.getByRole('button', { name: 'Simpan dan kirim' }).click();
			await expect(page.getByText('Isi jam seperti 08.00')).toBeVisible();
			await page.getByLabel('Mulai').fill('8');
			await page.getByLabel('Selesai').fill('13.00');
			await page.getByRole('button', { name: 'Simpan dan kirim' }).click();
			await expect(page.getByText('2 sesi bertumpang waktu')).toBeVisible();
			await page.getByRole('button', { name: /^Batalkan sesi Hari 1, sesi 2/ }).click();
			await page.getByRole('dialog').getByRole('button', { name: 'Batalkan sesi' }).click();
			await expect(page.getByText('2 sesi bertumpang waktu')).toBeHidden();
			await expect(page.getByRole('button', { name: /^Adakan lagi/ })).toBeVisible();
			await photograph(page, 'program');
			await clean(page);
			await sent(page);
		});

		await test.step('people by name, by unit, and from a table', async () => {
			await page.getByRole('link', { name: 'Tambah orang' }).click();
			await page.getByRole('button', { name: 'Tambahkan 0 orang' }).click();
			await expect(page.locator('main').getByText('Pilih paling sedikit satu orang')).toBeVisible();
			await page.getByLabel('Unit', { exact: true }).selectOption('SETDA');
			await page.getByRole('button', { name: /^Masukkan \d+ orang$/ }).click();
			await page.reload();
			await expect(page.getByText(/^Yang akan ditambahkan: [1-9]/)).toBeVisible();
			await page.getByLabel('Cari nama atau NIP').fill(first.name);
			await page.getByRole('group', { name: 'Menurut nama' }).getByRole('radio').first().click();
			await photograph(page, 'program-tambah-orang');
			await clean(page);
			await page.getByRole('button', { name: /^Tambahkan [1-9]\d* orang/ }).click();
			await expect(page.getByRole('button', { name: `Ubah kepesertaan ${first.name}` })).toBeVisible();

			await page.getByRole('link', { name: 'Impor dari tabel' }).click();
			const table = ['NIP;Nama', `${second.nip};${second.name}`, `${second.nip};${second.name}`, `;${third.name}`, ';Tidak Ada Namanya'];
			await page
				.locator('input[type=file]')
				.first()
				.setInputFiles({ name: 'peserta.csv', mimeType: 'text/csv', buffer: Buffer.from(table.join('\r\n')) });
			await page.getByRole('button', { name: 'Lanjut' }).click();
			await page.getByRole('button', { name: 'Periksa' }).click();
			await page.getByRole('combobox').filter({ hasText: 'Terima semuanya' }).selectOption('accept');
			await photograph(page, 'program-impor');
			await clean(page);
			await page.getByRole('button', { name: 'Tambahkan 2 orang' }).click();
			await page.getByRole('dialog').getByRole('button', { name: 'Tambahkan 2 orang' }).click();
			await page.getByRole('link', { name: 'Kembali ke program' }).first().click();
			for (const { name } of [second, third]) await expect(page.getByRole('button', { name: `Ubah kepesertaan ${name}` })).toBeVisible();
			await sent(page);
		});

		await test.step('opened, seen by its committee, and closed, each after a question', async () => {
			await page.getByRole('button', { name: 'Buka program' }).click();
			await page.getByRole('dialog').getByRole('button', { name: 'Buka program' }).click();
			await expect(page.getByRole('button', { name: 'Tutup program' })).toBeVisible();
			await sent(page);
			await page.goto('/program?keadaan=open');
			await expect(page.getByRole('link', { name: title })).toBeVisible();
			await page.getByLabel('Cari nama, penyelenggara, atau tempat').fill('tidak ada ini');
			await expect(page.getByText('Tidak ada program yang cocok')).toBeVisible();
			await signInByForm(hall.page, 'panitia');
			await hall.page.goto('/hadir');
			await expect(hall.page.getByText(title)).toBeVisible();
			await page.goto('/program?cari=naskah');
			await page.getByRole('link', { name: title }).click();
			await page.getByRole('button', { name: 'Tutup program' }).click();
			await page.getByRole('dialog').getByRole('button', { name: 'Tutup program' }).click();
			await expect(page.getByText('ditutup')).toBeVisible();
			await sent(page);
		});

		await test.step('who stood in the decree is ended, never taken out', async () => {
			await page.getByRole('link', { name: 'Ubah program' }).click();
			await expect(page.getByRole('button', { name: /^Hapus / })).toHaveCount(0);
			await page.getByLabel('Bertugas sejak').fill(addDays(today, -5));
			await page.getByRole('button', { name: /^Akhiri tugas/ }).click();
			await expect(page.getByLabel('Bertugas sampai')).toHaveValue(addDays(today, -1));
			await page.getByRole('button', { name: 'Simpan dan kirim' }).click();
			await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
			await sent(page);
		});
	});
});
