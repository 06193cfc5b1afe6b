import { expect, it } from 'vitest';
import { defaultTrainingRules as trainingRules } from './default-training-rules';
import type { RecordOf } from '../kernel/envelope';
import type { TrainingExternal } from './kinds/training-external';
import type { TrainingReview } from './kinds/training-review';
import { ledgerOf } from './ledger';

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
	const { year, trainings } = ledgerOf({ externals, reviews }, [trainingRules], '2026', 'PNS');
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
	expect(ledgerOf({ externals, reviews }, [trainingRules], '2025', 'PPPK').year).toMatchObject({ total: 7, target: null, ceiling: 24 });
});

it('counts by the rules that held when it ended, and says when none did', () => {
	const old = { ...trainingRules, validFrom: '2020-01-01', validTo: '2025-12-31', minutesPerJp: 60 };
	const late = { ...trainingRules, validFrom: '2026-01-01', forms: trainingRules.forms.filter(({ code }) => code !== 'seminar') };
	const seminar = external('1', { form: 'seminar', certificate: 'A' });
	expect(ledgerOf({ externals: [seminar], reviews: [approved(seminar)] }, [old, late], '2026', 'PNS').year.entries[0]?.cuts).toEqual([
		{ code: 'form-unknown' },
	]);
	const before = external('2', { form: 'seminar', certificate: 'A', start: '2019-05-04', end: '2019-05-04' });
	expect(ledgerOf({ externals: [before], reviews: [approved(before)] }, [old, late], '2019', 'PNS').year.total).toBe(0);
});
