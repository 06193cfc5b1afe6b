import { expect, test } from '@playwright/test';
import { ulid } from 'ulid';
import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferenceCampaign } from '#shared/survey/kinds/reference-campaign';
import { startTablet } from '../../world/browser.ts';
import { startGateway } from '../../world/gateway.ts';
import { openOffice } from '../../world/office.ts';
import { openCampaign } from '../../world/open-campaign.ts';
import { signInByForm } from '../../world/people.ts';
import { photograph } from '../../world/photograph.ts';
import { readyOffline } from '../../world/ready-offline.ts';
import { choosePlace, nextRespondent, tapThrough } from '../../world/survey-room.ts';

test('a refused response: the reason in words, repaired, sent again, and the quarantine closed', async () => {
	const gateway = await startGateway();
	const tablet = await startTablet(gateway.url);
	try {
		const { page } = tablet;
		await signInByForm(page, 'petugas');
		await choosePlace(page, 'Petugas bertanya dan mengisi');
		await readyOffline(page);

		const office = await openOffice(gateway.url);
		await test.step('out of reach, the surveyor works on; meanwhile HR takes the service out of the campaign', async () => {
			await tablet.context.setOffline(true);
			await nextRespondent(page);
			await tapThrough(page, 'Perlu lebih cepat');
			const campaign = await openCampaign(office, '12.72.01.1001');
			await withoutService(campaign);
		});

		await test.step('back in reach: refused, with a reason and who can repair it', async () => {
			await tablet.context.setOffline(false);
			await page.goto('/kiriman');
			await page.getByRole('button', { name: 'Kirim sekarang' }).click();
			await expect(page.getByText('Jenis layanan ini tidak termasuk kegiatan survei tersebut.').first()).toBeVisible();
			await expect(page.getByText('Pengirim dapat memperbaikinya.').first()).toBeVisible();
			await photograph(page, 'kiriman-ditolak');
			expect((await office.quarantine()).map(({ body }) => [body.reason.code, body.state])).toEqual([['unknown_service', 'open']]);
		});

		await test.step('HR sees it waiting', async () => {
			const desk = await startTablet(gateway.url, { viewport: { width: 1280, height: 900 } });
			try {
				await signInByForm(desk.page, 'bkpsdm');
				await desk.page.goto('/karantina');
				await expect(
					desk.page.getByText('Jenis layanan ini tidak termasuk kegiatan survei tersebut.').filter({ visible: true }).first(),
				).toBeVisible();
				await photograph(desk.page, 'karantina');
			} finally {
				await desk.end();
			}
		});

		await test.step('repaired and sent again', async () => {
			await page.goto('/survei');
			await page
				.getByRole('button', { name: /^Perbaiki jawaban pukul/ })
				.first()
				.click();
			await page.getByRole('radio', { name: 'Surat Keterangan Domisili' }).check();
			await page.getByRole('button', { name: 'Kirim jawaban' }).click();
			await expect(page.getByRole('button', { name: 'Responden berikutnya' })).toBeVisible();
			await page.goto('/kiriman');
			await expect(page.getByText('Semua rekaman sudah terkirim.')).toBeVisible();
			await expect.poll(async () => (await office.quarantine()).map(({ body }) => body.state)).toEqual(['closed']);
			expect((await office.responses()).filter(({ body }) => body.suggestion === 'Perlu lebih cepat')).toHaveLength(1);
		});

		async function withoutService(campaign: RecordOf<ReferenceCampaign>): Promise<void> {
			const { received, ...rest } = campaign;
			void received;
			const services = campaign.body.services.filter((service) => !service.endsWith(':sku'));
			const record = {
				...rest,
				by: 'bkpsdm',
				device: 'desk',
				at: new Date().toISOString(),
				edit: ulid(),
				body: { ...campaign.body, services },
			};
			const { body } = await office.hr.post<{ ok?: boolean }[]>('/db/reference/_bulk_docs', { docs: [record] });
			expect(body[0]).toMatchObject({ ok: true });
		}
	} finally {
		await tablet.end();
		await gateway.end();
	}
});
