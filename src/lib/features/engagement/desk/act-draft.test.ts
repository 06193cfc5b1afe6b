import { describe, expect, it } from 'vitest';
import { event, rulesId, verified, voice, type Said } from '#shared/engagement/fixtures/voices';
import { foldVoice } from '#shared/engagement/fold-voice';
import { engagementEvent } from '#shared/engagement/kinds/engagement-event';
import { actBody, actFields, actProblems, actsOffered, actUnit, blankAct, type Act, type ActDraft } from './act-draft';

const { code } = voice().body;
const routed: Said = { act: 'routed', text: 'Mohon.' };
const answered: Said = { act: 'answered', text: 'Selesai.', office: 'Disdukcapil', published: true };
const fold = (...said: Said[]) =>
	foldVoice(
		voice(),
		said.map((one, hour) => event(`2026-11-24T${String(hour + 10)}:00:00+07:00`, one, { unit: one.act === 'verified' ? '*' : 'DUKCAPIL' })),
	);
const open = { secret: false, said: 'Antrean.' };
const filled: ActDraft = {
	...{
		text: ' Kata. ',
		unit: 'DUKCAPIL',
		office: 'Kantor',
		themes: ['waiting'],
		clock: 'ordinary',
		reason: 'no-place',
		until: '2026-12-01',
	},
	published: 'yes',
};

describe('what the desk can do', () => {
	it.each([
		['a new voice', fold(), 'verified'],
		['a verified one', fold(verified), 'routed'],
		['one that lies with a unit', fold(verified, routed), 'answered'],
		['an answered one', fold(verified, routed, answered), 'closed'],
		['a closed one', fold(verified, answered, { act: 'closed', text: '' }), 'reopened'],
	] as const)('with %s begins with the usual step', (_, folded, first) => expect(actsOffered(folded)[0]).toBe(first));

	it('does not answer before it has verified, nor close before it has answered', () => {
		expect(actsOffered(fold())).not.toContain('answered');
		expect(actsOffered(fold(verified, routed))).not.toContain('closed');
	});
});

describe('the form of an act', () => {
	it.each(Object.keys(actFields) as Act[])('%s asks for what it needs and makes a body its kind takes', (act) => {
		const blank = blankAct(act, fold(), { secret: false, said: '' });
		expect(actProblems(act, blank, '2026-11-24').every(({ code }) => code === 'missing')).toBe(true);
		expect(actProblems(act, blank, '2026-11-24').length).toBeGreaterThan(0);
		expect(actProblems(act, filled, '2026-11-24')).toEqual([]);
		expect(engagementEvent.body.safeParse(actBody(act, filled, code, rulesId))).toMatchObject({ success: true });
	});

	it('tells the unit until when it has to answer, where that is known', () => {
		expect(actBody('routed', filled, code, rulesId, '2026-12-11')).toMatchObject({ due: '2026-12-11' });
		expect(actBody('routed', filled, code, rulesId)).not.toHaveProperty('due');
	});

	it('never publishes an answer to a secret voice', () => {
		expect(blankAct('answered', fold(verified), { secret: true, said: '' }).published).toBe('no');
		expect(blankAct('answered', fold(verified), open).published).toBe('yes');
	});

	it('does not move a deadline to a day that is over, and takes five themes at most', () => {
		expect(actProblems('extended', { ...filled, until: '2026-11-24' }, '2026-11-24')).toEqual([{ field: 'until', code: 'past' }]);
		const many = { ...filled, themes: ['a', 'b', 'c', 'd', 'e', 'f'] };
		expect(actProblems('verified', many, '2026-11-24')).toEqual([{ field: 'themes', code: 'many' }]);
	});

	it('lets the unit read what concerns it, and nothing of the desk’s own', () => {
		const folded = fold(verified, routed);
		expect(actUnit('routed', { unit: 'DPMPTSP' }, folded)).toBe('DPMPTSP');
		expect(actUnit('answered', { unit: '' }, folded)).toBe('DUKCAPIL');
		expect(actUnit('answered', { unit: '' }, fold(verified))).toBe('*');
		for (const act of ['verified', 'redacted', 'hidden'] as const) expect(actUnit(act, { unit: 'DPMPTSP' }, folded)).toBe('*');
	});
});
