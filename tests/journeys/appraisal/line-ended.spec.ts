import { expect, test } from '@playwright/test';
import { ulid } from 'ulid';
import type { AppraisalEvaluation } from '#shared/appraisal/kinds/appraisal-evaluation';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import type { ReferenceAppraisalPeriod } from '#shared/appraisal/kinds/reference-appraisal-period';
import type { ReferencePerson } from '#shared/personnel/kinds/reference-person';
import { parsePeriod, periodLabel, periodSpan } from '#shared/kernel/period';
import { startTablet } from '../../world/browser.ts';
import { demoQuarter } from '../../world/demo-quarter.ts';
import { startGateway } from '../../world/gateway.ts';
import { openOffice } from '../../world/office.ts';
import { signInByForm } from '../../world/people.ts';
import { photograph } from '../../world/photograph.ts';

const { end } = periodSpan(parsePeriod(demoQuarter.code)!);
const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

test('an appraiser whose line ended with the quarter still puts that quarter right, and writes nothing else of the person', async () => {
	const gateway = await startGateway();
	const tablet = await startTablet(gateway.url);
	try {
		const office = await openOffice(gateway.url);
		const [appraisals, reference] = [await office.all('appraisal'), await office.all('reference')];
		const evaluations = appraisals.filter(
			({ kind, period, by }) => kind === 'appraisal.evaluation' && period === demoQuarter.code && by === 'penilai',
		) as RecordOf<AppraisalEvaluation>[];
		const open = evaluations.find(
			({ subject }) =>
				!appraisals.some((one) => one.kind === 'appraisal.handover' && one.period === demoQuarter.code && one.subject === subject),
		)!;
		const person = reference.find(({ _id }) => _id === `reference.person:${open.subject}`) as RecordOf<ReferencePerson>;
		const period = reference.find(
			({ _id }) => _id === `reference.appraisal-period:${demoQuarter.code}`,
		) as RecordOf<ReferenceAppraisalPeriod>;
		const edit = async ({ received, ...record }: Envelope, body: object) => {
			void received;
			const docs = [{ ...record, by: 'bkpsdm', edit: ulid(), at: new Date().toISOString(), body: { ...(record.body as object), ...body } }];
			expect((await office.hr.post('/db/reference/_bulk_docs', { docs })).body).toMatchObject([{ ok: true }]);
		};
		await edit(person, { lines: person.body.lines.map((line) => (line.to === null ? { ...line, to: end } : line)) });
		await edit(period, { formerTo: tomorrow });

		const { page } = tablet;
		await signInByForm(page, 'penilai');
		await page.goto('/penilaian');
		await page.getByLabel('Periode').selectOption(demoQuarter.code);
		const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: person.body.name }) });
		await expect(row.getByText('Sudah dinilai pejabat lain', { exact: false })).toBeVisible();
		await photograph(page, 'penilaian-garis-berakhir');
		await row.getByRole('heading').getByRole('link').click();
		await expect(page.getByText('Sekarang pejabat lain yang menilai pegawai ini')).toBeVisible();
		await expect(page.getByRole('link', { name: 'Beri umpan balik' })).toHaveCount(0);
		await page
			.getByRole('link', { name: new RegExp(periodLabel(demoQuarter.code, 'id')) })
			.first()
			.click();
		await page.getByLabel('Catatan/Rekomendasi').fill('Diserahkan kepada penilai berikutnya.');
		await page.getByRole('button', { name: 'Kirim evaluasi' }).click();
		await page.waitForURL(`/penilaian/${open.subject}`);
		await photograph(page, 'pegawai-garis-berakhir');

		await expect
			.poll(async () => (await office.all('appraisal')).find(({ _id }) => _id === open._id)?.body)
			.toMatchObject({ notes: 'Diserahkan kepada penilai berikutnya.' });
		expect((await office.quarantine()).filter(({ body }) => body.state === 'open' && body.account === 'penilai')).toEqual([]);
		await page.goto(`/penilaian/${open.subject}/skp/${demoQuarter.code.slice(0, 4)}`);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.getByRole('button', { name: 'Ubah SKP' })).toHaveCount(0);
	} finally {
		await tablet.end();
		await gateway.end();
	}
});
