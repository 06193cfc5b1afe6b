import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTurn } from './in-turn';

describe('work in turn', () => {
	it('is never done twice at once on one key, in the order asked, and nothing waits for ever', async () => {
		const keys = fc.array(fc.constantFrom<string[]>('a', 'b', 'c', 'd'), { maxLength: 3 });
		await fc.assert(
			fc.asyncProperty(fc.scheduler(), fc.array(fc.tuple(keys, fc.boolean()), { maxLength: 12 }), async (scheduler, asked) => {
				const turn = inTurn();
				const busy = new Set<string>();
				const begun: number[] = [];
				const all = asked.map(([own, fails], index) =>
					turn(own, async () => {
						begun.push(index);
						const distinct = [...new Set(own)];
						for (const key of distinct) expect(busy.has(key)).toBe(false);
						for (const key of distinct) busy.add(key);
						await scheduler.schedule(Promise.resolve());
						for (const key of distinct) busy.delete(key);
						if (fails) throw new Error('failed');
						return index;
					}),
				);
				const settled = Promise.allSettled(all);
				await scheduler.waitFor(settled);
				const outcomes = await settled;
				expect(outcomes.map(({ status }) => status)).toEqual(asked.map(([, fails]) => (fails ? 'rejected' : 'fulfilled')));
				for (const key of ['a', 'b', 'c', 'd']) {
					const order = begun.filter((index) => asked[index]![0].includes(key));
					expect(order).toEqual(order.toSorted((a, b) => a - b));
				}
			}),
		);
	});
});
