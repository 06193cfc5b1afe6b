import type { DeviceDb } from '$lib/device/db';
import type { AboutView } from '$lib/device/records/read-about';
import { foldCases } from '$lib/features/appraisal/data/load-case';
import type { CaseState } from '#shared/appraisal/appraisal-case';

/** Folds the cases of these people in these periods beforehand, so that one can be asked for without waiting. */
export async function foldPeople(
	db: DeviceDb,
	about: ReadonlyMap<string, readonly AboutView[]>,
	periods: readonly string[],
): Promise<(person: string, period: string) => CaseState> {
	const keys = [...about.keys()].flatMap((person) => periods.map((period) => ({ key: `${period} ${person}`, person, period })));
	const states = await foldCases(
		db,
		keys.map(({ person, period }) => (about.get(person) ?? []).map(({ record }) => record).filter((record) => record.period === period)),
	);
	const byKey = new Map(keys.map(({ key }, index) => [key, states[index]!]));
	return (person, period) => byKey.get(`${period} ${person}`)!;
}
