import { expect, test, type Page } from '@playwright/test';
import type { AppraisalSkp } from '#shared/appraisal/kinds/appraisal-skp';
import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferencePerson } from '#shared/personnel/kinds/reference-person';
import { openAccount } from '../../world/appraisal-acts.ts';
import { startTablet, type Tablet } from '../../world/browser.ts';
import { startGateway, type Gateway } from '../../world/gateway.ts';
import { openOffice, type Office } from '../../world/office.ts';
import { signInByForm } from '../../world/people.ts';
import { photograph } from '../../world/photograph.ts';
import { readyOffline } from '../../world/ready-offline.ts';
import { sendAll } from '../../world/send-all.ts';

const year = Number(new Date(Date.now() + 7 * 60 * 60 * 1000).toISOString().slice(0, 4));
const next = String(year + 1);
/** Of the line of `penilai`; the second has the post of the first, the third another. */
const [herti, colleague, other] = ['P0089', 'P0093', 'P0090'];

test.describe('An SKP', () => {
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

	const people = async () =>
		((await office.all('reference')) as RecordOf<ReferencePerson>[]).filter(({ kind }) => kind === 'reference.person');
	const skp = async (person: string, of = next) =>
		((await office.all('appraisal')) as RecordOf<AppraisalSkp>[]).find(({ _id }) => _id === `appraisal.skp:${of}:${person}`)!;

	test('begins without a signal from last year’s, from a colleague in the same post, or from the library by jabatan', async () => {
		const { page } = tablet;
		const known = await people();
		const nameOf = (id: string) => known.find(({ subject }) => subject === id)!.body.name;
		await signInByForm(page, 'penilai');
		await page.goto('/penilaian');
		await expect(page.getByText(/^\d dari 8 selesai$/)).toBeVisible();
		await readyOffline(page);
		await tablet.context.setOffline(true);

		await test.step('from last year’s', async () => {
			await page.goto(`/penilaian/${herti}/skp/${next}`);
			await page.getByRole('button', { name: 'SKP tahun lalu' }).click();
			await save(page);
		});

		await test.step('from the colleague’s of the same year, with one plan changed', async () => {
			await page.goto(`/penilaian/${colleague}/skp/${next}`);
			await page.getByRole('button', { name: 'Rekan sejabatan' }).click();
			await page.getByRole('radio', { name: nameOf(herti) }).click();
			const first = page
				.getByRole('group')
				.filter({ has: page.getByLabel('Rencana Hasil Kerja', { exact: true }) })
				.first();
			await first.locator('summary').click();
			await first.getByLabel('Rencana Hasil Kerja', { exact: true }).fill('Permohonan akta kematian diverifikasi');
			await expect(page.getByText(/^Tersimpan \d/)).toBeVisible();
			await page.reload();
			await expect(page.getByText('Permohonan akta kematian diverifikasi').first()).toBeVisible();
			await save(page);
		});

		await test.step('from the library: the own jabatan stands first, a word narrows the list', async () => {
			await page.goto(`/penilaian/${other}/skp/${next}`);
			await page.getByRole('button', { name: 'Pustaka jabatan' }).click();
			const post = known.find(({ subject }) => subject === other)!.body.post;
			await expect(page.getByRole('radio').first()).toHaveAccessibleName(new RegExp(`^${post}`));
			await page.getByRole('searchbox').fill(post.split(' ')[0]!);
			await photograph(page, 'skp-dari-pustaka');
			await page.getByRole('radio', { name: new RegExp(`^${post}`) }).click();
			await save(page);
		});

		await test.step('the office has the three, each saying what it began from, with keys of its own', async () => {
			await tablet.context.setOffline(false);
			await sendAll(page);
			const [own, mate, from] = [await skp(herti), await skp(colleague), await skp(other)];
			expect(own.body).toMatchObject({ start: `${next}-01-01`, origin: { type: 'last-year', from: `appraisal.skp:${year}:${herti}` } });
			expect(mate.body).toMatchObject({
				origin: { type: 'colleague', from: own._id },
				parties: { employee: { person: colleague } },
			});
			const plans = ({ body }: typeof own) => body.results.map(({ plan }) => plan);
			expect(plans(mate)).toEqual(['Permohonan akta kematian diverifikasi', ...plans(own).slice(1)]);
			const keys = ({ body }: typeof own) => body.results.map(({ key }) => key);
			expect(keys(mate).filter((key) => keys(own).includes(key))).toEqual([]);
			expect(from.body.origin).toMatchObject({ type: 'library', from: expect.stringMatching(/^reference\.skp-template:/) });
			expect(plans(from).length).toBeGreaterThan(1);
			expect(await office.quarantine()).toEqual([]);
		});
	});

	test('of a pejabat pimpinan tinggi has perspektif and the penugasan in the place of the leader’s plan', async () => {
		const { page } = tablet;
		const known = await people();
		const sekda = known.find(({ body }) => body.post === 'Sekretaris Daerah')!;
		const head = known.find(({ body }) => body.account === 'atasan')!;
		expect(head.body.postKind).toBe('jpt');
		const account = { account: 'sekda', name: 'Sekretaris Daerah (contoh)', roles: ['appraiser' as const], units: ['SETDA'] };
		await openAccount(gateway.url, office, { ...account, person: sekda.subject! });
		await signInByForm(page, 'sekda');
		await page.goto(`/penilaian/${head.subject}/skp/${next}`);
		await page.getByRole('button', { name: 'Kosong' }).click();
		await expect(page.getByLabel('Rencana Hasil Kerja Pimpinan yang Diintervensi')).toHaveCount(0);
		await page.getByRole('button', { name: 'Simpan SKP' }).click();
		await expect(page.getByText('Tulis paling sedikit satu hasil kerja utama.')).toBeVisible();
		await page.getByLabel('Rencana Hasil Kerja', { exact: true }).fill('Meningkatnya kepuasan masyarakat atas pelayanan adminduk');
		await page.getByLabel('Penugasan dari').fill('Wali Kota Pematangsiantar');
		await page.getByLabel('Perspektif').selectOption({ label: 'Penerima Layanan' });
		await page.getByLabel('Indikator Kinerja Individu').fill('Indeks Kepuasan Masyarakat');
		await page.getByRole('textbox', { name: 'Target' }).fill('paling sedikit 88,31');
		await expect(page.getByLabel('Aspek')).toHaveCount(0);
		await photograph(page, 'skp-jpt');
		await save(page);
		await expect(page.getByRole('cell', { name: 'Penerima Layanan' }).or(page.getByText('Penerima Layanan')).first()).toBeVisible();
		await sendAll(page);
		const { body } = await skp(head.subject!);
		expect(body).toMatchObject({
			form: 'jpt',
			results: [
				{
					perspective: 'recipients',
					assignedBy: 'Wali Kota Pematangsiantar',
					intervened: null,
					indicators: [{ aspect: null, indicator: 'Indeks Kepuasan Masyarakat', target: 'paling sedikit 88,31' }],
				},
			],
		});
		expect(await office.quarantine()).toEqual([]);
	});
});

async function save(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Simpan SKP' }).click();
	await expect(page.getByRole('heading', { name: 'Persetujuan pegawai' })).toBeVisible();
}
