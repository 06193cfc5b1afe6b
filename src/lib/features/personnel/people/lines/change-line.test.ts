import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AppraisalLine } from '#shared/personnel/kinds/reference-person';
import { lineAt } from '#shared/personnel/appraisal-line';
import { changeLine } from './change-line';

const day = fc.integer({ min: 0, max: 700 }).map((n) => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));
const who = fc.constantFrom('A', 'B', 'C', null);

it('a change leaves the days before as they were, and never makes lines overlap', () => {
	fc.assert(
		fc.property(fc.array(fc.tuple(day, who, who), { maxLength: 12 }), day, (changes, asked) => {
			let lines: AppraisalLine[] = [];
			for (const [from, appraiser, superior] of changes) {
				const changed = changeLine(lines, from, { appraiser, superior });
				if (!changed) {
					expect(lines.some((line) => line.from > from)).toBe(true);
					continue;
				}
				if (asked < from) expect(lineAt(changed, asked)?.appraiser).toBe(lineAt(lines, asked)?.appraiser);
				else expect(lineAt(changed, asked)).toMatchObject({ appraiser, superior });
				lines = changed;
			}
			for (const [index, line] of lines.entries()) {
				if (line.to !== null) expect(line.to >= line.from).toBe(true);
				const next = lines[index + 1];
				if (next) expect(line.to !== null && line.to < next.from).toBe(true);
			}
		}),
	);
});
