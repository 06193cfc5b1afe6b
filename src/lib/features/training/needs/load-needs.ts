import type { DeviceDb } from '$lib/device/db';
import { needsOf, type AppraisalSignal, type DevelopmentNeed } from '#shared/training/needs-of';
import { loadOverview, type Overview, type OverviewRow } from '../data/load-overview';

/** One line of the AKPK. */
export interface NeedRow {
	key: string;
	person: OverviewRow;
	need: DevelopmentNeed;
}

export interface Needs extends Pick<Overview, 'unitNames' | 'rules'> {
	/** The most urgent first, then by name. */
	rows: NeedRow[];
	/** People with a need, and all who are looked at. */
	people: number;
	all: number;
}

/** What the appraisals of a year say, by person; handed in by the page, for appraisals are another domain's. */
export type Signals = (year: string) => Promise<ReadonlyMap<string, AppraisalSignal>>;

/** Everybody's needs in a year, of one unit and those below it where one is given. Who has left or has no target is left out. For `live(() => …)`. */
export async function loadNeeds(db: DeviceDb, asked: { year: string; unit: string }, signals: Signals): Promise<Needs> {
	const [overview, signalOf] = await Promise.all([loadOverview(db, asked), signals(asked.year)]);
	const serving = overview.rows.filter(({ excluded }) => excluded === null);
	const rows = serving.flatMap((person) =>
		needsOf(signalOf.get(person.person), person.ledger.year.missing ?? 0).map((need, index): NeedRow => ({
			key: `${person.person} ${index}`,
			person,
			need,
		})),
	);
	rows.sort((a, b) => a.need.priority - b.need.priority || a.person.known.name.localeCompare(b.person.known.name, 'id'));
	return {
		rows,
		unitNames: overview.unitNames,
		rules: overview.rules,
		people: new Set(rows.map(({ person }) => person.person)).size,
		all: serving.length,
	};
}
