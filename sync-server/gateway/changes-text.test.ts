import { describe, expect, it } from 'vitest';
import type { Stored } from '../store/changes';
import { changesQuestion } from './changes-question';
import { changesText } from './changes-text';
import { waitForChange } from './wait-for-change';

const row = (n: number, length: number) => {
	const record = {
		_id: `survey.response:${n}`,
		_rev: '1-a',
		kind: 'survey.response',
		body: { text: 'x'.repeat(length) },
	} as unknown as Stored;
	return { seq: n, record };
};

describe('the body of an answer to _changes', () => {
	it('goes out in pieces of about a megabyte, however long its records are, and is the same text', async () => {
		const rows = Array.from({ length: 30 }, (_, n) => row(n + 1, 400_000));
		const reader = {
			first: { rows, lastSeq: 30, pending: 0 },
			read: async () => ({ rows: [], lastSeq: 30, pending: 0 }),
			wait: () => waitForChange(null, 0, { timeout: 1 }, AbortSignal.abort()),
		};
		const pieces: string[] = [];
		for await (const piece of changesText(changesQuestion({ include_docs: 'true' }, {}), reader)) pieces.push(piece);
		expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(1_500_000);
		const { results } = JSON.parse(pieces.join('')) as { results: { id: string }[] };
		expect(results.map(({ id }) => id)).toEqual(rows.map(({ record }) => record._id));
	});
});
