import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { ulid } from 'ulid';
import { addDays } from '#shared/kernel/days';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import type { TrainingParticipation } from '#shared/training/kinds/training-participation';
import type { TrainingProgramme } from '#shared/training/kinds/training-programme';
import type { TrainingSession } from '#shared/training/kinds/training-session';
import { startTablet, type Tablet } from '../../world/browser.ts';
import { startGateway, type Gateway } from '../../world/gateway.ts';
import { openOffice } from '../../world/office.ts';
import { signInByForm } from '../../world/people.ts';
import { photograph } from '../../world/photograph.ts';
import { readyOffline } from '../../world/ready-offline.ts';

const today = new Date(Date.now() + 7 * 60 * 60 * 1000).toISOString().slice(0, 10);
const [running, activity] = ['01KDTRANA00000000000000004', ulid()];
const title = 'Pelatihan Penulisan Berita Daerah';

/** A graded programme that was over yesterday: four participants, of whom the last came to nothing. Gives their names. */
async function endedProgramme(gateway: Gateway): Promise<string[]> {
	const { hr, all } = await openOffice(gateway.url);
	const known = (await all('training')).filter((record) => record.activity === running);
	const copy = <Body>(record: Envelope, _id: string, change: Partial<Body>) => {
		const { _rev, received, ...rest } = record;
		void [_rev, received];
		return {
			...rest,
			_id,
			activity,
			by: 'bkpsdm',
			at: new Date().toISOString(),
			edit: ulid(),
			body: { ...(record.body as Body), ...change },
		};
	};
	const [programme] = known.filter(({ kind }) => kind === 'training.programme');
	const sessions = known.filter(({ kind }) => kind === 'training.session').slice(0, 2) as RecordOf<TrainingSession>[];
	const people = (known.filter(({ kind }) => kind === 'training.participation') as RecordOf<TrainingParticipation>[]).slice(0, 4);
	const day = addDays(today, -2);
	const own = (kind: string, last: string) => `${kind}:${activity}:${last}`;
	const made = [
		copy<TrainingProgramme>(programme!, `training.programme:${activity}`, { title, start: day, end: day, decree: null, state: 'open' }),
		...sessions.map((session, n) => copy<TrainingSession>(session, own('training.session', ulid(n + 1)), { date: day })),
		...people.map((part) => copy(part, own('training.participation', part.subject!), {})),
	];
	const held = made.filter(({ kind }) => kind === 'training.session');
	const marks = people.slice(0, 3).flatMap(({ unit, subject }) =>
		held.map(({ _id }) => ({
			...{ _id: own('training.mark', ulid()), kind: 'training.mark', v: 1, unit, period: '*', subject, activity },
			...{ by: 'bkpsdm', device: 'desk-of-the-tests', at: new Date().toISOString(), edit: ulid() },
			body: {
				...{ participation: own('training.participation', subject!), session: _id, act: 'in', how: 'paper', clock: null },
				...{ absence: null, reason: '', undoes: null },
			},
		})),
	);
	const body = JSON.stringify({ docs: [...made, ...marks] });
	const answer = await hr.ask('/db/training/_bulk_docs', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
	const rows = (await answer.json()) as { error?: string }[];
	expect(rows.filter(({ error }) => error)).toEqual([]);
	return people.map(({ body: { name } }) => name).sort((a, b) => a.localeCompare(b, 'id'));
}

test.describe('The end of a programme', () => {
	let gateway: Gateway;
	let desk: Tablet;
	let tablet: Tablet;
	test.beforeEach(async () => {
		gateway = await startGateway();
		desk = await startTablet(gateway.url, { viewport: { width: 1280, height: 900 } });
		tablet = await startTablet(gateway.url);
	});
	test.afterEach(async () => {
		await desk.end();
		await tablet.end();
		await gateway.end();
	});

	const clean = async (page: Page) => expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
	const sent = (page: Page) => expect(page.locator('header').getByText('Semua terkirim')).toBeVisible();

	test('HR decides results, issues certificates without a signal, and revokes one; a stranger verifies it', async ({ browser }) => {
		test.slow();
		const names = await endedProgramme(gateway);
		const { page, context } = desk;
		const row = (name: string) => page.getByRole('article', { name, exact: true });
		const certificates = page.getByRole('region', { name: /^Sertifikat/ });
		await signInByForm(page, 'bkpsdm');
		await readyOffline(page);
		await page.goto(`/program/${activity}`);
		await page.getByRole('link', { name: 'Hasil dan sertifikat' }).click();
		await expect(page.getByRole('heading', { name: 'Hasil 4 peserta' })).toBeVisible();
		const absent = (await page.getByRole('article').filter({ hasText: 'Kehadiran di bawah minimum' }).getAttribute('aria-label'))!;
		const there = names.filter((name) => name !== absent);

		await test.step('scores decide with the attendance; what departs from the rules needs a reason; all of it outlives a reload', async () => {
			await expect(row(there[0]!)).toContainText('Nilai belum diisi');
			await row(there[0]!).getByLabel('Nilai akhir').fill('82,5');
			await row(there[1]!).getByLabel('Nilai akhir').fill('69,99');
			await row(there[2]!).getByLabel('Nilai akhir').fill('170');
			await expect(row(there[1]!)).toContainText('Nilai di bawah nilai kelulusan');
			await expect(row(there[2]!).getByLabel('Nilai akhir')).toHaveAttribute('aria-invalid', 'true');
			await row(there[1]!).getByLabel('Hasil').selectOption('Lulus');
			await page.getByRole('button', { name: 'Tetapkan hasil (2)' }).click();
			await expect(page.locator('main').getByText('Periksa 2 peserta')).toBeVisible();
			await row(there[1]!).getByLabel('Alasan berbeda dari aturan').fill('Remedial 75.');
			await row(there[2]!).getByLabel('Nilai akhir').fill('70');
			await expect(page.getByText(/^Tersimpan \d/)).toBeVisible();
			await page.reload();
			await expect(row(there[0]!).getByLabel('Nilai akhir')).toHaveValue('82,5');
			await photograph(page, 'hasil');
			await clean(page);
		});

		await test.step('without a signal: decided, and certificates issued for who has passed', async () => {
			await context.setOffline(true);
			await page.getByRole('button', { name: 'Tetapkan hasil (4)' }).click();
			await expect(page.getByRole('dialog').getByText('3 lulus, 1 tidak lulus.')).toBeVisible();
			await page.getByRole('dialog').getByRole('button', { name: 'Tetapkan', exact: true }).click();
			await expect(row(absent)).toContainText('Tidak lulus');
			await certificates.getByText('Tempat dan tanggal lahir').click();
			await certificates.getByLabel('Tempat lahir').first().fill('Siantar');
			await certificates.getByRole('button', { name: 'Terbitkan 3 sertifikat' }).click();
			await page.getByRole('dialog').getByRole('button', { name: 'Terbitkan', exact: true }).click();
			await expect(certificates.getByText('Nomor diberikan kantor setelah terkirim')).toHaveCount(3);
			await clean(page);
		});

		await test.step('with a signal the office numbers them in the order of the list', async () => {
			await context.setOffline(false);
			await sent(page);
			const year = today.slice(0, 4);
			await expect(certificates.getByText(new RegExp(`/BKPSDM/${year}$`))).toHaveCount(3);
			const numbers = await certificates.getByText(new RegExp(`/BKPSDM/${year}$`)).allTextContents();
			const first = Number(numbers[0]!.split('/')[1]);
			expect(numbers.map((number) => Number(number.trim().split('/')[1]))).toEqual([first, first + 1, first + 2]);
			await photograph(page, 'hasil-sertifikat');
		});

		const codes: string[] = [];
		await test.step('the paper carries the number, the JP in words and the code', async () => {
			await certificates.getByRole('link', { name: `Cetak sertifikat ${there[0]}` }).click();
			await expect(page.getByText('9 (sembilan) jam pelajaran')).toBeVisible();
			await expect(page.getByText('Siantar', { exact: true })).toBeVisible();
			codes.push((await page.getByText(/^Kode /).textContent())!.replace('Kode ', ''));
			await page.getByLabel('Tujuan').fill('Dibagikan kepada peserta');
			await clean(page);
			await photograph(page, 'sertifikat');
			if (process.env.PHOTOS) {
				await page.evaluate(() => (window.print = () => (document.title = 'printed')));
				await page.getByRole('button', { name: 'Cetak atau simpan PDF' }).click();
				await expect(page).toHaveTitle('printed');
				await page.pdf({ path: 'test-results/screens/sertifikat.pdf', preferCSSPageSize: true, printBackground: true });
			}
			await page.getByRole('link', { name: /Hasil dan sertifikat/ }).click();
		});

		const stranger = await (await browser.newContext({ baseURL: gateway.url, viewport: { width: 360, height: 780 } })).newPage();
		await test.step('a stranger reads that it holds, by the address in the QR or by typing the code', async () => {
			await stranger.goto(`/verifikasi/${codes[0]!.replaceAll('-', '')}`);
			await expect(stranger.getByText('Berlaku')).toBeVisible();
			await expect(stranger.getByText(there[0]!, { exact: true })).toBeVisible();
			expect((await new AxeBuilder({ page: stranger }).analyze()).violations).toEqual([]);
			await photograph(stranger, 'verifikasi');
			await stranger.getByLabel('Kode pada sertifikat').fill('0000-0000-0000-0000');
			await stranger.getByRole('button', { name: 'Periksa' }).click();
			await expect(stranger.getByText('Kode tidak dikenal')).toBeVisible();
			await stranger.getByLabel('Kode pada sertifikat').fill(codes[0]!.toLowerCase());
			await stranger.getByRole('button', { name: 'Periksa' }).click();
			await expect(stranger.getByText('Berlaku')).toBeVisible();
		});

		await test.step('revoked with a reason, it holds no more, for anybody; the result may be changed again', async () => {
			await expect(row(there[0]!)).toContainText('Sertifikatnya berlaku. Cabut dahulu untuk mengubah hasil.');
			await certificates.getByRole('button', { name: `Cabut sertifikat ${there[0]}` }).click();
			await certificates.getByRole('button', { name: 'Cabut sertifikat', exact: true }).click();
			await expect(certificates.getByText('Tulis alasannya')).toBeVisible();
			await certificates.getByLabel('Alasan pencabutan').fill('Nama salah tulis.');
			await certificates.getByRole('button', { name: 'Cabut sertifikat', exact: true }).click();
			await page.getByRole('dialog').getByRole('button', { name: 'Cabut sertifikat' }).click();
			await expect(certificates.getByText('Dicabut: Nama salah tulis.')).toBeVisible();
			await sent(page);
			await stranger.reload();
			await expect(stranger.getByText('Dicabut')).toBeVisible();
			await expect(stranger.getByText('Nama salah tulis')).toHaveCount(0);
			await photograph(stranger, 'verifikasi-dicabut');
			await expect(row(there[0]!).getByLabel('Nilai akhir')).toBeVisible();
			await expect(certificates.getByRole('button', { name: 'Terbitkan 1 sertifikat' })).toBeVisible();
		});
		await stranger.context().close();
	});

	test('an employee sees the own result, certificate and JP without a signal', async () => {
		const { page, context } = tablet;
		await signInByForm(page, 'pegawai');
		await readyOffline(page);
		await context.setOffline(true);
		await page.goto('/pelatihan-saya');
		const over = page.getByRole('listitem').filter({ hasText: 'Workshop Penyusunan SKP' }).first();
		await expect(over).toContainText(/Lulus|Tidak lulus/);
		await photograph(page, 'pelatihan-saya-hasil');
		await clean(page);
		await page.getByRole('link', { name: 'Lihat sertifikat' }).first().click();
		await expect(page.getByText(/Nomor: 800\.2\.4\/\d{4}\/BKPSDM\/\d{4}/).first()).toBeVisible();
		await expect(page.getByRole('button', { name: 'Cetak atau simpan PDF' })).toBeVisible();
		await clean(page);
		await page.goto('/jp');
		await expect(page.getByRole('heading', { name: /^Program kota/ })).toBeVisible();
		await clean(page);
	});

	test('participants react on the committee’s tablet without a name; HR sees means from five forms up', async () => {
		test.slow();
		const { page, context } = tablet;
		const hall = 'Pelatihan Pengelolaan Pengaduan Warga';
		await signInByForm(page, 'panitia');
		await readyOffline(page);
		await page.getByRole('link', { name: `Buka daftar hadir: ${hall}` }).click();
		await context.setOffline(true);
		await page.getByRole('link', { name: 'Tanggapan' }).click();
		await page.getByRole('button', { name: 'Serahkan tanggapan' }).click();
		await expect(page.locator('main').getByText('Jawab paling sedikit satu pertanyaan')).toBeVisible();
		await photograph(page, 'tanggapan');
		await clean(page);
		const handIn = async (answer: string, suggestion = '') => {
			await page.getByRole('group', { name: 'Materi pelatihan' }).getByText(answer, { exact: true }).click();
			await page.getByRole('group', { name: 'Manfaat bagi pekerjaan saya' }).getByText(answer, { exact: true }).click();
			if (suggestion) await page.getByLabel('Saran').fill(suggestion);
			await page.getByRole('button', { name: 'Serahkan tanggapan' }).click();
			await expect(page.getByText('Terima kasih. Tanggapan Anda tersimpan.')).toBeVisible();
			await page.getByRole('button', { name: 'Peserta berikutnya' }).click();
			await expect(page.getByLabel('Saran')).toHaveValue('');
			await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
		};
		for (const answer of ['Baik', 'Sangat baik', 'Baik', 'Kurang baik'])
			await handIn(answer, answer === 'Kurang baik' ? 'Kursi ditambah' : '');
		await context.setOffline(false);
		await sent(page);

		const office = desk.page;
		await signInByForm(office, 'bkpsdm');
		await readyOffline(office);
		await office.goto(`/program/${running}/hasil`);
		await expect(office.getByRole('heading', { name: 'Tanggapan peserta (4 dari 40)' })).toBeVisible();
		await expect(office.getByText('Rata-rata tampil setelah ada 5 tanggapan')).toBeVisible();
		await expect(office.getByText('Kursi ditambah')).toHaveCount(0);
		await handIn('Sangat baik');
		await sent(page);
		await office.goto('/kiriman');
		await office.getByRole('button', { name: 'Kirim sekarang' }).click();
		await office.goBack();
		const row = office.getByRole('row').filter({ hasText: 'Materi pelatihan' });
		await expect(row).toContainText('3,2');
		await office.getByText('Saran (1)').click();
		await expect(office.getByText('Kursi ditambah')).toBeVisible();
	});

	test('a superior says after three months what shows at work', async () => {
		const { page } = desk;
		await signInByForm(page, 'penilai');
		await readyOffline(page);
		await page.goto('/dampak-pelatihan');
		const due = page
			.getByRole('region', { name: /^Perlu dijawab/ })
			.getByRole('listitem')
			.first();
		const name = (await due.getByRole('heading').textContent())!;
		await due.getByRole('button', { name: `Jawab tentang ${name}` }).click();
		await due.getByRole('group', { name: 'Menerapkan yang dipelajari dalam pekerjaan' }).getByText('Tampak', { exact: true }).click();
		await due.getByRole('button', { name: 'Simpan jawaban' }).click();
		await expect(due.getByText('Pilih satu jawaban')).toHaveCount(2);
		await page.reload();
		await expect(due.getByRole('radio', { checked: true })).toHaveCount(1);
		await due.getByRole('group', { name: 'Bekerja lebih baik daripada sebelumnya' }).getByText('Sangat tampak').click();
		await due.getByRole('group', { name: 'Membagikannya kepada rekan kerja' }).getByText('Sedikit tampak').click();
		await photograph(page, 'dampak');
		await clean(page);
		await due.getByRole('button', { name: 'Simpan jawaban' }).click();
		await expect(page.getByRole('region', { name: /^Sudah dijawab/ })).toContainText(name);
		await sent(page);
	});
});
