import { expect, test } from '@playwright/test';
import { ulid } from 'ulid';
import type { AppraisalCoaching } from '#shared/appraisal/kinds/appraisal-coaching';
import type { AppraisalCoachingFeedback } from '#shared/appraisal/kinds/appraisal-coaching-feedback';
import type { AppraisalEvaluation } from '#shared/appraisal/kinds/appraisal-evaluation';
import type { AppraisalFollowUp } from '#shared/appraisal/kinds/appraisal-follow-up';
import type { RecordOf } from '#shared/kernel/envelope';
import { parsePeriod, periodSpan } from '#shared/kernel/period';
import { held, openAccount, store } from '../../world/appraisal-acts.ts';
import { startTablet, type Tablet } from '../../world/browser.ts';
import { demoQuarter } from '../../world/demo-quarter.ts';
import { startGateway, type Gateway } from '../../world/gateway.ts';
import { openOffice, type Office } from '../../world/office.ts';
import { signIn, signInByForm } from '../../world/people.ts';
import { photograph } from '../../world/photograph.ts';
import { readyOffline } from '../../world/ready-offline.ts';
import { sendAll } from '../../world/send-all.ts';

/** Of the line of `penilai`; both have conduct Di Atas Ekspektasi in every quarter of the demo. */
const [willing, unwilling] = ['P0089', 'P0088'];
const period = demoQuarter.code;

test.describe('Tindak lanjut', () => {
	let gateway: Gateway;
	let office: Office;
	let tablets: Tablet[];
	const names = new Map<string, string>();
	test.beforeAll(async () => {
		gateway = await startGateway();
		office = await openOffice(gateway.url);
		for (const person of [willing, unwilling]) {
			const { body } = await held<AppraisalEvaluation>(office, 'appraisal', `appraisal.evaluation:${period}:${person}`);
			names.set(person, body.parties.employee.name);
		}
	});
	test.beforeEach(() => (tablets = []));
	test.afterEach(() => Promise.all(tablets.map((tablet) => tablet.end())));
	test.afterAll(() => gateway.end());

	const enter = async (account: string): Promise<Tablet> => {
		const tablet = await startTablet(gateway.url);
		tablets.push(tablet);
		await signInByForm(tablet.page, account);
		return tablet;
	};
	const steps = async (person: string, action: string) =>
		((await office.all('appraisal')) as RecordOf<AppraisalFollowUp>[])
			.filter(({ kind, subject, body }) => kind === 'appraisal.follow-up' && subject === person && body.action === action)
			.map(({ body }) => body.step);

	test('HR decides an award and refuses another; a role model is asked first, one consents, one does not', async () => {
		test.slow();
		await feedbackOfTwo();
		await openAccount(gateway.url, office, {
			account: 'rekan',
			name: 'Rekan (contoh)',
			roles: ['employee'],
			units: ['DUKCAPIL.CAPIL'],
			person: unwilling,
		});
		const hr = (await enter('bkpsdm')).page;
		const card = (person: string, action: string) =>
			hr
				.getByRole('listitem')
				.filter({ has: hr.getByRole('heading', { name: names.get(person)! }) })
				.filter({ hasText: action });

		await test.step('an award, with its reason and the evidence of the evaluation', async () => {
			await hr.goto('/tindak-lanjut');
			await expect(hr.getByRole('heading', { name: 'Saran' })).toBeVisible();
			await hr.getByRole('button', { name: `Tetapkan penghargaan: ${names.get(unwilling)}` }).click();
			await hr.getByRole('button', { name: 'Tetapkan penghargaan', exact: true }).click();
			await expect(hr.getByText('Tuliskan alasannya.')).toBeVisible();
			await hr.getByLabel('Alasan').fill('Dua triwulan berturut-turut Sangat Baik.');
			await hr.getByRole('button', { name: 'Tetapkan penghargaan', exact: true }).click();
			await expect(hr.getByRole('dialog').getByText('tidak dapat diubah', { exact: false })).toBeVisible();
			await hr.getByRole('dialog').getByRole('button', { name: 'Tetapkan penghargaan' }).click();
			await expect(hr.getByText('Penghargaan ditetapkan')).toBeVisible();
		});

		let refused = '';
		await test.step('another is refused: who and why stays to be read', async () => {
			await hr.getByLabel('Jenis').selectOption({ label: 'Penghargaan' });
			const first = hr
				.getByRole('listitem')
				.filter({ has: hr.getByRole('button', { name: /^Tidak dilanjutkan/ }) })
				.first();
			refused = (await first.getByRole('heading').textContent())!.trim();
			await first.getByRole('button', { name: /^Tidak dilanjutkan/ }).click();
			await hr.getByLabel('Alasan').fill('Sudah menerima penghargaan tahun ini.');
			await hr.reload();
			await hr
				.getByRole('button', { name: `Tidak dilanjutkan: ${refused}` })
				.first()
				.click();
			await expect(hr.getByLabel('Alasan')).toHaveValue('Sudah menerima penghargaan tahun ini.');
			await hr.getByRole('button', { name: 'Tidak dilanjutkan', exact: true }).click();
			await hr.getByRole('dialog').getByRole('button', { name: 'Tidak dilanjutkan' }).click();
			const made = hr.getByRole('region', { name: 'Sudah diputuskan' }).getByRole('listitem').filter({ hasText: refused });
			await expect(made).toContainText('Tidak dilanjutkan');
			await expect(made).toContainText('Sudah menerima penghargaan tahun ini.');
		});

		await test.step('HR can only ask whether somebody would be a role model', async () => {
			await hr.reload();
			await hr.getByLabel('Jenis').selectOption({ label: 'Teladan (mentor atau narasumber)' });
			for (const person of [willing, unwilling]) {
				await expect(hr.getByRole('button', { name: `Tetapkan sebagai teladan: ${names.get(person)}` })).toHaveCount(0);
				await hr.getByRole('button', { name: `Minta kesediaan: ${names.get(person)}` }).click();
				await hr.getByLabel('Alasan').fill('Cara melayani pemohon lanjut usia patut dicontoh.');
				await hr.getByRole('button', { name: 'Minta kesediaan', exact: true }).click();
				await hr.getByRole('dialog').getByRole('button', { name: 'Minta kesediaan' }).click();
				await expect(card(person, 'Kesediaan diminta')).toBeVisible();
				await expect(hr.getByRole('button', { name: `Tetapkan sebagai teladan: ${names.get(person)}` })).toHaveCount(0);
			}
			await sendAll(hr);
		});

		const own = await enter('pegawai');
		await test.step('one consents, without a signal, and is no role model by that alone', async () => {
			const { page } = own;
			await expect(page.getByRole('heading', { name: 'Permintaan menjadi mentor atau narasumber' })).toBeVisible();
			await page.goto('/saya');
			await readyOffline(page);
			await own.context.setOffline(true);
			await expect(page.getByText('Cara melayani pemohon lanjut usia patut dicontoh.')).toBeVisible();
			await photograph(page, 'saya-kesediaan');
			await page.getByRole('button', { name: 'Saya bersedia' }).click();
			await expect(page.getByRole('dialog').getByText('Menolak tidak memengaruhi penilaian Anda.', { exact: false })).toBeVisible();
			await page.getByRole('dialog').getByRole('button', { name: 'Saya bersedia' }).click();
			await expect(page.getByText(/^Anda menyatakan bersedia pada/)).toBeVisible();
			await expect(page.getByText('Teladan: mentor atau narasumber')).toHaveCount(0);
			await expect(page.getByText('Tersimpan di perangkat').first()).toBeVisible();
			await own.context.setOffline(false);
			await sendAll(page);
		});
		await test.step('the other does not, and is asked no more', async () => {
			const { page } = await enter('rekan');
			await page.goto('/saya');
			await page.getByRole('button', { name: 'Saya tidak bersedia' }).click();
			await page.getByRole('dialog').getByRole('button', { name: 'Saya tidak bersedia' }).click();
			await expect(page.getByText(/^Anda menyatakan tidak bersedia pada/)).toBeVisible();
			await expect(page.getByRole('button', { name: 'Saya bersedia' })).toHaveCount(0);
			await sendAll(page);
		});
		await test.step('nobody else is told before it is decided', async () => {
			const { page } = await enter('penilai');
			await page.goto(`/penilaian/${willing}`);
			await expect(page.getByRole('heading', { name: names.get(willing)! })).toBeVisible();
			await expect(page.locator('main')).not.toContainText(/teladan|narasumber/i);
		});

		await test.step('HR decides for the one who consented, and can only let the other be', async () => {
			await sendAll(hr);
			await hr.goto('/tindak-lanjut');
			await hr.getByLabel('Jenis').selectOption({ label: 'Teladan (mentor atau narasumber)' });
			await expect(card(unwilling, 'Tidak bersedia')).toBeVisible();
			await expect(card(unwilling, 'Tidak bersedia').getByRole('button')).toHaveCount(1);
			await hr.getByRole('button', { name: `Tetapkan sebagai teladan: ${names.get(willing)}` }).click();
			await hr.getByLabel('Alasan').fill('Narasumber pelatihan pelayanan Januari.');
			await hr.getByRole('button', { name: 'Tetapkan sebagai teladan', exact: true }).click();
			await hr.getByRole('dialog').getByRole('button', { name: 'Tetapkan sebagai teladan' }).click();
			await expect(hr.getByText('Ditetapkan sebagai teladan')).toBeVisible();
			await sendAll(hr);
			expect(await steps(willing, 'role-model')).toEqual(expect.arrayContaining(['proposed', 'consented', 'decided']));
			expect((await steps(unwilling, 'role-model')).sort()).toEqual(['proposed', 'withheld']);
			expect(await steps(unwilling, 'award')).toEqual(['decided']);
			expect(await office.quarantine()).toEqual([]);
		});
		await test.step('and the employee reads it', async () => {
			await sendAll(own.page);
			await own.page.goto('/saya');
			await expect(own.page.getByText('Teladan: mentor atau narasumber')).toBeVisible();
			await expect(own.page.getByText('Narasumber pelatihan pelayanan Januari.')).toBeVisible();
		});
	});

	test('a plan of coaching: both follow-ups, Format B.1.9, closed with its outcome; the employee answers B.1.8, which the appraiser never sees', async () => {
		test.slow();
		const plan = ulid();
		await store(await signIn(gateway.url, 'penilai'), 'appraisal', [await planOf(plan)]);
		const coach = await enter('penilai');
		const { page } = coach;

		await test.step('the appraiser holds the first follow-up without a signal, and scores the competency', async () => {
			await page.goto('/bimbingan');
			await readyOffline(page);
			await page
				.getByRole('link', { name: names.get(willing)! })
				.first()
				.click();
			await expect(page.getByLabel('Tujuan bimbingan')).toHaveValue('Laporan selesai sebelum tanggal lima.');
			await coach.context.setOffline(true);
			const [first] = await page.getByRole('group', { name: 'Tindak lanjut 1' }).all();
			await first!.getByLabel('Dilaksanakan').fill(`${period.slice(0, 4)}-11-20`);
			await first!.getByLabel('Catatan').fill('Dua laporan tepat waktu.');
			await page.getByText(/^Format B\.1\.9/).click();
			const scores = page.getByLabel('Nilai');
			await scores.first().selectOption({ index: 4 });
			await page.getByLabel('Alasan').first().fill('Teliti memeriksa berkas.');
			await page.getByRole('button', { name: 'Simpan rencana' }).click();
			await expect(page.getByText('Rencana tersimpan di perangkat.')).toBeVisible();
			await expect(page.getByText('Tersimpan di perangkat', { exact: true }).first()).toBeVisible();
		});
		await test.step('the second, and the end: not without the outcome', async () => {
			const second = page.getByRole('group', { name: 'Tindak lanjut 2' });
			await second.getByLabel('Dilaksanakan').fill(`${period.slice(0, 4)}-12-18`);
			await page.getByRole('checkbox', { name: /^Bimbingan selesai/ }).check();
			await page.getByRole('button', { name: 'Simpan rencana' }).click();
			await expect(page.getByText('Tuliskan hasil bimbingan.').last()).toBeVisible();
			await page.getByLabel('Hasil bimbingan').fill('Laporan tiga bulan terakhir tepat waktu.');
			await page.getByRole('button', { name: 'Simpan rencana' }).click();
			await expect(page.getByText('Tuliskan hasil bimbingan.')).toHaveCount(0);
			await coach.context.setOffline(false);
			await sendAll(page);
			const { body } = await held<AppraisalCoaching>(office, 'appraisal', `appraisal.coaching:${plan}`);
			expect(body).toMatchObject({
				state: 'closed',
				outcome: 'Laporan tiga bulan terakhir tepat waktu.',
				followUps: [{ note: 'Dua laporan tepat waktu.' }, { done: `${period.slice(0, 4)}-12-18` }],
				competency: { form: 'reference.coaching-form:B.1.9' },
			});
			expect(Object.values(body.competency!.scores)).toEqual([{ score: 4, reason: 'Teliti memeriksa berkas.' }]);
		});

		await test.step('the employee finds the question on the home page, and answers every statement', async () => {
			const { page: own } = await enter('pegawai');
			await own.getByRole('link', { name: /^Isi umpan balik/ }).click();
			await expect(own.getByText('Pejabat Penilai Kinerja tidak dapat membacanya.', { exact: false }).first()).toBeVisible();
			await own.getByRole('button', { name: 'Kirim umpan balik' }).click();
			await expect(own.getByText('Pilih salah satu.')).toHaveCount(9);
			for (const statement of await own.getByRole('radiogroup').or(own.locator('fieldset')).all())
				await statement.getByRole('radio').nth(3).check();
			await own.getByLabel('Catatan').fill('Saya bebas menyampaikan kesulitan saya.');
			await photograph(own, 'bimbingan-b18');
			await own.getByRole('button', { name: 'Kirim umpan balik' }).click();
			await own.getByRole('dialog').getByRole('button', { name: 'Kirim umpan balik' }).click();
			await expect(own.getByText(/^Sudah Anda isi pada/)).toBeVisible();
			await sendAll(own);
			await own.goto('/');
			await expect(own.getByRole('link', { name: /^Isi umpan balik/ })).toHaveCount(0);
		});

		await test.step('the superior reads it; the appraiser’s device has not even got it', async () => {
			const answers = ((await office.all('appraisal')) as RecordOf<AppraisalCoachingFeedback>[]).filter(
				({ kind }) => kind === 'appraisal.coaching-feedback',
			);
			expect(answers.map(({ body }) => Object.values(body.answers))).toEqual([Array(9).fill(4)]);
			const { page: above } = await enter('atasan');
			await above.goto('/bimbingan');
			await above.getByText(names.get(willing)!).last().click();
			await expect(above.getByText('Saya bebas menyampaikan kesulitan saya.')).toBeVisible();
			await sendAll(page);
			await page.goto(`/bimbingan/${plan}`);
			await expect(page.getByLabel('Tujuan bimbingan')).toBeVisible();
			await expect(page.getByText('Saya bebas menyampaikan kesulitan saya.')).toHaveCount(0);
			const penilai = await signIn(gateway.url, 'penilai');
			const pulled = await (await penilai.ask('/db/appraisal/_changes?include_docs=true')).text();
			expect(pulled).toContain(`appraisal.coaching:${plan}`);
			expect(pulled).not.toContain('appraisal.coaching-feedback');
			expect(await office.quarantine()).toEqual([]);
		});
	});

	/** Feedback on the work as a whole by the appraiser and the superior, within the quarter. */
	async function feedbackOfTwo() {
		const { start } = periodSpan(parsePeriod(period)!);
		for (const [account, role] of [
			['penilai', 'appraiser'],
			['atasan', 'superior'],
		] as const) {
			const giver = await signIn(gateway.url, account);
			const said = [willing, unwilling].map(async (person) => {
				const { unit, body } = await held<AppraisalEvaluation>(office, 'appraisal', `appraisal.evaluation:${period}:${person}`);
				const party = role === 'appraiser' ? body.parties.appraiser : body.parties.superior!;
				const of = { target: { type: 'general' }, text: 'Menjadi contoh bagi rekan.', evidence: [], giver: party, role };
				const at = `${start.slice(0, 7)}-20T10:00:00+07:00`;
				const envelope = { _id: `appraisal.feedback:${ulid()}`, kind: 'appraisal.feedback', unit, period: period.slice(0, 4) };
				return { ...envelope, subject: person, at, body: of };
			});
			await store(giver, 'appraisal', await Promise.all(said));
		}
	}

	async function planOf(id: string) {
		const evaluation = await held<AppraisalEvaluation>(office, 'appraisal', `appraisal.evaluation:${period}:${willing}`);
		const { unit, subject, body } = evaluation;
		const year = period.slice(0, 4);
		const plan: AppraisalCoaching = {
			evaluation: evaluation._id,
			parties: body.parties,
			goal: 'Laporan selesai sebelum tanggal lima.',
			steps: [{ text: 'Memeriksa rekap bersama setiap Jumat.', due: `${year}-12-04`, done: null }],
			start: `${year}-11-02`,
			end: `${year}-12-31`,
			followUps: [
				{ due: `${year}-11-20`, done: null, note: '' },
				{ due: `${year}-12-18`, done: null, note: '' },
			],
			trainingNeeds: [],
			state: 'open',
		};
		return { _id: `appraisal.coaching:${id}`, kind: 'appraisal.coaching', unit, period, subject: subject!, body: plan };
	}
});
