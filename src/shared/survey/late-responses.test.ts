import { expect, test } from 'vitest';
import { isLate } from './late';
import { lateResponses } from './late-responses';
import type { ReferenceCampaign } from './kinds/reference-campaign';

test('the totals say the same as the single records, to the minute of the last day', () => {
	const campaign = { start: '2026-07-01', end: '2026-12-31' } as ReferenceCampaign;
	const moments = ['2026-12-31T16:59:59Z', '2026-12-31T17:00:00Z', '2027-02-01T00:00:00Z'];
	const late = moments.filter((at) => isLate({ received: { at, no: '261231-00000000' } }, campaign)).length;
	expect(late).toBe(2);
	expect(lateResponses({ arrived: { '2026-12-31': 1, '2027-01-01': 1, '2027-02-01': 1 } }, campaign)).toBe(late);
});
