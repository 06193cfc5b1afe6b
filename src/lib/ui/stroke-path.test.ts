import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signature } from '#shared/kernel/signature';
import { strokePath, type Point } from './stroke-path';

const point = fc.record({ x: fc.double({ min: 0, max: 1200, noNaN: true }), y: fc.double({ min: 0, max: 400, noNaN: true }) });

describe('a stroke as path data', () => {
	it('leaves out what a straight line passes anyway', () => {
		const line = Array.from({ length: 50 }, (_, i): Point => ({ x: i * 2, y: i }));
		expect(strokePath(line)).toBe('M0 0L98 49');
	});

	it('keeps a corner', () => {
		expect(
			strokePath([
				{ x: 0, y: 0 },
				{ x: 50, y: 0 },
				{ x: 50, y: 50 },
			]),
		).toBe('M0 0L50 0L50 50');
	});

	it('makes a tap a dot', () => expect(strokePath([{ x: 3.4, y: 7.6 }])).toBe('M3 8L3 8'));

	it('is always what the record takes', () => {
		fc.assert(
			fc.property(fc.array(point, { minLength: 1, maxLength: 200 }), (points) => {
				expect(signature.safeParse({ width: 1200, height: 400, paths: [strokePath(points)] }).success).toBe(true);
			}),
		);
	});
});
