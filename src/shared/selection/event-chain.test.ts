import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { chainedEvent, chainEvent, chainProblems, criteriaAfterSeal, type ChainEvent } from './event-chain';

const kinds = ['criteria', 'panel', 'key', 'seal', 'seal', 'opening', 'publication'] as const;
const chain: ChainEvent[] = [];
beforeAll(async () => {
	for (const kind of kinds) {
		const at = '2026-11-24T09:00:00+07:00';
		chain.push(await chainedEvent(chain.at(-1) ?? null, { kind, stage: null, at }, { kind, what: chain.length }));
	}
});
const words = async (events: ChainEvent[], head?: string) =>
	(await chainProblems(events, head)).map(({ code, field }) => `${code} ${field}`);

describe('the chain of events', () => {
	it('is whole, and ends with the head on the paper', async () => {
		for (const event of chain) expect(chainEvent.parse(event)).toEqual(event);
		expect(await words(chain, chain.at(-1)!.hash)).toEqual([]);
		expect(await words([])).toEqual([]);
	});

	it('is found changed wherever it was changed, and by whatever is left out or put elsewhere', async () => {
		const place = fc.integer({ min: 0, max: kinds.length - 1 });
		const change = fc.constantFrom<Partial<ChainEvent>>(
			{ body: '0'.repeat(64) },
			{ at: '2026-11-25T09:00:00+07:00' },
			{ kind: 'decision' },
			{ stage: 'final' },
			{ hash: '1'.repeat(64) },
		);
		await fc.assert(
			fc.asyncProperty(place, change, async (at, changed) => {
				expect(await words(chain.map((event, no) => (no === at ? { ...event, ...changed } : event)))).not.toEqual([]);
			}),
		);
		await fc.assert(
			fc.asyncProperty(fc.subarray([...chain.keys()]), async (kept) => {
				const prefix = kept.every((at, no) => at === no);
				expect((await words(kept.map((at) => chain[at]!))).length === 0).toBe(prefix);
			}),
		);
	});

	it('that was cut at its end is found by the head on the paper alone', async () => {
		expect(await words(chain.slice(0, -1))).toEqual([]);
		expect(await words(chain.slice(0, -1), chain.at(-1)!.hash)).toEqual(['chain_head chain']);
	});

	it('says which event', async () => {
		expect(await words(chain.filter((_, at) => at !== 2))).toEqual([
			'chain_gap chain.3',
			'chain_link chain.3',
			'chain_gap chain.4',
			'chain_gap chain.5',
			'chain_gap chain.6',
		]);
		expect(await words(chain.map((event, at) => (at === 2 ? { ...event, at: '2026-01-01T00:00:00+07:00' } : event)))).toEqual([
			'chain_hash chain.3',
		]);
	});

	it('takes no criteria after the first seal without a decision what becomes of the sheets', () => {
		const of = (...all: ChainEvent['kind'][]) => criteriaAfterSeal(all.map((kind, at) => ({ no: at + 1, kind }))).map(({ field }) => field);
		expect(of('criteria', 'criteria', 'seal')).toEqual([]);
		expect(of('criteria', 'seal', 'criteria', 'seal')).toEqual(['chain.3']);
		expect(of('criteria', 'seal', 'criteria', 'decision')).toEqual([]);
	});
});
