import { describe, expect, it } from 'vitest';
import { groupMessages, rowNumbers } from './group-messages';

describe('messages', () => {
	it('stand together by kind, problems first, then the most frequent', () => {
		const message = (code: string, level: 'problem' | 'warning' | 'note', column: number) => ({ code, level, column, value: 'x' });
		const groups = groupMessages([
			{ row: 2, state: 'problem', messages: [message('a', 'warning', 0), message('b', 'problem', 1), message('b', 'problem', 2)] },
			{ row: 3, state: 'note', messages: [message('n', 'note', 0)] },
			{ row: 4, state: 'new', messages: [message('a', 'warning', 0), message('a', 'warning', 0), message('c', 'warning', 0)] },
		]);
		expect(groups.map(({ code, n, columns }) => [code, n, columns])).toEqual([['b', 2, [1, 2]], ['a', 3, [0]], ['c', 1, [0]], ['n', 1, [0]]]); // prettier-ignore
	});

	it('name their rows as people write them', () => {
		expect(rowNumbers([3, 7, 8, 9, 12, 13])).toBe('3, 7–9, 12, 13');
		expect(rowNumbers([1, 3, 5, 7], 3)).toBe('1, 3, 5, …');
		expect(rowNumbers([])).toBe('');
	});
});
