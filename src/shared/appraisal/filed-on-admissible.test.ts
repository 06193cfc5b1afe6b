import { describe, expect, it } from 'vitest';
import { filedOnAdmissible } from './filed-on-admissible';

// 1 October in Pematangsiantar, still 30 September in UTC.
const handover = { at: '2026-09-30T17:30:00Z' };
const office = { today: '2026-10-20', handover };

describe('the day an objection was filed on paper', () => {
	it.each([
		['none', {}, undefined],
		['none on behalf', { onBehalf: true }, 'malformed'],
		['on the day of the handover', { onBehalf: true, filedOn: '2026-10-01' }, undefined],
		['today', { onBehalf: true, filedOn: '2026-10-20' }, undefined],
		['before the handover', { onBehalf: true, filedOn: '2026-09-30' }, 'dates_contradict'],
		['tomorrow', { onBehalf: true, filedOn: '2026-10-21' }, 'dates_contradict'],
		['by the employee', { filedOn: '2026-10-10' }, 'not_in_that_name'],
	])('%s', (_, body, code) => expect(filedOnAdmissible(body, office)?.code).toBe(code));

	it('is not asked of an app that could not tell it', () => {
		expect(filedOnAdmissible({ onBehalf: true }, { ...office, optional: true })).toBeNull();
	});

	it('is not held against a handover the office has not got yet', () => {
		expect(filedOnAdmissible({ onBehalf: true, filedOn: '2026-09-01' }, { today: '2026-10-20' })).toBeNull();
	});
});
