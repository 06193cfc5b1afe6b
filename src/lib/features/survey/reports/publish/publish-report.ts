import type { DeviceDb } from '$lib/device/db';
import { submitRecords } from '$lib/device/outbox/submit-record';
import type { RecordOf } from '#shared/kernel/envelope';
import type { SurveyReport } from '#shared/survey/kinds/survey-report';

/**
 * Publishes a result, `known` being the ids of the versions that were on the screen: one published meanwhile, in another tab or by a second tap,
 * stands, and nothing is added to it. Gives the ids submitted.
 */
export function publishReport(db: DeviceDb, report: RecordOf<SurveyReport>, known: ReadonlySet<string>): Promise<string[]> {
	return submitRecords(db, { unless: (standing) => standing.some(({ _id }) => !known.has(_id)) }, [report]);
}
