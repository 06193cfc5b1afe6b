import { expect, test } from '@playwright/test';
import { ulid } from 'ulid';
import { startTablet } from '../world/browser.ts';
import { startFaultyProxy } from '../world/faulty-proxy.ts';
import { startGateway } from '../world/gateway.ts';
import { makeResponse } from '../world/make-response.ts';
import { openOffice } from '../world/office.ts';
import { openCampaign } from '../world/open-campaign.ts';
import { signIn, signInByForm } from '../world/people.ts';
import { random } from '../world/random.ts';
import { choosePlace, nextRespondent, tapThrough } from '../world/survey-room.ts';

test.describe('Promise 9: secrets and personal data never reach logs, addresses or error texts', () => {
	test('planted in answers, passwords, cookies and broken requests', async () => {
		const gateway = await startGateway();
		const proxy = await startFaultyProxy(gateway);
		const tablet = await startTablet(proxy.url);
		const planted = { answer: `Saran-${ulid()}`, wrong: `Sandi-${ulid()}`, broken: `Rusak-${ulid()}` };
		const seen: string[] = [];
		try {
			tablet.page.on('request', (request) => seen.push(request.url()));
			tablet.page.on('console', (message) => seen.push(message.text()));
			tablet.page.on('pageerror', (error) => seen.push(String(error.stack)));
			await tablet.page.goto('/masuk');
			await tablet.page.getByLabel(/nama akun/i).fill('petugas');
			await tablet.page.getByRole('textbox', { name: 'Kata sandi' }).fill(planted.wrong);
			await tablet.page.getByRole('button', { name: 'Masuk', exact: true }).click();
			await expect(tablet.page.getByText(/tidak cocok/i).first()).toBeVisible();
			await signInByForm(tablet.page, 'petugas');
			await choosePlace(tablet.page, 'Petugas bertanya dan mengisi');
			await nextRespondent(tablet.page);
			await tapThrough(tablet.page, planted.answer);
			await tablet.page.goto('/kiriman');
			await expect(tablet.page.getByText('Semua rekaman sudah terkirim.')).toBeVisible();

			const petugas = await signIn(gateway.url, 'petugas');
			const office = await openOffice(gateway.url);
			const campaign = await openCampaign(office, 'DUKCAPIL');
			const answers: string[] = [];
			const send = async (path: string, body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) => {
				const answer = await petugas.ask(path, { method: 'POST', headers, body });
				expect(answer.status, path).toBeLessThan(500);
				answers.push(await answer.text());
			};
			const bad = makeResponse(campaign, 'petugas', random(9), { suggestion: planted.broken, service: 'reference.service:DUKCAPIL:none' });
			await send(
				'/db/survey/_bulk_docs',
				JSON.stringify({ docs: [bad, { ...bad, _id: `${planted.broken}/../x` }, { ...bad, body: planted.broken }] }),
			);
			await send('/db/survey/_bulk_docs', `{"docs": [${planted.broken}`);
			await send('/db/survey/_bulk_docs', planted.broken, { 'content-type': 'text/plain' });
			await send('/session', `{"account": "petugas", "password": "${planted.broken}"`);
			await send('/session', JSON.stringify({ account: 'petugas', password: planted.broken, device: 'x' }));
			const penilai = await signIn(gateway.url, 'penilai');
			const nip = '199608182022041001';
			const party = { person: null, name: planted.broken, nip, grade: null, post: '-', unit: '-' };
			const said = { target: { type: 'general' }, text: planted.answer, evidence: [], giver: party, role: 'appraiser' };
			const note = {
				...bad,
				_id: `appraisal.feedback:${ulid()}`,
				kind: 'appraisal.feedback',
				by: 'penilai',
				period: '2026',
				subject: 'nobody',
				body: said,
			};
			for (const doc of [note, { ...note, body: { ...said, giver: { ...party, nip: `${nip}9` } } }]) {
				const answer = await penilai.post('/db/appraisal/_bulk_docs', { docs: [doc] });
				answers.push(JSON.stringify(answer.body).replaceAll(note._id, ''));
			}
			await gateway.kill();
			await gateway.start();
			await tablet.page.getByRole('button', { name: 'Kirim sekarang' }).click();

			// Not the demo's passwords: the gateway prints them at its start, they are public by design.
			const secrets = [nip, ...Object.values(planted), petugas.cookie.split('=')[1]!, office.hr.cookie.split('=')[1]!];
			for (const secret of secrets) {
				expect(gateway.log().includes(secret), 'in the gateway’s log').toBe(false);
				expect(
					seen.some((text) => text.includes(secret)),
					'in an address or a message of the browser',
				).toBe(false);
				expect(
					proxy.passed.some(({ path }) => path.includes(secret)),
					'in an address',
				).toBe(false);
				expect(
					answers.some((text) => text.includes(secret) && !text.includes(bad._id)),
					'in an error text',
				).toBe(false);
			}
			const told = answers.join('');
			expect(told.includes(planted.broken) ? told.replaceAll(`${planted.broken}/../x`, '').includes(planted.broken) : false).toBe(false);
			expect(
				(await openOffice(gateway.url).then((again) => again.responses())).some(({ body }) => body.suggestion === planted.answer),
			).toBe(true);
		} finally {
			await tablet.end();
			await proxy.stop();
			await gateway.end();
		}
	});
});
