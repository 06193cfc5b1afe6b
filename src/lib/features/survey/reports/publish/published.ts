import { compareMoments } from '#shared/kernel/days';
import type { RecordView } from '$lib/device/records/read-records';
import type { SurveyReport } from '#shared/survey/kinds/survey-report';

/** A published result, and whether the office has it already. */
export type Published = RecordView<SurveyReport>;

/**
 * The versions published for one unit and period, newest first: by the office's clock where it has them, so that a
 * tablet with a wrong clock does not hide a newer version; one not sent yet comes before.
 */
export function versionsOf(published: readonly Published[], period: string, unit: string): Published[] {
	return published.filter(({ record }) => record.period === period && record.unit === unit).sort(newestFirst);
}

/** The newest version for each unit and period. */
export function newestVersions(published: readonly Published[]): Published[] {
	return published.filter(({ id, record }) => versionsOf(published, record.period, record.unit)[0]?.id === id);
}

function newestFirst(a: Published, b: Published): number {
	const arrived = ({ record }: Published) => (record.received ? Date.parse(record.received.at) : Infinity);
	const [first, second] = [arrived(a), arrived(b)];
	return first === second ? compareMoments(b.record.at, a.record.at) : second - first;
}
