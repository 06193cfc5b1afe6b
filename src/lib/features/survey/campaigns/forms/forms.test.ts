import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordOf } from '#shared/kernel/envelope';
import { recordId } from '#shared/kernel/envelope';
import { referenceCampaign, type ReferenceCampaign } from '#shared/survey/kinds/reference-campaign';
import { blankCampaign, campaignId, campaignToForm, readCampaign, type CampaignForm } from './campaign-form';
import { copyCampaigns, periodToCopy } from './copy-campaigns';
import { codeFromName, readService } from './service-form';
import { blankUnit, readUnit, unitToForm } from './unit-form';
import { validAt } from './valid-at';

const none = new Set<string>();
const good: CampaignForm = {
	...blankCampaign('2026-S2', 'reference.questionnaire:skm-14-2017:1', 'reference.ruleset:skm-14-2017'),
	unit: 'DUKCAPIL',
	title: 'SKM Semester II 2026',
	services: ['reference.service:DUKCAPIL:KTP'],
};
const problemsOf = (form: CampaignForm, taken: ReadonlySet<string> = none) => {
	const read = readCampaign(form, taken);
	return read.ok ? {} : read.problems;
};

describe('a campaign', () => {
	it('begins with the days of its period', () => {
		expect([good.start, good.end]).toEqual(['2026-07-01', '2026-12-31']);
		expect(readCampaign(good, none)).toMatchObject({ ok: true, id: 'reference.campaign:2026-S2:DUKCAPIL' });
	});

	it.each<[string, Partial<CampaignForm>, object]>([
		['without a unit', { unit: '' }, { unit: 'required' }],
		['without a title', { title: '  ' }, { title: 'required' }],
		['with a title too long', { title: 'x'.repeat(161) }, { title: 'too-long' }],
		['without a service', { services: [] }, { services: 'required' }],
		['without a day', { start: '' }, { start: 'date' }],
		['ending before it begins', { end: '2026-06-30' }, { end: 'end-before-start' }],
		['with nobody to ask', { population: 0 }, { population: 'number' }],
		['without a questionnaire', { questionnaire: '' }, { questionnaire: 'required' }],
	])('%s is not sent', (_, change, problems) => {
		expect(problemsOf({ ...good, ...change })).toEqual(problems);
	});

	it('is one per unit and period', () => {
		expect(problemsOf(good, new Set([campaignId('DUKCAPIL', '2026-S2')]))).toEqual({ period: 'period-taken' });
		expect(problemsOf(good, new Set([campaignId('DUKCAPIL', '2026-S1')]))).toEqual({});
	});

	it('comes back from its form as it was', () => {
		const read = readCampaign(good, none);
		expect(read.ok && readCampaign(campaignToForm(good.unit, good.period, read.body), none)).toEqual(read);
	});

	it('that a form lets through is one both sides can read', () => {
		const text = fc.string({ maxLength: 170 });
		const form = fc.record({ unit: text, title: text, start: text, end: text, population: fc.option(fc.integer()) });
		fc.assert(
			fc.property(form, (change) => {
				const read = readCampaign({ ...good, ...change }, none);
				if (read.ok) expect(referenceCampaign.body.safeParse(read.body).success).toBe(true);
				else expect(Object.keys(read.problems).length).toBeGreaterThan(0);
			}),
		);
	});
});

describe('copying a period', () => {
	const body = (title: string, services: string[]): ReferenceCampaign => {
		const { unit: _unit, period: _period, ...rest } = good;
		return (void [_unit, _period], { ...rest, title, services, population: 500 });
	};
	const campaign = (unit: string, period: string, title: string, services: string[]): RecordOf<ReferenceCampaign> => ({
		_id: campaignId(unit, period), kind: 'reference.campaign', v: 1, unit, period, by: 'bkpsdm', device: 'd', at: '', edit: '', body: body(title, services),
	}); // prettier-ignore
	const before = [
		campaign('A', '2026-S1', 'SKM Semester I 2026', ['s:a', 's:old']),
		campaign('B', '2026-S1', 'Survei KTP', ['s:old']),
		campaign('C', '2026-S1', 'Survei Puskesmas', ['s:a']),
		campaign('C', '2026-S2', 'ada', ['s:a']),
		campaign('A', '2025-TW4', 'triwulan', ['s:a']),
	];
	const rules = { activeServices: new Set(['s:a']), questionnaire: 'q2', ruleset: 'r2' };

	it('takes the newest earlier period of the same kind', () => {
		expect(periodToCopy(before, '2026-S2')).toBe('2026-S1');
		expect(periodToCopy(before, '2026-TW1')).toBe('2025-TW4');
		expect(periodToCopy(before, '2026')).toBeNull();
	});

	it('leaves out units that have one already or no service left', () => {
		const copies = copyCampaigns(before, '2026-S1', '2026-S2', rules);
		expect(copies.map((copy) => copy.id)).toEqual(['reference.campaign:2026-S2:A']);
		expect(copies[0]!.body).toMatchObject({
			title: 'SKM Semester II 2026', start: '2026-07-01', end: '2026-12-31', services: ['s:a'], questionnaire: 'q2', ruleset: 'r2', population: 500,
		}); // prettier-ignore
	});

	it('names a title that did not say its period', () => {
		expect(copyCampaigns(before, '2026-S2', '2027-S1', rules)[0]!.body.title).toBe('SKM Semester I 2027');
	});
});

describe('a unit', () => {
	const form = { ...blankUnit('2026-11-24'), code: 'DPMPTSP', name: 'Dinas Penanaman Modal', kind: 'dinas' as const };

	it('is read, and comes back from its form', () => {
		const read = readUnit(form, none);
		expect(read.ok && readUnit(unitToForm(read.body), none)).toEqual(read);
	});

	it.each<[object, object]>([
		[{ code: '' }, { code: 'required' }],
		[{ code: '*' }, { code: 'code-shape' }],
		[{ code: 'a/b' }, { code: 'code-shape' }],
		[{ name: '' }, { name: 'required' }],
		[{ kind: '' }, { kind: 'required' }],
		[{ parent: 'DPMPTSP' }, { parent: 'own-parent' }],
		[{ validTo: '2026-01-01' }, { validTo: 'end-before-start' }],
	])('%j is told at its field', (change, problems) => {
		expect(readUnit({ ...form, ...change }, none)).toEqual({ ok: false, problems });
	});

	it('has a code of its own', () => {
		expect(readUnit(form, new Set(['DPMPTSP']))).toEqual({ ok: false, problems: { code: 'code-taken' } });
	});
});

describe('a service', () => {
	it('has a short code from its name, always one that can stand in an id', () => {
		expect(codeFromName('Kartu Tanda Penduduk (KTP)')).toBe('KARTU-TANDA-PENDUDUK-KTP');
		fc.assert(
			fc.property(fc.string(), (name) => {
				const code = codeFromName(name);
				if (code) expect(recordId.safeParse(`reference.service:X:${code}`).success).toBe(true);
				expect(code.length).toBeLessThanOrEqual(24);
			}),
		);
	});

	it('is told at its field when it cannot be kept', () => {
		const form = { code: 'KTP', name: 'KTP', active: true };
		expect(readService(form, 'DUKCAPIL', none)).toMatchObject({ ok: true, id: 'reference.service:DUKCAPIL:KTP' });
		expect(readService(form, 'DUKCAPIL', new Set(['reference.service:DUKCAPIL:KTP']))).toEqual({
			ok: false,
			problems: { code: 'code-taken' },
		});
		expect(readService({ ...form, code: 'a b', name: '' }, 'DUKCAPIL', none)).toEqual({
			ok: false,
			problems: { code: 'code-shape', name: 'required' },
		});
	});
});

it('what is valid on a day is the newest that is', () => {
	const record = (_id: string, validFrom: string, validTo: string | null) => ({ _id, body: { validFrom, validTo } }) as never;
	const records = [record('old', '2017-01-01', '2024-12-31'), record('new', '2025-01-01', null)];
	expect([
		validAt(records, '2020-05-05'),
		validAt(records, '2026-01-01'),
		validAt(records, '2010-01-01'),
		validAt([], '2026-01-01'),
	]).toEqual(['old', 'new', 'new', '']);
});
