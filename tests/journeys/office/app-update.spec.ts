import { expect, test } from '@playwright/test';
import { startTablet } from '../../world/browser.ts';
import { startGateway } from '../../world/gateway.ts';
import { signInByForm } from '../../world/people.ts';
import { readyOffline } from '../../world/ready-offline.ts';
import { choosePlace, nextRespondent } from '../../world/survey-room.ts';

test('a new version is offered between forms, never inside one, and takes no draft along; nor does signing out', async () => {
	const gateway = await startGateway();
	const tablet = await startTablet(gateway.url);
	try {
		const { page } = tablet;
		const update = page.getByRole('button', { name: 'Perbarui' });
		await signInByForm(page, 'petugas');
		await choosePlace(page, 'Petugas bertanya dan mengisi');
		await readyOffline(page);
		const form = await nextRespondent(page);
		await page.getByRole('radio', { name: 'Perempuan' }).check();
		await page.getByRole('group', { name: /^1\. / }).getByRole('button').nth(3).click();
		await expect(page.getByText(/^Tersimpan \d\d\.\d\d/)).toBeVisible();

		await test.step('the server gets a newer build: nothing happens inside the form', async () => {
			await gateway.stop();
			await gateway.newVersion();
			await gateway.start();
			await page.evaluate(async () => {
				const registration = await navigator.serviceWorker.ready;
				await registration.update();
				const worker = registration.installing ?? registration.waiting;
				if (worker?.state === 'installing') await new Promise((done) => worker.addEventListener('statechange', done, { once: true }));
			});
			await expect.poll(() => page.evaluate(async () => !!(await navigator.serviceWorker.ready).waiting)).toBe(true);
			await page.getByRole('group', { name: /^2\. / }).getByRole('button').nth(2).click();
			await expect(update).toHaveCount(0);
		});

		await test.step('outside it is offered, and applied at a tap', async () => {
			await page.getByRole('link', { name: 'Survei', exact: true }).first().click();
			await expect(update).toBeVisible();
			await Promise.all([page.waitForEvent('load'), update.click()]);
			await expect.poll(() => page.evaluate(async () => !!(await navigator.serviceWorker.ready).waiting)).toBe(false);
		});

		const draftStands = async () => {
			await page.goto(form);
			await expect(page.getByRole('radio', { name: 'Perempuan' })).toBeChecked();
			await expect(page.getByRole('group', { name: /^2\. / }).getByRole('button').nth(2)).toHaveAttribute('aria-pressed', 'true');
			await expect(page.getByText('2 dari 9 dijawab')).toBeVisible();
		};
		await test.step('the draft is as it was', draftStands);

		await test.step('and again after signing out and in', async () => {
			await page.goto('/survei');
			const leave = page.getByRole('button', { name: 'Keluar' });
			if (!(await leave.isVisible())) await page.getByText('Menu', { exact: true }).first().click();
			await leave.first().click();
			await expect(page.getByText(/1 draf tetap tersimpan/)).toBeVisible();
			await page.getByRole('dialog').getByRole('button', { name: 'Keluar' }).click();
			await expect(page).toHaveURL(/\/masuk/);
			await expect(page.getByRole('button', { name: 'Masuk', exact: true })).toBeVisible();
			await signInByForm(page, 'petugas');
			await draftStands();
		});
	} finally {
		await tablet.end();
		await gateway.end();
	}
});
