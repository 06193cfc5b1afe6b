import type { DeviceDb } from '$lib/device/db';
import { readOne, readRecords } from '$lib/device/records/read-records';
import { appraisalRules, units as allUnits } from '$lib/device/records/reference';
import { appraisalSummary } from '#shared/appraisal/kinds/appraisal-summary';
import { appraisalUnitResult } from '#shared/appraisal/kinds/appraisal-unit-result';
import { parsePeriod, periodSpan } from '#shared/kernel/period';
import { unitsBelow } from '#shared/personnel/units-below';
import { loadCases } from './load-cases';
import { loadPeople } from './load-people';
import type { Outcome, Paper } from './paper';

type UnitPaper = Extract<Paper, { kind: 'unit' }>;

/**
 * Penetapan Predikat Kinerja of a unit with all units below it. `everyone`: the evaluations of all its people are on this device, and those who have none are
 * counted as missing; else the outcomes alone are, without most names.
 */
export async function loadUnitPaper(db: DeviceDb, period: string, unit: string, everyone: boolean): Promise<UnitPaper | null> {
	const result = (await readOne(db, appraisalUnitResult, `${appraisalUnitResult.kind}:${period}:${unit}`))?.record;
	const rules = result && (await appraisalRules(db, { id: result.body.rules }));
	const span = parsePeriod(period) && periodSpan(parsePeriod(period)!);
	if (!result || !rules || !span) return null;
	const units = (await allUnits(db)).map(({ body }) => body);
	const codes = unitsBelow(units, unit);
	const outcomes = new Map<string, Outcome | null>();
	if (everyone) {
		for (const { person, state } of await loadCases(db, period, codes)) outcomes.set(person, state.standing);
	} else {
		const { rows } = await readRecords(db, appraisalSummary, { period });
		for (const { record } of rows) if (codes.has(record.unit)) outcomes.set(record.subject!, record.body);
	}
	const known = await loadPeople(db, (person, { unit: now }) => outcomes.has(person) || (everyone && codes.has(now as string)));
	for (const [person, { leftOn }] of known) if (!outcomes.has(person) && (!leftOn || leftOn >= span.start)) outcomes.set(person, null);
	const people = [...outcomes].map(([person, outcome]) => {
		const { name = person, nip = null, post = '' } = known.get(person) ?? {};
		return { person, name, nip, post, outcome };
	});
	people.sort((a, b) => a.name.localeCompare(b.name, 'id'));
	return { kind: 'unit', result, unit: units.find(({ code }) => code === unit)?.name ?? unit, people, names: everyone, rules: rules.body };
}
