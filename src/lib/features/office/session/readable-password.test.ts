import { describe, expect, it } from 'vitest';
import { readablePassword } from './readable-password';

describe('a first password', () => {
	it('is four groups of two syllables', () =>
		expect(readablePassword()).toMatch(/^([bdghjklmnprstwy][aeiou]){2}(-([bdghjklmnprstwy][aeiou]){2}){3}$/));

	it('is another one each time', () => expect(new Set(Array.from({ length: 200 }, () => readablePassword())).size).toBe(200));

	it('uses every letter of its alphabet', () => {
		const letters = new Set(Array.from({ length: 300 }, () => readablePassword()).join(''));
		expect([...letters].sort().join('')).toBe('-abdeghijklmnoprstuwy');
	});
});
