import { describe, expect, it } from 'vitest';
import { RepeatFilter } from './repeat-filter';

describe('a code before the camera', () => {
	it('is let through once as long as it stays, and again after three seconds away', () => {
		const filter = new RepeatFilter();
		const seen = [0, 100, 2_900, 5_800, 8_700, 11_700].map((now) => filter.isNew('A', now));
		expect(seen).toEqual([true, false, false, false, false, true]);
	});

	it('does not hide another one', () => {
		const filter = new RepeatFilter();
		expect([filter.isNew('A', 0), filter.isNew('B', 100), filter.isNew('A', 200), filter.isNew('B', 300)]).toEqual([
			true,
			true,
			false,
			false,
		]);
	});
});
