import { describe, expect, it } from 'vitest';
import { blankPeriod, periodToForm, readPeriod } from './period-form';

describe('a period of appraisal', () => {
	it('is proposed with days around its end, the SKP in January of a year', () => {
		expect(blankPeriod('2026-TW3')).toEqual({
			period: '2026-TW3',
			fillFrom: '2026-09-24',
			fillTo: '2026-10-15',
			formerTo: '',
			planFrom: '',
			planTo: '',
		});
		expect(blankPeriod('2026')).toMatchObject({
			fillFrom: '2026-12-25',
			fillTo: '2027-01-31',
			planFrom: '2026-01-01',
			planTo: '2026-01-31',
		});
	});

	it.each(['2026', '2026-S1', '2026-TW4', '2026-02'])('%s comes back from its form as it was', (period) => {
		const read = readPeriod(blankPeriod(period), new Set());
		expect(read.ok && periodToForm(period, read.body)).toEqual(blankPeriod(period));
	});

	it('keeps the day until which a former appraiser writes, which is not before the last day for filling in', () => {
		const form = { ...blankPeriod('2026-TW3'), formerTo: '2026-12-31' };
		expect(readPeriod(form, new Set())).toMatchObject({ ok: true, body: { formerTo: '2026-12-31' } });
		expect(readPeriod({ ...form, formerTo: '2026-10-01' }, new Set())).toEqual({ ok: false, problems: { formerTo: 'end-before-start' } });
	});

	it('says what is wrong with it', () => {
		const form = { ...blankPeriod('2026-TW3'), fillTo: '2026-09-01' };
		expect(readPeriod(form, new Set(['2026-TW3']))).toEqual({
			ok: false,
			problems: { period: 'period-taken', fillTo: 'end-before-start' },
		});
		expect(readPeriod({ ...form, fillFrom: '' }, new Set())).toMatchObject({ ok: false, problems: { fillFrom: 'date' } });
	});
});
