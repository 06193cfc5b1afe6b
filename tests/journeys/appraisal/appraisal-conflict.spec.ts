import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { ulid } from 'ulid';
import type { AppraisalEvaluation } from '#shared/appraisal/kinds/appraisal-evaluation';
import type { RecordOf } from '#shared/kernel/envelope';
import { parsePeriod, periodAt, periodCodeOf, periodSpan } from '#shared/kernel/period';
import { startTablet } from '../../world/browser.ts';
import { startGateway } from '../../world/gateway.ts';
import { openOffice } from '../../world/office.ts';
import { signIn, signInByForm } from '../../world/people.ts';
import { photograph } from '../../world/photograph.ts';
import { readyOffline } from '../../world/ready-offline.ts';

type Evaluation = RecordOf<AppraisalEvaluation>;
const quarter = periodCodeOf(periodAt('quarter', new Date().toISOString().slice(0, 10)));

test('two tablets of one appraiser change the same evaluation: the differences stand side by side, a person chooses, nothing is lost', async () => {
	const gateway = await startGateway();
	const tablet = await startTablet(gateway.url);
	const desk = await startTablet(gateway.url);
	const { page } = tablet;
	try {
		const office = await openOffice(gateway.url);
		const other = await signIn(gateway.url, 'penilai', 'tablet-kedua');
		const push = async (doc: object) => {
			const { body } = await other.post<{ ok?: true; rev: string }[]>('/db/appraisal/_bulk_docs', { docs: [doc] });
			expect(body).toMatchObject([{ ok: true }]);
			return body[0]!.rev;
		};
		const first = await evaluationOfTheQuarter();
		const rev = await push(first);

		await signInByForm(page, 'penilai');
		await page.goto('/penilaian');
		await expect(page.getByRole('heading', { name: 'Pegawai yang Anda nilai' })).toBeVisible();
		await readyOffline(page);
		await page.goto(`/penilaian/${first.subject}/evaluasi/${quarter}`);
		await expect(page.getByLabel('Catatan/Rekomendasi')).toHaveValue('Versi pertama.');

		await tablet.context.setOffline(true);
		await page.getByLabel('Catatan/Rekomendasi').fill('Dari tablet di lapangan.');
		await page.getByRole('button', { name: 'Kirim evaluasi' }).click();
		await page.waitForURL(`/penilaian/${first.subject}`);
		const second = {
			...first,
			_rev: rev,
			edit: ulid(),
			at: new Date().toISOString(),
			body: { ...first.body, notes: 'Dari tablet kedua.' },
		};
		await push(second);

		await tablet.context.setOffline(false);
		await page.goto('/kiriman');
		await page.getByRole('button', { name: 'Kirim sekarang' }).click();
		await page.getByRole('link', { name: /^Bandingkan: / }).click();
		const field = page.getByRole('group', { name: 'Catatan/Rekomendasi' });
		await expect(field.getByRole('radio', { name: /Dari tablet di lapangan/ })).toBeVisible();
		await expect(field.getByRole('radio', { name: /Dari tablet kedua/ })).toBeVisible();
		await expect(page.getByText('-kedua', { exact: false }).first()).toBeVisible();
		await photograph(page, 'evaluasi-dua-versi');
		await field.getByRole('radio', { name: /Dari tablet di lapangan/ }).click();
		await page.getByRole('button', { name: 'Pakai pilihan ini' }).click();
		await expect(page.getByText('Semua rekaman sudah terkirim.')).toBeVisible();

		const stored = (await office.all('appraisal')).find(({ _id }) => _id === first._id) as Evaluation;
		expect(stored.body.notes).toBe('Dari tablet di lapangan.');
		expect(stored._rev).toMatch(/^3-/);
		expect((await office.quarantine()).filter(({ body }) => body.state === 'open')).toEqual([]);

		// HR reads how it came to this, the version that met another included.
		await signInByForm(desk.page, 'bkpsdm');
		await desk.page.goto(`/tinjau?dok=${encodeURIComponent(first._id)}`);
		const history = desk.page.getByRole('region', { name: 'Riwayat' });
		await expect(history.getByText('Evaluasi diajukan (sudah digantikan)')).toHaveCount(2);
		await expect(history.getByText('Versi yang bertemu versi lain')).toHaveCount(1);
		for (const more of await history.getByText(/^(Apa yang berubah|Bedanya dengan versi)/).all()) await more.click();
		const changes = history.getByRole('definition');
		await expect(changes.filter({ hasText: /Sebelum\s*Dari tablet kedua\./ })).toHaveCount(1);
		await expect(changes.filter({ hasText: /Sesudah\s*Dari tablet di lapangan\./ })).toHaveCount(1);
		await expect(changes.filter({ hasText: /Yang berlaku\s*Dari tablet kedua\./ })).toHaveCount(1);
		await expect(changes.filter({ hasText: /Versi ini\s*Dari tablet di lapangan\./ })).toHaveCount(1);
		const { violations } = await new AxeBuilder({ page: desk.page }).analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
		await photograph(desk.page, 'tinjau-riwayat');

		/** One more evaluation like an earlier one of the same appraiser, for the running quarter. */
		async function evaluationOfTheQuarter(): Promise<Evaluation> {
			const earlier = (await office.all('appraisal')).filter(
				({ kind, by, period }) => kind === 'appraisal.evaluation' && by === 'penilai' && period.startsWith(quarter.slice(0, 4)),
			) as Evaluation[];
			const { received, _rev, ...one } = earlier.find(
				({ subject }) => !earlier.some((two) => two.subject === subject && two.period === quarter),
			)!;
			void [received, _rev];
			const _id = `appraisal.evaluation:${quarter}:${one.subject}`;
			const kept = [
				...one.body.kept.filter(({ code }) => code !== 'before-its-end'),
				{ code: 'before-its-end', reason: 'Pejabat penilai akan cuti.' },
			];
			const body = { ...one.body, ...periodSpan(parsePeriod(quarter)!), notes: 'Versi pertama.', kept };
			return { ...one, _id, period: quarter, device: 'tablet-kedua', at: new Date().toISOString(), edit: ulid(), body };
		}
	} finally {
		await tablet.end();
		await desk.end();
		await gateway.end();
	}
});
