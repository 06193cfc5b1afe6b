import type { DeviceDb } from '$lib/device/db';
import { foldCases } from '$lib/features/appraisal/data/load-case';
import { person as personOf } from '$lib/features/personnel/data/person';
import { readRecords } from '$lib/device/records/read-records';
import { appraisalDecision } from '#shared/appraisal/kinds/appraisal-decision';
import { appraisalEvaluation } from '#shared/appraisal/kinds/appraisal-evaluation';
import { appraisalHandover } from '#shared/appraisal/kinds/appraisal-handover';
import { appraisalSummary } from '#shared/appraisal/kinds/appraisal-summary';
import type { Predicate } from '#shared/appraisal/appraisal-words';
import type { Envelope } from '#shared/kernel/envelope';
import { daysOverlap } from '#shared/kernel/days-overlap';
import { groupBy } from '#shared/kernel/group-by';
import type { Session } from '#shared/kernel/session';

/** The outcome of one person. `name` is `null` for somebody who is not of the reader's own line: they are a number only. */
export interface Outcome {
	person: string;
	name: string | null;
	unit: string;
	predicate: Predicate;
}

/** What stands for everybody of these units in a period, from the documents where this device has them, else from the outcomes alone. */
export async function loadOutcomes(db: DeviceDb, who: Session, period: string, units: readonly string[]): Promise<Outcome[]> {
	const found = new Map<string, Outcome>();
	for (const unit of units) {
		for (const { record } of (await readRecords(db, appraisalSummary, { period, unit })).rows)
			if (record.subject !== undefined)
				found.set(record.subject, { person: record.subject, name: null, unit, predicate: record.body.predicate });
		const records: Envelope[] = [];
		for (const kind of [appraisalEvaluation, appraisalHandover, appraisalDecision] as const)
			records.push(...(await readRecords<string, unknown>(db, kind, { period, unit })).rows.map(({ record }) => record));
		const bySubject = [...groupBy(records, ({ subject }) => subject)];
		const states = await foldCases(
			db,
			bySubject.map(([, own]) => own),
		);
		for (const [index, [person]] of bySubject.entries()) {
			const { standing } = states[index]!;
			if (person !== undefined && standing) found.set(person, { person, name: null, unit, predicate: standing.predicate });
		}
	}
	return Promise.all(
		[...found.values()].map(async (one) => ({
			...one,
			name: mayName(who, one.person, period) ? ((await personOf(db, one.person))?.body.name ?? null) : null,
		})),
	);
}

/** Fewer people are not shown in statistics (product default, UU 27/2022). */
const fewest = 5;

/** Whether so few are counted that a distribution would tell what somebody got who is not of the reader's own line. */
export function tooFewToShow(outcomes: readonly Pick<Outcome, 'name'>[]): boolean {
	return outcomes.length < fewest && outcomes.some(({ name }) => name === null);
}

/** HR names everybody; a leader only the own line of that period. */
function mayName({ roles, charges = [] }: Session, person: string, period: string): boolean {
	return roles.includes('hr') || charges.some((charge) => charge.person === person && daysOverlap(period, charge));
}
