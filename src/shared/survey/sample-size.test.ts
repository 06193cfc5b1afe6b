import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleSize } from './sample-size';

const official = { chiSquareThousandths: 3841, marginHundredths: 5 };

/** The formula as printed in the sources, in floating point and with its own names: an independent reading. */
function formula(n: number): number {
	const x2 = 3.841;
	const p = 0.5;
	const d = 0.05;
	return (x2 * n * p * (1 - p)) / (d * d * (n - 1) + x2 * p * (1 - p));
}

const rows =
	'10→10, 15→14, 20→19, 25→24, 30→28, 35→32, 40→36, 45→40, 50→44, 55→48, 60→52, 65→56, 70→59, 75→63, 80→66, 85→70, 90→73, 95→76, 100→80, 110→86, 120→92, 130→97, 140→103, 150→108, 160→113, 170→118, 180→123, 190→127, 200→132, 210→136, 220→140, 230→144, 240→148, 250→152, 260→155, 270→159, 280→162, 290→165, 300→169, 320→175, 340→181, 360→186, 380→191, 400→196, 420→201, 440→205, 460→210, 480→214, 500→217, 550→226, 600→234, 650→242, 700→248, 750→254, 800→260, 850→265, 900→269, 950→274, 1000→278, 1100→285, 1200→291, 1300→297, 1400→302, 1500→306, 1600→310, 1700→313, 1800→317, 1900→320, 2000→322, 2200→327, 2400→331, 2600→335, 2800→338, 3000→341, 3500→346, 4000→351, 4500→354, 5000→357, 6000→361, 7000→364, 8000→367, 9000→368, 10000→370, 15000→375, 20000→377, 30000→379, 40000→380, 50000→381, 75000→382, 100000→384'
		.split(', ')
		.map((row) => row.split('→').map(Number) as [number, number]);

describe('sampleSize', () => {
	it.each(rows)('gives the published row %d → %d', (population, size) => {
		expect(sampleSize(population, official)).toBe(size);
	});

	it('agrees with the formula on every published row but the last, so the table is typed without a slip', () => {
		expect(rows.filter(([n, s]) => Math.round(formula(n)) !== s).map(([n]) => n)).toEqual([100000]);
	});

	it('rounds the formula up between two rows, and never asks for more people than there are', () => {
		const published = new Set(rows.map(([n]) => n));
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 1_000_000 }), (n) => {
				fc.pre(!published.has(n));
				const size = sampleSize(n, official);
				expect(size).toBeGreaterThanOrEqual(formula(n) - 1e-6);
				expect(size).toBeLessThan(formula(n) + 1);
				expect(size).toBeLessThanOrEqual(n);
			}),
		);
	});

	it('never asks for fewer of a larger group, but for the one by which a row may round down', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 300_000 }), fc.integer({ min: 1, max: 300_000 }), (n, more) => {
				expect(sampleSize(n + more, official)).toBeGreaterThanOrEqual(sampleSize(n, official) - 1);
			}),
		);
	});

	it('follows the ruleset: a wider margin asks for fewer, without the table', () => {
		expect(sampleSize(1000, { chiSquareThousandths: 3841, marginHundredths: 10 })).toBe(88);
	});
});
