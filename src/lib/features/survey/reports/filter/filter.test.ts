import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filterQuery, readFilter } from './filter';

test('what stands in the address is read back', () => {
	const code = fc.stringMatching(/^[A-Za-z0-9.:-]{0,30}$/);
	const filters = fc.record({
		period: code,
		unit: code,
		kelurahan: code,
		service: code,
		order: fc.constantFrom('list' as const, 'form' as const),
	});
	fc.assert(
		fc.property(filters, (filter) => {
			expect(readFilter(new URLSearchParams(filterQuery(filter)))).toEqual(filter);
		}),
	);
});

test('a query that asks nothing is empty, and one that cannot be is ignored', () => {
	expect(filterQuery({})).toBe('');
	expect(readFilter(new URLSearchParams('?unit=<script>&periode=2026-S2&urutan=x'))).toMatchObject({
		unit: '',
		period: '2026-S2',
		order: 'list',
	});
});
