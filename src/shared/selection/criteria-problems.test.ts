import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criteria, type Criteria } from './criteria';
import { criteriaProblems } from './criteria-problems';
import { exampleCriteria } from './example-selection';
import { stops } from './problem';

function changed(change: (criteria: Criteria) => void): Criteria {
	const copy = structuredClone(exampleCriteria);
	change(copy);
	return copy;
}
const codes = (change: (criteria: Criteria) => void) => criteriaProblems(changed(change)).map(({ code, field }) => `${code} ${field}`);

describe('criteria', () => {
	it('are right as the example has them', () => {
		expect(criteria.parse(exampleCriteria)).toEqual(exampleCriteria);
		expect(criteriaProblems(exampleCriteria)).toEqual([]);
	});

	it('add to exactly 100 %: neither 99.99 nor 100.01', () => {
		for (const weight of [1999, 2001])
			expect(codes(({ components }) => (components[0]!.weight = weight))).toEqual(['weights_not_100 components']);
		expect(codes(({ components }) => (components[0]!.elements[0]!.weight = 3334))).toEqual(['weights_not_100 components.paper.elements']);
	});

	it('are let through with any whole weights of that sum, and with no other', () => {
		const weights = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 4, maxLength: 4 });
		fc.assert(
			fc.property(weights, (all) => {
				const sum = all.reduce((a, b) => a + b, 0);
				const found = codes(({ components }) => components.forEach((component, at) => (component.weight = all[at]!)));
				expect(found).toEqual(sum === 10_000 ? [] : ['weights_not_100 components']);
			}),
		);
		fc.assert(
			fc.property(fc.tuple(fc.nat(3300), fc.nat(3300), fc.nat(3300)), ([a, b, c]) => {
				const all = [a + 1, b + 1, c + 1, 10_000 - a - b - c - 3];
				expect(codes(({ components }) => components.forEach((component, at) => (component.weight = all[at]!)))).toEqual([]);
			}),
		);
	});

	it.each<[string, (criteria: Criteria) => void, string]>([
		['a component without elements', ({ components }) => (components[0]!.elements = []), 'no_elements components.paper.elements'],
		[
			'an imported component with some',
			({ components }) => (components[1]!.elements = components[0]!.elements.map((one) => ({ ...one, code: `c-${one.code}` }))),
			'cat_with_elements components.centre.elements',
		],
		['two elements of one name', ({ components }) => (components[2]!.elements[0]!.code = 'idea'), 'code_twice elements.idea'],
		['two components of one name', ({ components }) => (components[3]!.code = 'paper'), 'code_twice components.paper'],
		['an unknown stage', ({ components }) => (components[1]!.stage = 'written'), 'unknown_stage components.centre.stage'],
		[
			'an empty stage',
			({ stages }) => stages.push({ code: 'field', name: 'Lapangan', passMark: null, declarations: 1 }),
			'stage_without_components stages.field',
		],
		['a tie order that names nothing', ({ tieOrder }) => tieOrder.push('charm'), 'unknown_component tieOrder.charm'],
		['levels that overlap', ({ levels }) => (levels[1]!.from = 2000), 'levels_wrong levels'],
		['levels that do not reach 100', ({ levels }) => (levels[4]!.to = 9999), 'levels_wrong levels'],
		['a new version without a reason', (copy) => Object.assign(copy, { version: 2, reason: ' ' }), 'reason_missing reason'],
	])('answer %s', (_, change, expected) => expect(codes(change)).toEqual([expected]));

	it('only warn of few elements', () => {
		const problems = criteriaProblems(
			changed(({ components }) => {
				components[0]!.elements.splice(1);
				components[0]!.elements[0]!.weight = 10_000;
			}),
		);
		expect(problems).toEqual([{ code: 'elements_unusual', field: 'components.paper.elements', weight: 'warns' }]);
		expect(stops(problems)).toBe(false);
	});

	it('hold weights as whole numbers alone', () => {
		expect(criteria.safeParse(changed(({ components }) => (components[0]!.weight = 2000.5))).success).toBe(false);
	});
});
