import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReferenceUnit } from '#shared/personnel/kinds/reference-unit';
import { installReference } from '../../../sync-server/reference/install-reference';
import { keepings, openOffice, type OpenedOffice, type Person, type Row } from '../office';
import { fillReference, record } from '../records';
import { contact, event, rules, verified, voice, type Said } from './voice-records';

const codeOf = (row: Row | undefined) => (row?.reason as { code?: string } | undefined)?.code ?? (row?.ok ? 'ok' : row?.error);
const unit = (code: string) => {
	const body: ReferenceUnit = { code, name: `Unit ${code}`, kind: 'dinas', parent: null, validFrom: '2017-01-01', validTo: null };
	return record('bkpsdm', `reference.unit:${code}`, body, { unit: code });
};
const answered = (published = true): Said => ({ act: 'answered', text: 'Loket kedua dibuka.', office: 'Disdukcapil', published });

describe.each(keepings)('citizens’ voices over the %s store', (keeping) => {
	let office: OpenedOffice;
	beforeEach(async () => {
		office = await openOffice(keeping);
		await fillReference(office);
		await installReference(office.store);
		await office.push('hr', 'reference', [unit('DUKCAPIL'), unit('DPMPTSP'), unit('12.72.01.1001')]);
	});
	afterEach(() => office.close());

	const push = async (who: Person, ...docs: unknown[]) => (await office.push(who, 'engagement', docs)).map(codeOf);
	const seen = async (who: Person) => (await office.pull(who, 'engagement')).map(({ _id }) => _id as string).sort();

	it('are read by who took them and the desk, contacts by the desk alone, and of the rest by the unit what the desk handed it', async () => {
		const [one, other] = [voice(), voice({}, { by: 'petugas2' })];
		expect(await push('surveyor', contact(one), one)).toEqual(['ok', 'ok']);
		expect(await push('other', other, contact(other, {}, { by: 'petugas2' }))).toEqual(['ok', 'ok']);
		const [read, handed, elsewhere] = [
			event(one, verified),
			event(one, { act: 'routed', text: 'Mohon diperiksa.' }, { unit: 'DUKCAPIL' }),
			event(other, { act: 'routed', text: 'Mohon diperiksa.' }, { unit: 'DPMPTSP' }),
		];
		expect(await push('hr', read, handed, elsewhere)).toEqual(['ok', 'ok', 'ok']);
		expect(await seen('surveyor')).toEqual([one._id]);
		expect(await seen('other')).toEqual([other._id]);
		expect(await seen('hr')).toHaveLength(7);
		expect(await seen('leader')).toEqual([handed._id]);
		for (const who of ['evaluator', 'employee', 'owner', 'committee', 'admin', 'appraiser', 'superior'] as const)
			expect([who, await seen(who)]).toEqual([who, []]);
		const whole = JSON.stringify(await office.pull('leader', 'engagement')) + JSON.stringify(await office.pull('surveyor', 'engagement'));
		for (const secret of ['Sinaga', '0812', 'engagement.contact']) expect(whole).not.toContain(secret);
	});

	it('are taken of own units, and what the office does is written by the desk alone', async () => {
		const one = voice();
		expect(await push('surveyor', voice({}, { unit: 'DPMPTSP' }))).toEqual(['unit_not_in_scope']);
		expect(await push('evaluator', voice({}, { by: 'timevaluasi' }))).toEqual(['role_may_not_write']);
		expect(await push('surveyor', one, event(one, answered(), { by: 'petugas' }))).toEqual(['ok', 'role_may_not_write']);
		expect(await push('leader', event(one, answered(), { by: 'penilai2', unit: 'DUKCAPIL' }))).toEqual(['role_may_not_write']);
		expect(await push('surveyor', { ...one, edit: event(one, answered()).edit })).toEqual(['conflict']);
	});

	it('with a code that is there already are refused for another author, and met by the same one’s second tablet', async () => {
		const one = voice();
		expect(await push('surveyor', one)).toEqual(['ok']);
		expect(await push('surveyor', one)).toEqual(['ok']);
		expect(await push('surveyor', voice({ code: one.body.code, text: 'Kartu yang sama, diketik lagi.' }))).toEqual(['conflict']);
		expect(await push('other', voice({ code: one.body.code }, { by: 'petugas2' }))).toEqual(['code_taken']);
	});

	it('hold no contact of a child, of who was not asked, or of somebody else’s voice', async () => {
		const [child, nameless, foreign] = [
			voice({ child: true, identity: 'none' }),
			voice({ identity: 'none' }),
			voice({}, { by: 'petugas2' }),
		];
		expect(await push('surveyor', voice({ child: true }))).toEqual(['contact_not_allowed']);
		expect(await push('surveyor', child, nameless)).toEqual(['ok', 'ok']);
		await push('other', foreign);
		expect(await push('surveyor', contact(child), contact(nameless), contact(foreign), contact(voice()))).toEqual([
			...['contact_not_allowed', 'contact_not_allowed', 'unknown_reference', 'unknown_reference'],
		]);
	});

	const soon = new Date(Date.now() + 3 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
	it.each([
		['with blanks for a text', voice({ text: ' \n ' }), 'blank'],
		['without one', voice({ text: '' }), 'malformed'],
		['of more than 8,000 characters', voice({ text: 'x'.repeat(8001) }), 'malformed'],
		['that did not answer the question first', voice({ screened: false as never }), 'malformed'],
		['of a kelurahan nobody knows', voice({ kelurahan: '12.72.09.9999' }), 'unknown_region'],
		['of a day that has not come', voice({ happenedOn: soon }), 'dates_contradict'],
		['of no day there is', voice({ happenedOn: '2026-02-30' }), 'malformed'],
		['of another id than its code', { ...voice(), _id: 'engagement.voice:23456789AB' }, 'wrong_identity'],
		['with a code that cannot be read', voice({ code: 'O0O0O0O0O0' }), 'malformed'],
		['with a name in it', { ...voice(), body: { ...voice().body, name: 'Sinaga' } }, 'malformed'],
	])('are refused %s', async (_, doc, code) => expect(await push('surveyor', doc)).toEqual([code]));

	it('take 8,000 characters, emoji and Batak script as they were said', async () => {
		const text = `${'ᯅᯖᯂ᯲ 👪🏽 '.repeat(400)}`.slice(0, 8000);
		const one = voice({ text, kelurahan: '12.72.01.1001', happenedOn: '1970-01-01' });
		expect(await push('surveyor', one)).toEqual(['ok']);
		expect((await office.pull('surveyor', 'engagement'))[0]!.body).toMatchObject({ text });
	});

	it('are answered in public only when they are not secret, by codes of the rules that are named', async () => {
		const [open, secret] = [voice(), voice({ secret: true })];
		await push('surveyor', open, secret);
		expect(await push('hr', event(secret, answered()), event(secret, answered(false)), event(open, answered()))).toEqual([
			...['secret_voice', 'ok', 'ok'],
		]);
		const read = (more: object) => event(open, { ...verified, ...more } as Said);
		expect(await push('hr', read({ themes: ['nothing'] }), read({ clock: 'sundial' }), read({ rules: `${rules}-x` }), read({}))).toEqual([
			...['unknown_reference', 'unknown_reference', 'unknown_rules', 'ok'],
		]);
		const not = (reason: string) => event(open, { act: 'unprocessable', rules, reason, text: '' });
		expect(await push('hr', not('because'), not('no-place'))).toEqual(['unknown_reference', 'ok']);
	});

	it('keep what is the desk’s from the units, and are handed to one that is there', async () => {
		const one = voice();
		await push('surveyor', one);
		const routed = (unit: string) => event(one, { act: 'routed', text: 'Mohon.' }, { unit });
		expect(await push('hr', event(one, verified, { unit: 'DUKCAPIL' }), routed('*'), routed('GONE'), routed('DPMPTSP'))).toEqual([
			...['wrong_identity', 'wrong_identity', 'unknown_reference', 'ok'],
		]);
		expect(await push('hr', event(voice(), verified))).toEqual(['unknown_reference']);
	});
});
