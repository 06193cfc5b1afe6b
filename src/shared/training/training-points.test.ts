import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countPoints, pointsYear, wholeJp, type PointsEntry, type PointsForm, type PointsRules } from './training-points';

const form = (code: string, rest: Partial<PointsForm> = {}): PointsForm => ({
	code,
	share: 'formal',
	jp: null,
	unit: 'programme',
	cap: null,
	...rest,
});
const rules: PointsRules = {
	forms: [
		form('technical'),
		form('seminar', { jp: 4, unit: 'day' }),
		form('coaching', { share: 'social', jp: 2, unit: 'session', cap: { times: 2, per: 'month' } }),
		form('self-study', { share: 'on-the-job', jp: 2, unit: 'day', cap: { jp: 2, per: 'day' } }),
		form('secondment', { share: 'on-the-job', jp: 20, unit: 'activity' }),
		form('talk', { jp: 3, unit: 'activity', cap: { jp: 5, per: 'year' } }),
		form('outbound', { jp: null }),
	],
	minutesPerJp: 45,
	target: { PNS: 20 },
	ceiling: { PPPK: 24 },
};
const rulesAt = () => rules;
let made = 0;
const entry = (rest: Partial<PointsEntry> = {}): PointsEntry => ({
	id: `e${String(++made).padStart(4, '0')}`,
	form: 'technical',
	start: rest.end ?? '2026-05-04',
	end: '2026-05-04',
	status: 'passed',
	evidenced: true,
	certificate: null,
	certificateJp: null,
	attendedMinutes: null,
	...rest,
});
const jpOf = (...entries: PointsEntry[]) => countPoints(entries, rulesAt).map(({ jp }) => jp);
const year = (entries: PointsEntry[], status = 'PNS') => pointsYear(entries, '2026', status, rulesAt);

describe('countPoints', () => {
	it('counts only what was passed, verified and evidenced', () => {
		const jp = { certificateJp: 10 };
		for (const status of ['failed', 'unfinished', 'waiting', 'returned', 'revoked'] as const)
			expect(countPoints([entry({ ...jp, status })], rulesAt)[0]).toMatchObject({ jp: 0, full: 10, cuts: [{ code: status }] });
		expect(countPoints([entry({ ...jp, evidenced: false })], rulesAt)[0]).toMatchObject({ jp: 0, cuts: [{ code: 'no-evidence' }] });
		expect(jpOf(entry(jp))).toEqual([10]);
	});

	it('puts an activity into the year it ended in', () => {
		const across = entry({ start: '2025-12-29', end: '2026-01-02', certificateJp: 20 });
		expect(countPoints([across], rulesAt)[0]?.year).toBe('2026');
		expect(pointsYear([across], '2025', 'PNS', rulesAt).total).toBe(0);
		expect(year([across]).total).toBe(20);
	});

	it("takes the certificate's JP, else attended minutes / 45, else the form's default", () => {
		expect(countPoints([entry({ certificateJp: 12, attendedMinutes: 450 })], rulesAt)[0]).toMatchObject({ jp: 12, from: 'certificate' });
		expect(countPoints([entry({ attendedMinutes: 450 })], rulesAt)[0]).toMatchObject({ jp: 10, from: 'attendance' });
		expect(countPoints([entry({ form: 'secondment' })], rulesAt)[0]).toMatchObject({ jp: 20, from: 'default' });
		expect(countPoints([entry({ form: 'outbound' })], rulesAt)[0]).toMatchObject({ jp: 0, from: null, cuts: [{ code: 'no-jp' }] });
		// A seminar of three days, 4 JP a day.
		expect(jpOf(entry({ form: 'seminar', start: '2026-05-04', end: '2026-05-06' }))).toEqual([12]);
	});

	it('cuts coaching after two sessions a month, and says which cap cut what', () => {
		const may = [entry({ form: 'coaching', end: '2026-05-04' }), entry({ form: 'coaching', end: '2026-05-11', times: 2 })];
		const june = entry({ form: 'coaching', end: '2026-06-01' });
		const counted = countPoints([...may, june], rulesAt);
		expect(counted.map(({ jp }) => jp)).toEqual([2, 2, 2]);
		expect(counted[1]?.cuts).toEqual([{ code: 'cap', cap: { times: 2, per: 'month' }, jp: 2 }]);
	});

	it('gives self-study at most 2 JP a day, whatever certificate says, over all its days', () => {
		const twice = [entry({ form: 'self-study' }), entry({ form: 'self-study', certificateJp: 8 })];
		expect(jpOf(...twice)).toEqual([2, 0]);
		expect(jpOf(entry({ form: 'self-study', start: '2026-05-04', end: '2026-05-07', certificateJp: 30 }))).toEqual([8]);
	});

	it('keeps a cap of a year over its year only', () => {
		const talks = ['2026-02-01', '2026-03-01', '2027-01-01'].map((end) => entry({ form: 'talk', end }));
		expect(jpOf(...talks)).toEqual([3, 2, 3]);
	});

	it('counts one certificate number once, however it is written, also in another year', () => {
		const first = entry({ certificate: '12/BPSDM/V/2026', certificateJp: 10 });
		const again = entry({ certificate: ' 12 / bpsdm/V/2026', certificateJp: 10, end: '2027-01-05' });
		const counted = countPoints([again, first], rulesAt);
		expect(counted.map(({ jp }) => jp)).toEqual([10, 0]);
		expect(counted[1]?.cuts).toEqual([{ code: 'certificate-counted', by: first.id }]);
		// An empty number is none.
		expect(jpOf(entry({ certificate: ' ', certificateJp: 1 }), entry({ certificate: '', certificateJp: 1 }))).toEqual([1, 1]);
	});

	it('does not let a failed course use up a number or a cap', () => {
		const failed = entry({ form: 'coaching', status: 'failed', certificate: 'A', times: 2 });
		expect(jpOf(failed, entry({ form: 'coaching', certificate: 'A', times: 2 }))).toEqual([0, 4]);
	});

	it('stands 0, 1,000, negative and impossible JP', () => {
		expect(jpOf(entry({ certificateJp: 0 }), entry({ certificateJp: 1000 }))).toEqual([0, 1000]);
		for (const certificateJp of [-5, NaN, Infinity])
			expect(countPoints([entry({ certificateJp })], rulesAt)[0]).toMatchObject({ jp: 0, cuts: [{ code: 'jp-impossible' }] });
		expect(countPoints([entry({ form: 'nobody knows', certificateJp: 5 })], rulesAt)[0]).toMatchObject({
			jp: 0,
			full: 5,
			cuts: [{ code: 'form-unknown' }],
		});
	});

	const any = fc.record({
		form: fc.constantFrom('technical', 'seminar', 'coaching', 'self-study', 'talk'),
		day: fc.integer({ min: 1, max: 28 }),
		month: fc.integer({ min: 1, max: 12 }),
		status: fc.constantFrom<PointsEntry['status']>('passed', 'passed', 'failed'),
		certificate: fc.option(fc.constantFrom('A', 'B', 'C')),
		certificateJp: fc.option(fc.integer({ min: 0, max: 4000 }).map((n) => n / 100)),
		attendedMinutes: fc.option(fc.nat(3000)),
		times: fc.integer({ min: 1, max: 4 }),
	});
	const ledger = fc.array(any, { maxLength: 25 }).map((list) =>
		list.map(({ day, month, ...rest }, no) => {
			const end = `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
			return { ...rest, id: `e${no}`, start: end, end, evidenced: true };
		}),
	);

	it('does not depend on the order of entries', () => {
		fc.assert(
			fc.property(ledger, (entries) => {
				expect(countPoints([...entries].reverse(), rulesAt)).toEqual(countPoints(entries, rulesAt));
			}),
		);
	});

	it('never counts more than an activity says, and explains every cut', () => {
		fc.assert(
			fc.property(ledger, (entries) => {
				for (const { jp, full, cuts } of countPoints(entries, rulesAt)) {
					expect(jp).toBeLessThanOrEqual(full);
					expect(cuts.length > 0).toBe(jp < full || cuts.some(({ code }) => code !== 'cap'));
				}
			}),
		);
	});

	it('never exceeds a cap in any order', () => {
		fc.assert(
			fc.property(ledger, (entries) => {
				const talks = year(entries).byForm.find(({ form }) => form === 'talk');
				expect(talks?.jp ?? 0).toBeLessThanOrEqual(5);
				const days = new Map<string, number>();
				for (const { form, end, jp } of countPoints(entries, rulesAt)) if (form === 'self-study') days.set(end, (days.get(end) ?? 0) + jp);
				for (const jp of days.values()) expect(jp).toBeLessThanOrEqual(2.001);
			}),
		);
	});
});

describe('pointsYear', () => {
	it('adds exactly: three times 15 minutes are 1 JP', () => {
		const entries = [1, 2, 3].map(() => entry({ attendedMinutes: 15 }));
		expect(entries.map((one) => jpOf(one)[0])).toEqual([0.33, 0.33, 0.33]);
		expect(year(entries)).toMatchObject({ total: 1, whole: 1, missing: 19 });
	});

	it('counts full JP for the target', () => {
		expect(year([entry({ attendedMinutes: 20 * 45 - 1 })])).toMatchObject({ total: 19.97, whole: 19, missing: 1 });
		expect(year([entry({ certificateJp: 40 })])).toMatchObject({ missing: 0, target: 20 });
	});

	it('only warns of the ceiling of a PPPK, and asks no target of one', () => {
		expect(year([entry({ certificateJp: 30 })], 'PPPK')).toMatchObject({ total: 30, ceiling: 24, above: 6, target: null, missing: null });
		expect(year([entry({ certificateJp: 30 })])).toMatchObject({ ceiling: null, above: 0 });
	});

	it('shows the year by form and by the mix 10:20:70', () => {
		const found = year([
			entry({ certificateJp: 2 }),
			entry({ form: 'coaching', times: 2 }),
			entry({ form: 'self-study', end: '2026-05-05' }),
		]);
		expect(found.byForm).toEqual([
			{ form: 'coaching', jp: 4, n: 1 },
			{ form: 'self-study', jp: 2, n: 1 },
			{ form: 'technical', jp: 2, n: 1 },
		]);
		expect(found.shares).toEqual({
			formal: { jp: 2, percent: 25 },
			social: { jp: 4, percent: 50 },
			'on-the-job': { jp: 2, percent: 25 },
		});
	});

	it('uses the rules that held when an activity ended', () => {
		const old = { ...rules, forms: [form('seminar', { jp: 3, unit: 'day' })] };
		const at = (day: string) => (day < '2026-06-01' ? old : rules);
		const entries = [entry({ form: 'seminar' }), entry({ form: 'seminar', end: '2026-06-01' })];
		expect(countPoints(entries, at).map(({ jp }) => jp)).toEqual([3, 4]);
	});
});

describe('wholeJp', () => {
	it('cuts JP down to what SIASN takes, and tells the rest', () => {
		expect(wholeJp(12.75)).toEqual({ whole: 12, cut: 0.75 });
		expect(wholeJp(4)).toEqual({ whole: 4, cut: 0 });
	});
});
