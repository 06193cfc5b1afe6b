import type { DeviceDb } from '$lib/device/db';
import { readRecords } from '$lib/device/records/read-records';
import { appraisalCoaching } from '#shared/appraisal/kinds/appraisal-coaching';
import type { Predicate } from '#shared/appraisal/appraisal-words';
import { parsePeriod, periodSpan } from '#shared/kernel/period';
import type { AppraisalSignal } from '#shared/training/needs-of';
import { casesOf } from './cases-table';

const low: readonly Predicate[] = ['needs-improvement', 'poor', 'very-poor'];

/** What the evaluations and coaching plans of a year say of everybody's need to develop, by person; who is not in it has none. For HR's device. */
export async function developmentSignals(db: DeviceDb, year: string): Promise<Map<string, AppraisalSignal>> {
	const prefix = `appraisal.evaluation:${year}`;
	const [cases, plans] = await Promise.all([casesOf(db).where('key').startsWith(prefix).toArray(), readRecords(db, appraisalCoaching)]);
	const latest = new Map<string, { end: string; predicate: Predicate }>();
	for (const { person, period, predicate } of cases) {
		const parsed = parsePeriod(period);
		if (!predicate || !parsed) continue;
		const { end } = periodSpan(parsed);
		const before = latest.get(person);
		if (!before || before.end < end) latest.set(person, { end, predicate });
	}
	const signals = new Map<string, AppraisalSignal>();
	for (const [person, { predicate }] of latest)
		if (low.includes(predicate)) signals.set(person, { predicate: predicate as AppraisalSignal['predicate'], topics: [], coaching: false });
	for (const { record } of plans.rows) {
		const { subject = '', period, body } = record;
		if (body.state !== 'open' || !period.startsWith(year)) continue;
		const before = signals.get(subject) ?? { predicate: null, topics: [], coaching: true };
		signals.set(subject, { ...before, coaching: true, topics: [...before.topics, ...body.trainingNeeds] });
	}
	return signals;
}
