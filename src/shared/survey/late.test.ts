import { describe, expect, it } from 'vitest';
import type { ReferenceCampaign } from './kinds/reference-campaign';
import { isLate } from './late';

const campaign = { start: '2026-07-01', end: '2026-12-31' } as ReferenceCampaign;
const arrived = (at: string) => ({ received: { at, no: '261231-00000000' } });

describe('a response is late', () => {
	it('from the first millisecond after the last day in Pematangsiantar', () => {
		expect(isLate(arrived('2026-12-31T16:59:59.999Z'), campaign)).toBe(false);
		expect(isLate(arrived('2026-12-31T17:00:00.000Z'), campaign)).toBe(true);
	});

	it('only once it has arrived', () => {
		expect(isLate({}, campaign)).toBe(false);
	});
});
