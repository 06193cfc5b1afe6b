import { expect, test } from 'vitest';
import { unitsBelow } from './units-below';

const unit = (code: string, parent: string | null) => ({ code, parent });

test('all that is below a unit, at any depth, and nothing beside it', () => {
	const units = [unit('KEC', null), unit('KEL1', 'KEC'), unit('RT', 'KEL1'), unit('DINAS', null)];
	expect([...unitsBelow(units, 'KEC')]).toEqual(['KEC', 'KEL1', 'RT']);
});

test('units that stand below each other end', () => {
	expect([...unitsBelow([unit('A', 'B'), unit('B', 'A')], 'A')]).toEqual(['A', 'B']);
});
