import { expect, test, type Page } from '@playwright/test';
import type { AppraisalAcknowledgement } from '#shared/appraisal/kinds/appraisal-acknowledgement';
import type { AppraisalEvaluation } from '#shared/appraisal/kinds/appraisal-evaluation';
import type { AppraisalHandover } from '#shared/appraisal/kinds/appraisal-handover';
import type { AppraisalSkp } from '#shared/appraisal/kinds/appraisal-skp';
import type { RecordOf } from '#shared/kernel/envelope';
import { periodAt, periodCodeOf } from '#shared/kernel/period';
import { evaluationAgain, held, skpAgain, store } from '../../world/appraisal-acts.ts';
import { startTablet, type Tablet } from '../../world/browser.ts';
import { demoQuarter } from '../../world/demo-quarter.ts';
import { drawSignature } from '../../world/draw-signature.ts';
import { startGateway, type Gateway } from '../../world/gateway.ts';
import { openOffice, type Office } from '../../world/office.ts';
import { signIn, signInByForm } from '../../world/people.ts';
import { photograph } from '../../world/photograph.ts';
import { readyOffline } from '../../world/ready-offline.ts';
import { sendAll } from '../../world/send-all.ts';

const herti = 'P0089';
const today = new Date(Date.now() + 7 * 60 * 60 * 1000).toISOString().slice(0, 10);
const running = periodAt('quarter', today);
const quarter = periodCodeOf(running);
const next = running.year + 1;

test.describe('The employee signs', () => {
	let gateway: Gateway;
	let office: Office;
	let tablet: Tablet;
	test.beforeEach(async () => {
		gateway = await startGateway();
		office = await openOffice(gateway.url);
		tablet = await startTablet(gateway.url);
		const penilai = await signIn(gateway.url, 'penilai');
		const before = await held<AppraisalEvaluation>(office, 'appraisal', `appraisal.evaluation:${demoQuarter.code}:${herti}`);
		await store(penilai, 'appraisal', [evaluationAgain(before, quarter), await nextSkp()]);
	});
	test.afterEach(async () => {
		await tablet.end();
		await gateway.end();
	});
	const nextSkp = async () => skpAgain(await held<AppraisalSkp>(office, 'appraisal', `appraisal.skp:${running.year}:${herti}`), next);
	const ofHerti = async <Body>(kind: string, period: string) =>
		((await office.all('appraisal')) as RecordOf<Body>[]).filter(
			(record) => record.kind === kind && record.subject === herti && record.period === period,
		);

	test('on the own account: receives the evaluation without a signal, the clock starts; asks for a change of the SKP, then agrees', async () => {
		const { page } = tablet;
		await signInByForm(page, 'pegawai');
		await expect(page.getByRole('link', { name: /^Baca dan terima/ })).toBeVisible();
		await readyOffline(page);
		await tablet.context.setOffline(true);

		await test.step('reads, and receives only what was read to the end', async () => {
			await page.getByRole('link', { name: /^Baca dan terima/ }).click();
			await expect(page.getByText('Predikat Kinerja Pegawai').first()).toBeVisible();
			await page.getByRole('button', { name: 'Terima dan tanda tangani' }).click();
			await expect(page.getByText('Tandai bahwa dokumen sudah dibaca sampai akhir.')).toBeVisible();
			await page.getByRole('checkbox', { name: 'Dibaca sampai akhir' }).check();
			await drawSignature(page, 'Tanda tangan Pegawai yang Dinilai');
			await expect(page.getByText(/^Tersimpan \d/)).toBeVisible();
			await page.reload();
			await expect(page.getByRole('checkbox', { name: 'Dibaca sampai akhir' })).toBeChecked();
			await page.getByRole('button', { name: 'Terima dan tanda tangani' }).click();
			await page.getByRole('dialog').getByRole('button', { name: 'Ya, tanda tangani' }).click();
		});

		await test.step('the clock runs from the device’s time of this moment', async () => {
			const last = new Date(Date.now() + (7 + 14 * 24) * 60 * 60 * 1000);
			const day = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' }).format(last);
			await expect(page.getByText(/^Diserahterimakan/)).toBeInViewport();
			await expect(page.getByText(`Keberatan dapat diajukan sampai ${day}.`)).toBeVisible();
			await expect(page.getByRole('button', { name: 'Terima dan tanda tangani' })).toHaveCount(0);
			await expect(page.getByRole('link', { name: 'Ajukan keberatan' })).toBeVisible();
			await expect(page.getByText('Tersimpan di perangkat').first()).toBeVisible();
			await photograph(page, 'saya-diterima');
		});

		await test.step('the SKP of next year: a change is wanted, with the reason', async () => {
			await page.goto('/saya');
			await page.getByRole('link', { name: `Jawab: SKP ${next}` }).click();
			await page.getByRole('button', { name: 'Kirim jawaban' }).click();
			await expect(page.getByText('Pilih salah satu.')).toBeVisible();
			await page.getByRole('radio', { name: /^Minta perubahan/ }).check();
			await page.getByRole('button', { name: 'Kirim jawaban' }).click();
			await expect(page.getByText('Tuliskan apa yang perlu diubah.')).toBeVisible();
			await page.getByLabel('Apa yang perlu diubah, dan mengapa').fill('Target kunjungan 6 kali terlalu banyak untuk satu orang.');
			await page.getByRole('button', { name: 'Kirim jawaban' }).click();
			await page.getByRole('dialog').getByRole('button', { name: 'Kirim jawaban' }).click();
			await expect(page.getByText(/^Anda meminta perubahan pada/)).toBeVisible();
			await expect(page.getByText('Target kunjungan 6 kali terlalu banyak', { exact: false })).toHaveCount(1);
			await expect(page.getByRole('button', { name: 'Kirim jawaban' })).toHaveCount(0);
			await photograph(page, 'saya-skp-perubahan');
		});

		await test.step('back in reach, the office has both; the new edit asks anew, and is agreed to', async () => {
			await tablet.context.setOffline(false);
			await sendAll(page);
			const [handover] = await ofHerti<AppraisalHandover>('appraisal.handover', quarter);
			expect(handover!.body).toMatchObject({ outcome: 'received', how: 'own-account' });
			expect(handover!.body.signature).toBeDefined();
			const changed = await held<AppraisalSkp>(office, 'appraisal', `appraisal.skp:${next}:${herti}`);
			await store(await signIn(gateway.url, 'penilai'), 'appraisal', [
				{ ...(await nextSkp()), ...(changed._rev && { _rev: changed._rev }) },
			]);
			await sendAll(page);
			await page.goto('/');
			await page.getByRole('link', { name: new RegExp(`SKP ${next}`) }).click();
			await page.getByRole('radio', { name: /^Setuju/ }).check();
			await page.getByRole('button', { name: 'Kirim jawaban' }).click();
			await page.getByRole('dialog').getByRole('button', { name: 'Kirim jawaban' }).click();
			await expect(page.getByText(/^Anda menyetujui SKP ini pada/)).toBeVisible();
			await sendAll(page);
			const answers = await ofHerti<AppraisalAcknowledgement>('appraisal.acknowledgement', String(next));
			expect(answers.map(({ body }) => [body.act, body.how]).sort()).toEqual([
				['agreed', 'own-account'],
				['change-asked', 'own-account'],
			]);
			expect(await office.quarantine()).toEqual([]);
		});
	});

	test('by PIN on the appraiser’s tablet without a signal: the evaluation and the SKP; a wrong PIN says so and loses nothing', async () => {
		await test.step('the employee sets a PIN at home', async () => {
			const { page } = tablet;
			await signInByForm(page, 'pegawai');
			await page.goto('/saya');
			await page.getByRole('button', { name: 'Buat PIN' }).click();
			await page.getByLabel('PIN baru, enam angka').fill('482915');
			await page.getByLabel('PIN baru sekali lagi').fill('482915');
			await page.getByRole('button', { name: 'Simpan PIN' }).click();
			await expect(page.getByText('PIN sudah ada.', { exact: false })).toBeVisible();
			await sendAll(page);
			await tablet.end();
		});

		tablet = await startTablet(gateway.url);
		const { page } = tablet;
		await signInByForm(page, 'penilai');
		await page.goto(`/serah/${quarter}/${herti}`);
		await expect(page.getByRole('button', { name: /^Serahkan tablet/ })).toBeVisible();
		await readyOffline(page);
		await gateway.kill();

		await test.step('the evaluation: two wrong tries are free, the third has to wait', async () => {
			await page.getByRole('button', { name: /^Serahkan tablet/ }).click();
			await page.getByRole('button', { name: 'Tanda tangan dengan PIN' }).click();
			await enterPin(page, '482915', 'Terima dan tanda tangani');
			await expect(page.getByText('Tandai bahwa dokumen sudah dibaca sampai akhir.')).toBeVisible();
			await expect(page.getByLabel('PIN', { exact: true })).toHaveValue('482915');
			await page.getByRole('checkbox', { name: 'Dibaca sampai akhir' }).check();
			for (const wrong of ['482916', '482917']) {
				await enterPin(page, wrong, 'Terima dan tanda tangani');
				await expect(page.getByText('PIN tidak cocok. Coba lagi.')).toBeVisible();
				await expect(page.getByLabel('PIN', { exact: true })).toHaveValue('');
			}
			await enterPin(page, '482918', 'Terima dan tanda tangani');
			await expect(page.getByText(/^PIN tidak cocok\. Coba lagi dalam \d detik\.$/)).toBeVisible();
			await photograph(page, 'serah-terima-pin-salah');
			await page.reload();
			await expect(page.getByRole('checkbox', { name: 'Dibaca sampai akhir' })).toBeChecked();
			await page.getByRole('button', { name: 'Tanda tangan dengan PIN' }).click();
			await expect(async () => {
				await enterPin(page, '482915', 'Terima dan tanda tangani');
				await expect(page.getByText(/^Terima kasih,/)).toBeVisible({ timeout: 2000 });
			}).toPass();
			await expect(page.getByText(/Keberatan dapat diajukan sampai/)).toBeVisible();
			await page.getByRole('button', { name: 'Kembalikan tablet' }).click();
			await page.getByRole('button', { name: /tablet sudah saya terima$/ }).click();
			await expect(page.getByText('PIN pegawai')).toBeVisible();
		});

		await test.step('the SKP: not without a reason for the change, which a reload keeps; then agreed by PIN', async () => {
			await page.goto(`/penilaian/${herti}/skp/${next}`);
			await page.getByRole('button', { name: 'Belum setuju' }).click();
			await page.getByRole('button', { name: 'Tanda tangan dengan PIN' }).click();
			await enterPin(page, '482915', 'Minta perubahan');
			await expect(page.getByText('Tulis apa yang perlu diubah.')).toBeVisible();
			await page.getByLabel('Apa yang perlu diubah?').fill('Target kunjungan terlalu banyak.');
			await expect(page.getByText(/^Tersimpan \d/)).toBeVisible();
			await page.reload();
			await expect(page.getByLabel('Apa yang perlu diubah?')).toHaveValue('Target kunjungan terlalu banyak.');
			await page.getByRole('button', { name: 'Kembali', exact: true }).click();
			await page.getByRole('button', { name: 'Tanda tangan dengan PIN' }).click();
			await enterPin(page, '111112', 'Saya setuju');
			await expect(page.getByText('PIN tidak cocok. Coba lagi.')).toBeVisible();
			await photograph(page, 'skp-persetujuan-pin');
			await enterPin(page, '482915', 'Saya setuju');
			await expect(page.getByText('Disepakati').first()).toBeVisible();
		});

		await test.step('the office has both, without a drawing and without the PIN', async () => {
			await gateway.start();
			await sendAll(page);
			office = await openOffice(gateway.url);
			const [handover] = await ofHerti<AppraisalHandover>('appraisal.handover', quarter);
			const [answer] = await ofHerti<AppraisalAcknowledgement>('appraisal.acknowledgement', String(next));
			expect(handover!.body).toMatchObject({ outcome: 'received', how: 'pin' });
			expect(answer!.body).toMatchObject({ act: 'agreed', how: 'pin' });
			expect(JSON.stringify([handover, answer])).not.toMatch(/signature"|482915/);
			expect(await office.quarantine()).toEqual([]);
		});
	});
});

async function enterPin(page: Page, digits: string, action: string): Promise<void> {
	await page.getByLabel('PIN', { exact: true }).fill(digits);
	await page.getByRole('button', { name: action }).click();
}
