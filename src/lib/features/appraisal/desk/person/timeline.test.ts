import { describe, expect, it } from 'vitest';
import { testAppraisal } from '$lib/device/test-appraisal';
import { timeline } from './timeline';

describe('the line of time of a person', () => {
	it('counts feedback in the month it was in Pematangsiantar', () => {
		const given = ['2026-07-31T16:59:00Z', '2026-07-31T17:00:00Z', '2026-08-01T01:00:00+09:00'];
		const records = given.map((at) => ({ ...testAppraisal({ kind: 'feedback' }), at }));
		const months = timeline(records, []).map((item) => (item.type === 'feedback' ? [item.month, item.n] : null));
		expect(months).toEqual([
			['2026-08', 1],
			['2026-07', 2],
		]);
	});
});
