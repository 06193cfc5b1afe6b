import { officeToday } from '$lib/device/office-today';
import type { DeviceDb } from '$lib/device/db';
import { readOne, readRecords, type RecordView } from '$lib/device/records/read-records';
import { appraisalRules, units as allUnits } from '$lib/device/records/reference';
import { appraisalUnitResult, type AppraisalUnitResult } from '#shared/appraisal/kinds/appraisal-unit-result';
import type { ReferenceAppraisalRules } from '#shared/appraisal/kinds/reference-appraisal-rules';
import { referencePerson } from '#shared/personnel/kinds/reference-person';
import type { RecordOf } from '#shared/kernel/envelope';
import { parsePeriod, periodSpan } from '#shared/kernel/period';
import type { Session } from '#shared/kernel/session';
import { loadOutcomes, type Outcome } from './load-outcomes';
import { unitsBelow } from '#shared/personnel/units-below';

/** A unit, with all units below it, in one period. */
export interface UnitView {
	unit: string;
	name: string;
	/** How many units below are counted in. */
	below: number;
	result: RecordView<AppraisalUnitResult> | null;
	outcomes: Outcome[];
	/** People in service there; `null` for a reader who has not the personnel list. */
	people: number | null;
	/** The rules the result names, else today's; `null` before the first pull. */
	rules: RecordOf<ReferenceAppraisalRules> | null;
}

/** For `live(() => …)`. */
export async function loadUnit(db: DeviceDb, who: Session, period: string, unit: string): Promise<UnitView> {
	const units = (await allUnits(db)).map(({ body }) => body);
	const codes = [...unitsBelow(units, unit)];
	const result = await readOne(db, appraisalUnitResult, `${appraisalUnitResult.kind}:${period}:${unit}`);
	const named = result && (await appraisalRules(db, { id: result.record.body.rules }));
	return {
		unit,
		name: units.find(({ code }) => code === unit)?.name ?? unit,
		below: codes.length - 1,
		result,
		outcomes: await loadOutcomes(db, who, period, codes),
		people: who.roles.includes('hr') ? await peopleOf(db, period, codes) : null,
		rules: named ?? (await appraisalRules(db, { day: officeToday() })),
	};
}

async function peopleOf(db: DeviceDb, period: string, codes: readonly string[]): Promise<number> {
	const start = periodSpan(parsePeriod(period) ?? { kind: 'year', year: 0, no: 1 }).start;
	const { rows } = await readRecords(db, referencePerson);
	return rows.filter(({ record: { body } }) => codes.includes(body.unit) && (body.leftOn === null || body.leftOn >= start)).length;
}
