import { describe, expect, it } from 'vitest';
import { clockDiffers } from './clock-differs';

const at = '2026-11-24T10:00:00+07:00';
const received = (time: string) => ({ at: time, no: '261124-00000000' });

describe('a wrong clock', () => {
	it('shows by a measured skew of more than ten minutes, either way', () => {
		expect([600, 601, -600, -601].map((skew) => clockDiffers({ at, skew }))).toEqual([false, true, false, true]);
	});

	it('shows when the act seems to lie after the arrival', () => {
		expect(clockDiffers({ at, received: received('2026-11-24T02:49:59Z') })).toBe(true);
		expect(clockDiffers({ at, received: received('2026-11-24T02:50:00Z') })).toBe(false);
	});

	it('is not concluded from a late arrival', () => {
		expect(clockDiffers({ at, received: received('2027-02-01T00:00:00Z') })).toBe(false);
	});
});
