import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { ulid } from 'ulid';
import type { AppraisalEvaluation } from '#shared/appraisal/kinds/appraisal-evaluation';
import type { RecordOf } from '#shared/kernel/envelope';
import { periodAt, periodCodeOf, periodLabel, previousPeriod } from '#shared/kernel/period';
import { startTablet, type Tablet } from '../../world/browser.ts';
import { startGateway, type Gateway } from '../../world/gateway.ts';
import { openOffice } from '../../world/office.ts';
import { signInByForm } from '../../world/people.ts';
import { photograph } from '../../world/photograph.ts';
import { readyOffline } from '../../world/ready-offline.ts';

type Evaluation = RecordOf<AppraisalEvaluation>;
/** The demo office lives in the year of today: the quarter that runs, and the one before it. */
const today = new Date(Date.now() + 7 * 60 * 60 * 1000).toISOString().slice(0, 10);
const running = periodAt('quarter', today);
const quarter = periodCodeOf(running);
const label = periodLabel(quarter, 'id');
const before = periodLabel(periodCodeOf(previousPeriod(running)), 'id');
const note = 'catatan yang tidak boleh keluar dari tablet';
const wordsOf = (no: number) => `Hasil ${no} tercapai, 120 berkas selesai`;

test.describe('Returned by HR and put right', () => {
	let gateway: Gateway;
	let tablet: Tablet;

	test.beforeAll(async () => {
		gateway = await startGateway();
	});
	test.beforeEach(async () => {
		tablet = await startTablet(gateway.url);
	});
	test.afterEach(() => tablet.end());
	test.afterAll(() => gateway.end());

	test('an evaluation written, returned with a marked field, and resubmitted, all on a tablet without a signal', async () => {
		const { page } = tablet;
		let person = '';

		await test.step('first visit: the own people come to the tablet', async () => {
			await signInByForm(page, 'penilai');
			await page.goto('/penilaian');
			await expect(page.getByRole('heading', { name: 'Pegawai yang Anda nilai' })).toBeVisible();
			await expect(page.getByText(/^\d dari 8 selesai$/)).toBeVisible();
			await readyOffline(page);
			await look(page, 'penilaian');
		});

		await test.step('no signal: what HR sent back stands on top, with its field marked', async () => {
			await gateway.kill();
			// In the first quarter the demo office has nothing behind it that could have been returned.
			if (running.no === 1) return;
			await page.reload();
			await page.getByRole('link', { name: new RegExp(`Evaluasi ${before}.*Perlu diperbaiki`) }).click();
			await expect(page.getByText('Dikembalikan BKPSDM untuk diperbaiki')).toBeVisible();
			await expect(page.getByText('Realisasi belum menyebut jumlah dan bukti dukungnya.')).toBeVisible();
			await look(page, 'evaluasi-dikembalikan');
			const marked = page.locator('[aria-invalid="true"]').first();
			await marked.fill('148 berkas selesai, rekap pada buku register');
			await expect(page.getByText(/^Tersimpan \d\d\.\d\d/)).toBeVisible();
			await page.reload();
			await expect(page.locator('[aria-invalid="true"]').first()).toHaveValue('148 berkas selesai, rekap pada buku register');
			await page.getByRole('button', { name: 'Kirim evaluasi' }).click();
			await expect(page.getByText('Tersimpan di perangkat').first()).toBeVisible();
		});

		await test.step('no signal: a new evaluation, with its contradiction pointed out', async () => {
			person = await firstPerson(page);
			await page.goto(`/penilaian/${person}/evaluasi/${quarter}`);
			await expect(page.getByRole('heading', { level: 1, name: `Evaluasi Kinerja Pegawai, ${label}` })).toBeVisible();
			await look(page, 'evaluasi');
			await expect(page.getByText('Predikat tampil setelah kedua rating dipilih.')).toBeVisible();
			await page.getByRole('button', { name: 'Kirim evaluasi' }).click();
			await expect(page.getByRole('radio', { name: /Di Atas Ekspektasi/ }).first()).toBeVisible();
			const realisations = page.getByLabel('Realisasi Berdasarkan Bukti Dukung');
			for (let at = 0; at < (await realisations.count()); at++) await realisations.nth(at).fill(wordsOf(at));
			await page
				.getByRole('group', { name: /Hasil ini terhadap ekspektasi/ })
				.first()
				.getByRole('radio', { name: 'Di Bawah Ekspektasi' })
				.click();
			for (const [rating, choice] of [
				['Rating Hasil Kerja', 'Di Atas Ekspektasi'],
				['Rating Perilaku Kerja', 'Sesuai Ekspektasi'],
			] as const) {
				const block = page.getByRole('region', { name: rating });
				await block.getByRole('radio', { name: new RegExp(`^${choice}`) }).click();
				await block.getByLabel('Alasan').fill('Berdasarkan catatan harian');
			}
			const predicate = page.getByRole('region', { name: 'Predikat Kinerja Pegawai' });
			await expect(predicate.getByText('Baik', { exact: true })).toBeVisible();
			await expect(predicate.getByText('PermenPANRB 6/2022', { exact: false })).toBeVisible();
			await page.getByText('Catatan pribadi').click();
			await page.getByLabel('Catatan untuk Anda sendiri').fill(note);
			await page.getByRole('button', { name: 'Kirim evaluasi' }).click();
			const reason = page.getByLabel('Alasan bila tetap').first();
			await expect(reason).toBeFocused();
			for (const field of await page.getByLabel('Alasan bila tetap').all()) await field.fill('Tertunda karena jaringan pusat, disepakati');
			await page.getByRole('button', { name: 'Kirim evaluasi' }).click();
			await page.waitForURL(`/penilaian/${person}`);
		});

		await test.step('the signal is back: the office has both, and no word of the private note', async () => {
			await gateway.start();
			await send(page);
			const records = await (await openOffice(gateway.url)).all('appraisal');
			expect(JSON.stringify(records)).not.toContain(note);
			const repaired = records.filter(({ kind }) => kind === 'appraisal.evaluation') as Evaluation[];
			if (running.no > 1)
				expect(repaired.filter(({ body }) => body.results.some(({ realisation }) => realisation.startsWith('148 berkas')))).toHaveLength(1);
			expect(evaluationOf(records, person).body.kept).not.toEqual([]);
		});

		let first = '';
		await test.step('HR returns it with a reason at one field', async () => {
			const office = await openOffice(gateway.url);
			const evaluation = evaluationOf(await office.all('appraisal'), person);
			first = evaluation.edit;
			const body = {
				of: evaluation._id,
				edit: evaluation.edit,
				verdict: 'returned',
				anchors: [{ path: 'body.results.0.realisation', reason: 'Sebut nomor laporannya.' }],
				reason: '',
			};
			const { unit, period, subject } = evaluation;
			const envelope = { kind: 'appraisal.review', v: 1, unit, period, subject, by: 'bkpsdm', device: 'desk-of-the-tests', edit: ulid() };
			const review = { _id: `appraisal.review:${ulid()}`, ...envelope, at: new Date().toISOString(), body };
			const { body: rows } = await office.hr.post<{ ok?: true }[]>('/db/appraisal/_bulk_docs', { docs: [review] });
			expect(rows[0]).toMatchObject({ ok: true });
		});

		await test.step('it comes back to the tablet, is put right without a signal and sent as a new edit', async () => {
			await send(page);
			await page.goto('/penilaian');
			const back = page.getByRole('link', { name: new RegExp(`Evaluasi ${label}.*Perlu diperbaiki`) });
			await expect(back).toBeVisible();
			await gateway.kill();
			await back.click();
			await expect(page.getByText('Sebut nomor laporannya.')).toBeVisible();
			await page.locator('[aria-invalid="true"]').first().fill('Laporan nomor 12/2026 selesai');
			await page.getByRole('button', { name: 'Kirim evaluasi' }).click();
			await page.waitForURL(`/penilaian/${person}`);
			await look(page, 'penilaian-pegawai');
			await gateway.start();
			await send(page);
			const evaluation = evaluationOf(await (await openOffice(gateway.url)).all('appraisal'), person);
			expect(evaluation.edit).not.toBe(first);
			expect(evaluation.body.results[0]!.realisation).toBe('Laporan nomor 12/2026 selesai');
			await page.goto('/penilaian');
			await expect(page.getByRole('heading', { name: 'Pegawai yang Anda nilai' })).toBeVisible();
			await expect(page.getByRole('heading', { name: 'Perlu bantuan Anda' })).toHaveCount(0);
		});
	});

	test('feedback in four acts, and an SKP begun from last year’s, agreed on the tablet', async () => {
		const { page } = tablet;
		await signInByForm(page, 'penilai');
		await page.goto('/penilaian');
		await expect(page.getByRole('heading', { name: 'Pegawai yang Anda nilai' })).toBeVisible();
		await readyOffline(page);
		await gateway.kill();

		await test.step('feedback: person, what it is about, the words', async () => {
			await page.getByRole('link', { name: 'Umpan balik', exact: true }).click();
			await page.getByRole('radio').first().click();
			await page.getByRole('radio', { name: /^Harmonis/ }).click();
			await page.getByLabel('Umpan balik Anda').fill('Membantu rekan baru di loket.');
			await page.getByRole('button', { name: 'Beri umpan balik' }).click();
			await expect(page.getByText('Membantu rekan baru di loket.').last()).toBeVisible();
			await expect(page.getByText('Belum dibaca').first()).toBeVisible();
			await look(page, 'umpan-balik');
		});

		await test.step('an SKP for next year, begun from this year’s, agreed with a drawn signature', async () => {
			await page.goto(`/penilaian/${await firstPerson(page)}/skp/${running.year + 1}`);
			await page.getByRole('button', { name: 'SKP tahun lalu' }).click();
			await expect(page.getByText(/^Tersimpan \d\d\.\d\d/)).toBeVisible();
			await look(page, 'skp');
			await page.getByRole('button', { name: 'Simpan SKP' }).click();
			await expect(page.getByRole('heading', { name: 'Persetujuan pegawai' })).toBeVisible();
			await look(page, 'skp-setuju');
			const pad = page.getByRole('img', { name: /Kotak tanda tangan/ });
			await pad.scrollIntoViewIfNeeded();
			const box = (await pad.boundingBox())!;
			await page.mouse.move(box.x + 50, box.y + 50);
			await page.mouse.down();
			await page.mouse.move(box.x + 150, box.y + 90, { steps: 5 });
			await page.mouse.up();
			await page.getByRole('button', { name: 'Saya setuju' }).click();
			await expect(page.getByRole('heading', { name: 'Persetujuan pegawai' })).toHaveCount(0);
			await expect(page.getByText('Disepakati').first()).toBeVisible();
		});

		await test.step('the signal is back: the office takes all of it', async () => {
			await gateway.start();
			await send(page);
			const records = await (await openOffice(gateway.url)).all('appraisal');
			const skp = records.find(({ kind, period }) => kind === 'appraisal.skp' && period === String(running.year + 1))!;
			expect(
				records.filter(({ kind, body }) => kind === 'appraisal.acknowledgement' && (body as { of: string }).of === skp._id),
			).toHaveLength(1);
			const given = records.filter(
				({ kind, body }) => kind === 'appraisal.feedback' && (body as { text: string }).text === 'Membantu rekan baru di loket.',
			);
			expect(given).toHaveLength(1);
		});
	});
});

function evaluationOf(records: readonly { kind: string; period: string; subject?: string | undefined }[], person: string): Evaluation {
	return records.find(
		({ kind, period, subject }) => kind === 'appraisal.evaluation' && period === quarter && subject === person,
	) as Evaluation;
}

/** The first of the own people, as the home lists them. */
async function firstPerson(page: Page): Promise<string> {
	await page.goto('/penilaian');
	const name = page.getByRole('region', { name: 'Pegawai yang Anda nilai' }).getByRole('heading', { level: 3 }).first().getByRole('link');
	return (await name.getAttribute('href'))!.split('/').at(-1)!;
}

/** Sends and fetches until the office has everything. */
async function send(page: Page): Promise<void> {
	await page.goto('/kiriman');
	await page.getByRole('button', { name: 'Kirim sekarang' }).click();
	await expect(page.getByText('Semua rekaman sudah terkirim.')).toBeVisible();
}

async function look(page: Page, name: string): Promise<void> {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(
			violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`),
			`${name} in ${colorScheme}`,
		).toEqual([]);
	}
	await page.emulateMedia({ colorScheme: 'light' });
	await photograph(page, name);
}
