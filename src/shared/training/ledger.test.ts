import { describe, expect, it } from 'vitest';
import { defaultTrainingRules as trainingRules } from './default-training-rules';
import type { RecordOf } from '../kernel/envelope';
import type { TrainingExternal } from './kinds/training-external';
import type { TrainingReview } from './kinds/training-review';
import type { TrainingResult } from './kinds/training-result';
import { ledgerOf, type LedgerRecords } from './ledger';

const nothing: LedgerRecords = { externals: [], reviews: [], results: [], numbers: [], revocations: [] };

const blank: TrainingExternal = {
	title: 'Kursus',
	rules: 'reference.training-rules:lan-10-2018',
	form: 'technical',
	organiser: 'BPSDM',
	start: '2026-05-04',
	end: '2026-05-08',
	jp: null,
	certificate: null,
	evidence: [],
	fitsPost: true,
};
const external = (id: string, body: Partial<TrainingExternal>) => {
	const whole = { ...blank, ...body };
	return { _id: `training.external:${id}`, edit: `E${id}`, period: whole.end.slice(0, 4), body: whole } as RecordOf<TrainingExternal>;
};
const approved = ({ _id, edit }: { _id: string; edit: string }) =>
	({
		_id: `training.review:${_id}`,
		at: '2026-11-01T08:00:00+07:00',
		body: { of: _id, edit, verdict: 'approved', reason: '' },
	}) as RecordOf<TrainingReview>;

it('adds what HR has verified, and shows what it has not', () => {
	const first = external('1', { jp: 12, certificate: 'A/1' });
	const second = external('2', { form: 'seminar', certificate: 'A/2' });
	const again = external('3', { jp: 12, certificate: 'a / 1', end: '2026-06-01' });
	const waiting = external('4', { jp: 40, certificate: 'A/4' });
	const gone = external('5', { jp: 40, certificate: 'A/5', withdrawn: true });
	const lastYear = external('6', { jp: 7, certificate: 'A/6', start: '2025-12-29', end: '2025-12-31' });
	const externals = [first, second, again, waiting, gone, lastYear];
	const reviews = [first, second, again, gone, lastYear].map(approved);
	const { year, trainings } = ledgerOf({ ...nothing, externals, reviews }, [trainingRules], '2026', 'PNS');
	// A seminar of five days at 4 JP; the number of the first certificate counts once.
	expect(year).toMatchObject({ total: 32, whole: 32, target: 20, missing: 0 });
	expect(trainings.map(({ record, state }) => [record._id.slice(-1), state])).toEqual([
		['3', 'approved'],
		['1', 'approved'],
		['2', 'approved'],
		['4', 'waiting'],
		['5', 'withdrawn'],
	]);
	expect(year.entries.find(({ id }) => id.endsWith('3'))?.cuts).toEqual([{ code: 'certificate-counted', by: first._id }]);
	expect(ledgerOf({ ...nothing, externals, reviews }, [trainingRules], '2025', 'PPPK').year).toMatchObject({
		total: 7,
		target: null,
		ceiling: 24,
	});
});

it('counts by the rules that held when it ended, and says when none did', () => {
	const old = { ...trainingRules, validFrom: '2020-01-01', validTo: '2025-12-31', minutesPerJp: 60 };
	const late = { ...trainingRules, validFrom: '2026-01-01', forms: trainingRules.forms.filter(({ code }) => code !== 'seminar') };
	const seminar = external('1', { form: 'seminar', certificate: 'A' });
	expect(
		ledgerOf({ ...nothing, externals: [seminar], reviews: [approved(seminar)] }, [old, late], '2026', 'PNS').year.entries[0]?.cuts,
	).toEqual([{ code: 'form-unknown' }]);
	const before = external('2', { form: 'seminar', certificate: 'A', start: '2019-05-04', end: '2019-05-04' });
	expect(ledgerOf({ ...nothing, externals: [before], reviews: [approved(before)] }, [old, late], '2019', 'PNS').year.total).toBe(0);
});

describe('the city’s own programmes', () => {
	const activity = '01KB1111111111111111111111';
	const decided: TrainingResult = {
		...{ participation: `training.participation:${activity}:P1`, title: 'Arsip', form: 'technical', organiser: 'BKPSDM' },
		...{ start: '2026-05-04', end: '2026-05-06', fitsPost: true, attended: 22.5, scheduled: 24, percent: 93.75 },
		...{ scoreBefore: null, score: 80, verdict: 'passed' as const, reason: '', jp: 24 },
	};
	const result = (body: Partial<TrainingResult> = {}) =>
		({
			_id: `training.result:${activity}:P1`,
			activity,
			subject: 'P1',
			period: '2026',
			body: { ...decided, ...body },
		}) as RecordOf<TrainingResult>;
	const number = (place: number, text: string) =>
		({
			activity,
			subject: 'P1',
			body: { certificate: `training.certificate:${activity}:P1:${place}`, sequence: 1, number: text },
		}) as LedgerRecords['numbers'][number];
	const revocation = (place: number) =>
		({
			activity,
			subject: 'P1',
			body: { certificate: `training.certificate:${activity}:P1:${place}`, reason: 'Nama salah' },
		}) as LedgerRecords['revocations'][number];
	const of = (records: Partial<LedgerRecords>) => ledgerOf({ ...nothing, ...records }, [trainingRules], '2026', 'PNS');

	it('count as certified, or as attended where there is no certificate, or for nothing when failed', () => {
		expect(of({ results: [result()], numbers: [number(1, '800/0001/2026')] })).toMatchObject({
			year: { total: 24 },
			results: [{ number: '800/0001/2026', revoked: null }],
		});
		expect(of({ results: [result({ jp: 22.67 })] }).year).toMatchObject({ total: 22.67 });
		expect(of({ results: [result({ verdict: 'failed' })] }).year).toMatchObject({ total: 0, entries: [{ cuts: [{ code: 'failed' }] }] });
	});

	it('count for nothing while the newest certificate is revoked, and again with the next', () => {
		const results = [result()];
		const numbers = [number(1, '800/0001/2026')];
		const revocations = [revocation(1)];
		expect(of({ results, numbers, revocations })).toMatchObject({
			year: { total: 0, entries: [{ cuts: [{ code: 'revoked' }] }] },
			results: [{ revoked: { body: { reason: 'Nama salah' } } }],
		});
		const next = of({ results, numbers: [number(2, '800/0002/2026'), ...numbers], revocations });
		expect(next).toMatchObject({ year: { total: 24 }, results: [{ number: '800/0002/2026', revoked: null }] });
	});

	it('count once when the person has entered the certificate too', () => {
		const entered = external('1', { jp: 24, certificate: '800 / 0001 / 2026', start: '2026-05-04', end: '2026-05-06' });
		const both = of({ externals: [entered], reviews: [approved(entered)], results: [result()], numbers: [number(1, '800/0001/2026')] });
		expect(both.year.total).toBe(24);
	});
});
