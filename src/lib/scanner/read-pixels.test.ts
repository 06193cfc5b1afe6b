import encodeQR from 'qr';
import { describe, expect, it } from 'vitest';
import { centreTwice, draw, type Trouble } from './fixtures/draw';
import { readPixels } from './read-pixels';

const text = 'H1.1111ABCDEFGHJKMNPQRS7Z';
const modules = encodeQR(text, 'raw', { ecc: 'high', border: 4 });
const count = 12;

/** How many of twelve pictures are read: whole, with the enlarged middle beside it, and as something else. */
function reads(trouble: Trouble): { whole: number; both: number; wrong: number } {
	const found = { whole: 0, both: 0, wrong: 0 };
	for (let seed = 1; seed <= count; seed++) {
		const picture = draw(modules, { ...trouble, seed });
		const texts = [readPixels(picture), readPixels(centreTwice(picture))];
		found.whole += Number(texts[0] === text);
		found.both += Number(texts.includes(text));
		found.wrong += texts.filter((read) => read !== null && read !== text).length;
	}
	return found;
}

/** The floor of what badges in a hall look like: at least so many of twelve. A decoder that reads less is not to be shipped. */
describe('the reader', () => {
	it.each<[string, Trouble, number]>([
		['near and far: 6 pixels a module', { scale: 6 }, 12],
		['3 pixels a module, rolled', { scale: 3, roll: 1 }, 12],
		['2.2 pixels a module', { scale: 2.2 }, 12],
		['tilted by 40 to 55 degrees', { scale: 6, tilt: 1 }, 11],
		['blurred by 3 pixels at 6 a module', { scale: 6, blur: 3 }, 12],
		['blurred by 3 pixels at 10 a module', { scale: 10, blur: 3 }, 12],
		['moved by one and a half modules', { scale: 6, motion: 9 }, 12],
		['in low light', { scale: 6, gain: 0.12, noise: 6 }, 12],
		['with a shadow across', { scale: 6, shadow: 0.85 }, 12],
		['inverted', { scale: 6, invert: true }, 12],
	])('reads badges %s', (_, trouble, floor) => {
		const found = reads(trouble);
		expect(found.both).toBeGreaterThanOrEqual(floor);
		expect(found.wrong).toBe(0);
	});

	it('finds nothing in a picture without a code', () => {
		const empty = draw([[false]], { scale: 6, noise: 10, seed: 1 });
		expect(readPixels(empty)).toBeNull();
	});
});
