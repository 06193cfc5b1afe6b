import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { groupedVoiceCode, newVoiceCode } from '#shared/engagement/voice-code';
import { voiceRoute } from '../../../sync-server/domains/engagement/voice-route';
import { installReference } from '../../../sync-server/reference/install-reference';
import type { GatewayEnv } from '../../../sync-server/session/who';
import type { Store } from '../../../sync-server/store/store';
import { keepings, openOffice, type OpenedOffice, type Person } from '../office';
import { fillReference, record } from '../records';
import { contact, event, verified, voice, type Said } from './voice-records';

const answered: Said = { act: 'answered', text: 'Loket <kedua> dibuka.', office: 'Disdukcapil', published: true };

describe.each(keepings)('the public page of a voice over the %s store', (keeping) => {
	let office: OpenedOffice;
	beforeEach(async () => {
		office = await openOffice(keeping);
		await fillReference(office);
		await installReference(office.store);
		const unit = { code: 'DUKCAPIL', name: 'Dinas Dukcapil', kind: 'dinas', parent: null, validFrom: '2017-01-01', validTo: null };
		await office.push('hr', 'reference', [record('bkpsdm', 'reference.unit:DUKCAPIL', unit, { unit: 'DUKCAPIL' })]);
	});
	afterEach(() => office.close());

	const push = async (who: Person, ...docs: unknown[]) => {
		for (const row of await office.push(who, 'engagement', docs)) expect(row).toMatchObject({ ok: true });
	};
	const doorOf = (store: Pick<Store, 'db'>, options: { perMinute?: number; after?: number } = {}) => {
		const app = new Hono<GatewayEnv>();
		app.use((c, next) => (c.set('log', { error: () => undefined } as never), c.set('proxies', () => false), next()));
		return app.route('/suara', voiceRoute(store as Store, { perMinute: 1000, after: 0, ...options }));
	};
	const ask = async (app: Hono<GatewayEnv>, path: string) => {
		const answer = await app.request(`/suara${path}`);
		return { status: answer.status, headers: answer.headers, text: await answer.text() };
	};
	const another = () => newVoiceCode(crypto.getRandomValues(new Uint8Array(32)));

	it('tells kind, theme, unit, days, state and the published answer, and no word of the citizen', async () => {
		const door = doorOf(office.store);
		const one = voice({ text: 'KATA-WARGA', what: 'KATA-APA', where: 'KATA-TEMPAT', who: 'KATA-SIAPA', speaksFor: 'KATA-WAKIL' });
		await push('surveyor', one, contact(one));
		expect((await ask(door, `/${one.body.code}`)).text).toContain('Diterima');
		await push('hr', event(one, { ...verified, summary: 'KATA-RINGKAS' } as Said));
		await push('hr', event(one, { act: 'routed', text: 'KATA-UNIT' }, { unit: 'DUKCAPIL' }));
		await push('hr', event(one, { ...answered, text: 'KATA-SIMPAN', published: false } as Said), event(one, answered));
		const { status, text, headers } = await ask(door, `/${one.body.code}`);
		expect(status).toBe(200);
		for (const told of [
			'Dijawab',
			'Keluhan',
			'Waktu dan antrean',
			'Dinas Dukcapil',
			'Loket &lt;kedua&gt; dibuka.',
			groupedVoiceCode(one.body.code),
		])
			expect(text).toContain(told);
		for (const secret of ['KATA-', 'Sinaga', '0812', 'petugas', 'bkpsdm', '<script', 'TABLET-1']) expect(text).not.toContain(secret);
		expect(new TextEncoder().encode(text).length).toBeLessThan(50_000);
		expect(headers.get('cache-control')).toBe('no-store');
		expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
		expect(headers.get('content-security-policy')).toContain("default-src 'none'");
		expect((await ask(door, `?kode=${groupedVoiceCode(one.body.code).toLowerCase()}`)).text).toContain('Dijawab');
		await push('hr', event(one, { act: 'closed', text: 'KATA-TUTUP' }));
		expect((await ask(door, `/${one.body.code}`)).text).toContain('Selesai');
	});

	it('answers unknown, secret and removed codes and what is no code alike, word for word', async () => {
		const door = doorOf(office.store);
		const [secret, removed] = [voice({ secret: true }), voice()];
		await push('surveyor', secret, removed);
		await push('hr', event(removed, answered), event(removed, { act: 'hidden', text: 'Diminta warga.' }));
		const answers = [];
		for (const path of [
			`/${another()}`,
			`/${secret.body.code}`,
			`/${removed.body.code}`,
			'/0',
			'?kode=%3Cscript%3E',
			`/${'9'.repeat(500)}`,
		])
			answers.push(await ask(door, path));
		expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(404));
		expect(new Set(answers.map(({ text }) => text.replace(/value="[^"]*"/, ''))).size).toBe(1);
		expect(answers[4]!.text).not.toContain('<script');
		const headers = answers.map(({ headers }) => JSON.stringify([...headers].filter(([name]) => name !== 'content-length')));
		expect(new Set(headers).size).toBe(1);
	});

	it('asks the store the same for every code, and answers none sooner than another', async () => {
		const asked: string[] = [];
		const store: Pick<Store, 'db'> = {
			db: (name) => {
				const db = office.store.db(name);
				return {
					allDocs: (options: { startkey: string; endkey: string }) => (asked.push(options.startkey.split(':')[0]!), db.allDocs(options)),
				} as never;
			},
		};
		const [open, secret] = [voice(), voice({ secret: true })];
		await push('surveyor', open, secret);
		const seen = [];
		const door = doorOf(store, { after: 40 });
		for (const path of [`/${open.body.code}`, `/${secret.body.code}`, `/${another()}`, '/0']) {
			asked.length = 0;
			const began = performance.now();
			await ask(door, path);
			expect(performance.now() - began).toBeGreaterThan(38);
			seen.push([...asked].sort().join(' '));
		}
		expect(new Set(seen)).toEqual(new Set(['engagement.event engagement.voice reference.engagement-rules reference.unit']));
	});

	it('is closed to who tries many codes, and open again to nobody by a list', async () => {
		const door = doorOf(office.store, { perMinute: 3 });
		for (let n = 0; n < 3; n++) expect((await ask(door, `/${another()}`)).status).toBe(404);
		const over = await ask(door, `/${another()}`);
		expect([over.status, Number(over.headers.get('retry-after')) > 0]).toEqual([429, true]);
		expect((await ask(door, '')).status).toBe(200);
	});

	it('says that the office is away, never that a code is unknown, while the store is', async () => {
		const one = voice();
		await push('surveyor', one);
		const away = await ask(doorOf({ db: () => ({ allDocs: () => Promise.reject(new Error('away')) }) as never }), `/${one.body.code}`);
		expect(away.status).toBe(503);
		expect(away.text).not.toContain('Tidak ada yang dapat ditampilkan');
	});
});
