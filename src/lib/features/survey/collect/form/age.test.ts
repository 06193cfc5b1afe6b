import { describe, expect, it } from 'vitest';
import { parseAge } from './age';

describe('parseAge', () => {
	it.each([
		['17', { age: 17 }],
		[' 42 ', { age: 42 }],
		['120', { age: 120 }],
		['', { problem: 'empty' }],
		['16', { problem: 'too-young' }],
		['121', { problem: 'too-old' }],
		['1985', { problem: 'not-a-number' }],
		['tiga puluh', { problem: 'not-a-number' }],
		['17.5', { problem: 'not-a-number' }],
		['-20', { problem: 'not-a-number' }],
	])('reads "%s"', (text, answer) => {
		expect(parseAge(text)).toEqual(answer);
	});
});
