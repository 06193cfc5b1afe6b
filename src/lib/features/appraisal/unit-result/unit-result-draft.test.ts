import { describe, expect, it } from 'vitest';
import { appraisalUnitResult } from '#shared/appraisal/kinds/appraisal-unit-result';
import type { Party } from '#shared/appraisal/party';
import { unitResultBody, unitResultToDraft } from './unit-result-draft';

const leader: Party = { person: 'p1', name: 'Mangasi', nip: null, grade: 'IV/b', post: 'Kepala Dinas', unit: 'DUKCAPIL' };
const rules = 'reference.appraisal-rules:permenpanrb-6-2022';
const full = {
	...unitResultToDraft(null, leader),
	predicate: 'good' as const,
	basis: ' Perjanjian kinerja ',
	reasons: { BAIK_B_MAX70: 'Alasan', OLD: 'lama' },
};

describe('the result of a unit', () => {
	it('keeps reasons for rules departed from now, and is not held up by a missing one', () => {
		const body = unitResultBody(full, rules, ['BAIK_B_MAX70', 'BAIK_MUST_HAVE_BP_OR_K'], leader)!;
		expect(body.departures).toEqual([{ code: 'BAIK_B_MAX70', reason: 'Alasan' }]);
		expect(body.basis).toBe('Perjanjian kinerja');
		expect(appraisalUnitResult.body.safeParse(body).success).toBe(true);
	});

	it('is signed by the known leader, or by whom HR names', () => {
		expect(unitResultBody(full, rules, [], leader)!.leader).toEqual(leader);
		expect(unitResultBody({ ...full, leaderName: 'Sekda' }, rules, [], leader)!.leader).toMatchObject({ person: null, name: 'Sekda' });
	});

	it('needs a predicate and a leader', () => {
		expect(unitResultBody({ ...full, predicate: null }, rules, [], leader)).toBeNull();
		expect(unitResultBody({ ...full, leaderName: ' ' }, rules, [], leader)).toBeNull();
	});

	it('comes back as it was entered', () => {
		const body = unitResultBody(full, rules, ['BAIK_B_MAX70'], leader)!;
		expect(unitResultToDraft(body, null)).toEqual({ ...full, basis: 'Perjanjian kinerja', reasons: { BAIK_B_MAX70: 'Alasan' } });
	});
});
