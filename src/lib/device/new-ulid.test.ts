import { expect, it } from 'vitest';
import { ulid } from '#shared/kernel/envelope';
import { newUlid } from './new-ulid';

it('gives ULIDs of the moment, none twice, over more than one draw of random bytes', () => {
	const time = Date.parse('2026-11-24T08:00:00Z');
	const made = Array.from({ length: 2000 }, () => newUlid(time));
	expect(new Set(made).size).toBe(2000);
	expect(made.filter((one) => !ulid.safeParse(one).success)).toEqual([]);
	expect(new Set(made.map((one) => one.slice(0, 10))).size).toBe(1);
});
