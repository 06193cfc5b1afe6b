import { describe, expect, it } from 'vitest';
import { conflictStates, sheetKeptBack, type ConflictDeclaration } from './conflict-state';

const says = (no: number, kind: ConflictDeclaration['kind'], round: 1 | 2 = 1, seat = 'A', participant = '001'): ConflictDeclaration => ({
	...{ no, kind, round, seat, participant },
});
const one = (
	declarations: ConflictDeclaration[],
	stage: 1 | 2 = 1,
	more: [Parameters<typeof conflictStates>[4]?, Parameters<typeof conflictStates>[5]?] = [],
) => conflictStates({ declarations: stage }, ['A'], ['001'], declarations, ...more)[0]!;

describe('a conflict of interest', () => {
	it('is asked of every assessor about every participant; silence is not "none"', () => {
		const all = conflictStates({ declarations: 1 }, ['A', 'B'], ['001', '002'], [says(1, 'none'), says(2, 'family', 1, 'B', '002')]);
		expect(all.map(({ seat, participant, state }) => `${seat}.${participant} ${state}`)).toEqual([
			'A.001 open',
			'A.002 undeclared',
			'B.001 undeclared',
			'B.002 recused',
		]);
		expect(all.map((pair) => sheetKeptBack(pair)?.code ?? null)).toEqual([
			null,
			'conflict_undeclared',
			'conflict_undeclared',
			'conflict_recused',
		]);
	});

	it('is asked again before interviews', () => {
		expect(one([says(1, 'none')], 2).state).toBe('undeclared');
		expect(one([says(1, 'none'), says(2, 'none', 2)], 2).state).toBe('open');
		expect(one([says(2, 'none', 2)], 2).state).toBe('undeclared');
	});

	it('may only be told, by the setting for its kind', () => {
		const effect = { teaching: 'disclosed' } as const;
		expect(one([says(1, 'teaching')], 1, [effect])).toMatchObject({ state: 'disclosed', kind: 'teaching' });
		expect(sheetKeptBack(one([says(1, 'teaching')], 1, [effect]))).toBeNull();
		expect(one([says(1, 'gift')], 1, [effect])).toMatchObject({ state: 'recused', kind: 'gift' });
	});

	it('is corrected within its round, by the order of events and not of arrival', () => {
		expect(one([says(5, 'none'), says(3, 'family')])).toMatchObject({ state: 'open', kind: null });
		expect(one([says(3, 'none'), says(5, 'family')])).toMatchObject({ state: 'recused' });
	});

	it('is not taken back by a later round', () => {
		expect(one([says(1, 'family'), says(2, 'none', 2)], 2)).toMatchObject({ state: 'recused', kind: 'family' });
	});

	it('that became known after the seal is told as such, also for the stages before', () => {
		const sealed = new Map([['A.001', 4]]);
		expect(one([says(1, 'none'), says(6, 'dispute', 2)], 1, [{}, sealed])).toMatchObject({ kind: 'dispute', afterSeal: true });
		expect(one([says(1, 'none'), says(3, 'dispute')], 1, [{}, sealed])).toMatchObject({ kind: 'dispute', afterSeal: false });
		expect(one([says(1, 'none')], 1, [{}, sealed])).toMatchObject({ afterSeal: false });
	});
});
