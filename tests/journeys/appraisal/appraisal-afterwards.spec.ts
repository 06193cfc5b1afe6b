import { expect, test, type Page } from '@playwright/test';
import { ulid } from 'ulid';
import { addDays, jakartaDay } from '#shared/kernel/days';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import type { ReferencePerson } from '#shared/personnel/kinds/reference-person';
import type { Feed } from '#shared/kernel/feeds';
import { startTablet, type Tablet } from '../../world/browser.ts';
import { demoQuarter } from '../../world/demo-quarter.ts';
import { startGateway, type Gateway } from '../../world/gateway.ts';
import { openOffice, type Office } from '../../world/office.ts';
import { signIn, signInByForm, type Account } from '../../world/people.ts';
import { photograph } from '../../world/photograph.ts';

test.describe('After the evaluation', () => {
	let gateway: Gateway;
	let office: Office;
	let tablet: Tablet;
	test.beforeAll(async () => {
		gateway = await startGateway();
		office = await openOffice(gateway.url);
	});
	test.beforeEach(async () => {
		tablet = await startTablet(gateway.url);
	});
	test.afterEach(() => tablet.end());
	test.afterAll(() => gateway.end());

	const enter = async (account: Account): Promise<Page> => {
		await signInByForm(tablet.page, account);
		return tablet.page;
	};
	const bodies = async (feed: Feed, fits: (record: Envelope) => boolean) => (await office.all(feed)).filter(fits).map(({ body }) => body);

	test('a leader sets the capaian of the unit, beside the spread of its people', async () => {
		const page = await enter('atasan');
		await page.goto(`/capaian/${demoQuarter.code}/DUKCAPIL`);
		await page.getByRole('radio', { name: 'Baik', exact: true }).click();
		await page.getByLabel('Dasar penetapan').fill('Perjanjian kinerja 2026, realisasi 92 %.');
		await page.getByRole('button', { name: 'Simpan penetapan' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Simpan penetapan' }).click();
		await expect
			.poll(() => bodies('appraisal', ({ _id }) => _id === `appraisal.unit-result:${demoQuarter.code}:DUKCAPIL`))
			.toMatchObject([{ predicate: 'good', basis: 'Perjanjian kinerja 2026, realisasi 92 %.' }]);
		await photograph(page, 'capaian-unit-disimpan');
	});

	test('an appraiser opens a plan of coaching with its two follow-ups', async () => {
		const page = await enter('penilai');
		const [handed] = (await office.all('appraisal')).filter(
			({ kind, by, period, body }) =>
				kind === 'appraisal.handover' && by === 'penilai' && period === demoQuarter.code && (body as { how: string }).how !== 'own-account',
		);
		await page.goto(`/bimbingan/${ulid()}?orang=${handed!.subject}&periode=${demoQuarter.code}`);
		await page.getByLabel('Tujuan bimbingan').fill('Laporan selesai sebelum tanggal lima.');
		await page.getByLabel('Mulai').fill('2026-12-01');
		await page.getByLabel('Selesai').first().fill('2027-02-26');
		for (const [index, day] of ['2026-12-18', '2027-01-29'].entries()) await page.getByLabel('Direncanakan').nth(index).fill(day);
		await photograph(page, 'bimbingan-rencana');
		await page.getByRole('button', { name: 'Simpan rencana' }).click();
		await expect
			.poll(() =>
				bodies('appraisal', ({ kind, subject, by }) => kind === 'appraisal.coaching' && subject === handed!.subject && by === 'penilai'),
			)
			.toContainEqual(expect.objectContaining({ goal: 'Laporan selesai sebelum tanggal lima.', state: 'open' }));
	});

	test('HR lets through what was refused for want of authority alone', async () => {
		const penilai = await signIn(gateway.url, 'penilai');
		const { person: appraiser } = (await (await penilai.ask('/session')).json()) as { person: string };
		// One who was in the appraiser's charge until a month ago: what was said of that time waits for HR.
		const { received, ...relieved } = (await office.all('reference')).find(
			({ kind, body }) => kind === 'reference.person' && (body as ReferencePerson).lines.at(-1)?.appraiser === appraiser,
		)! as RecordOf<ReferencePerson>;
		void received;
		const lines = relieved.body.lines.map((line) => (line.to === null ? { ...line, to: addDays(jakartaDay(Date.now()), -30) } : line));
		const ended = { ...relieved, by: 'bkpsdm', edit: ulid(), at: new Date().toISOString(), body: { ...relieved.body, lines } };
		expect((await office.hr.post('/db/reference/_bulk_docs', { docs: [ended] })).body).toMatchObject([{ ok: true }]);
		const giver = { person: null, name: 'Penilai', nip: null, grade: null, post: 'Kepala Bidang', unit: 'Dukcapil' };
		const said = {
			_id: `appraisal.feedback:${ulid()}`,
			kind: 'appraisal.feedback',
			v: 1,
			unit: relieved.body.unit,
			period: demoQuarter.code.slice(0, 4),
			subject: relieved.subject,
			by: 'penilai',
			device: 'tablet-lama',
			at: new Date(Date.now() - 40 * 86_400_000).toISOString(),
			edit: ulid(),
			body: { target: { type: 'general' }, text: 'Ditulis sebelum dipindah.', evidence: [], giver, role: 'appraiser' },
		};
		expect((await penilai.post('/db/appraisal/_bulk_docs', { docs: [said] })).body).toMatchObject([
			{ reason: { code: 'not_your_charge' } },
		]);

		const page = await enter('bkpsdm');
		await page.goto('/karantina');
		const item = page.getByRole('article').filter({ hasText: 'Umpan balik' }).filter({ hasText: 'Lepaskan ke kantor' });
		await item.getByRole('button', { name: 'Lepaskan ke kantor' }).click();
		await item.getByRole('button', { name: 'Lepaskan ke kantor' }).click();
		await expect(item.getByText('Tulis alasannya: ini ikut tercatat.')).toBeVisible();
		await item.getByLabel('Alasan').fill('Masih tugasnya ketika ditulis.');
		await photograph(page, 'karantina-lepaskan');
		await item.getByRole('button', { name: 'Lepaskan ke kantor' }).click();
		await expect.poll(() => bodies('appraisal', ({ _id }) => _id === said._id)).toEqual([said.body]);
		await expect.poll(async () => (await office.quarantine()).find(({ body }) => body.record === said._id)?.body.state).toBe('closed');
	});

	test('HR takes "salinan kerja" off the printouts and sets a period', async () => {
		const page = await enter('bkpsdm');
		await page.goto('/referensi?bagian=kinerja');
		await page.getByRole('link', { name: 'PermenPANRB 6/2022' }).click();
		await page.getByRole('checkbox', { name: /salinan kerja/ }).uncheck();
		await photograph(page, 'referensi-aturan');
		await page.getByRole('button', { name: 'Simpan dan kirim' }).click();
		await expect
			.poll(() => bodies('reference', ({ _id }) => _id === 'reference.appraisal-rules:permenpanrb-6-2022'))
			.toMatchObject([{ workingCopy: false }]);

		await page.goto('/referensi?bagian=kinerja');
		await page.getByRole('link', { name: 'Tambah periode' }).click();
		await page.getByLabel('Jenis periode').selectOption('month');
		await photograph(page, 'referensi-periode');
		await page.getByRole('button', { name: 'Simpan dan kirim' }).click();
		await expect
			.poll(() => bodies('reference', ({ kind, period }) => kind === 'reference.appraisal-period' && /^\d{4}-\d\d$/.test(period)))
			.toMatchObject([{ evaluation: 'periodic' }]);
	});

	test('an employee sets the PIN to sign with', async () => {
		const page = await enter('pegawai');
		await page.goto('/saya');
		await page.getByRole('button', { name: 'Buat PIN' }).click();
		await page.getByLabel('PIN baru, enam angka').fill('482915');
		await page.getByLabel('PIN baru sekali lagi').fill('482915');
		await page.getByRole('button', { name: 'Simpan PIN' }).click();
		await expect(page.getByText('PIN sudah ada.', { exact: false })).toBeVisible();
		const employee = await signIn(gateway.url, 'pegawai');
		await expect
			.poll(async () => {
				const answer = await employee.ask('/db/appraisal/_changes?include_docs=true');
				return (await answer.text()).includes('appraisal.signing-pin:');
			})
			.toBe(true);
	});
});
