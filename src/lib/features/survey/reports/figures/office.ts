import type { DeviceDb } from '$lib/device/db';
import type { TotalsRow } from '$lib/features/survey/data/totals-table';
import { readRecords } from '$lib/device/records/read-records';
import { officeState } from '$lib/device/office-state';
import { areDerived } from '$lib/device/derived/keep-derived';
import { readTotals } from '$lib/features/survey/data/read-totals';
import { totalsOf } from '$lib/features/survey/data/totals-table';
import type { KindDefinition } from '#shared/kernel/define-kind';
import type { RecordOf } from '#shared/kernel/envelope';
import { officeContact, type OfficeContact } from '#shared/office/kinds/office-contact';
import { referenceCampaign, type ReferenceCampaign } from '#shared/survey/kinds/reference-campaign';
import { referenceQuestionnaire, type ReferenceQuestionnaire } from '#shared/survey/kinds/reference-questionnaire';
import { referenceRegion } from '#shared/personnel/kinds/reference-region';
import { referenceRuleset, type ReferenceRuleset } from '#shared/survey/kinds/reference-ruleset';
import { referenceService } from '#shared/survey/kinds/reference-service';
import { referenceUnit } from '#shared/personnel/kinds/reference-unit';
import { surveyReport } from '#shared/survey/kinds/survey-report';
import { parseTotalsKey, type SurveyTotals } from '#shared/survey/survey-totals';
import type { Published } from '../publish/published';

export type Campaign = RecordOf<ReferenceCampaign>;
/** Running totals of one cell with the parts of its key. */
export type Cell = ReturnType<typeof parseTotalsKey> & { totals: SurveyTotals };

/** What this device has pulled of everything a report is made from. Names by code or id. */
export interface Office {
	units: ReadonlyMap<string, string>;
	services: ReadonlyMap<string, string>;
	kelurahan: ReadonlyMap<string, string>;
	questionnaires: ReadonlyMap<string, ReferenceQuestionnaire>;
	rulesets: ReadonlyMap<string, ReferenceRuleset>;
	campaigns: readonly Campaign[];
	contacts: readonly OfficeContact[];
	published: readonly Published[];
	/** By period and unit (`cellsKey`): a city has thousands, a report asks for a few. */
	cells: ReadonlyMap<string, readonly Cell[]>;
	/** When everything was last read to its end (device time, ISO 8601), and whether the first load or its counting is still under way. */
	pulled: { at: string | undefined; loading: boolean };
	/** Records made by a newer app, which this one cannot read and so does not count. */
	unreadable: number;
}

/**
 * Reads it all in one transaction, so that a page pulled meanwhile is in completely or not at all. Responses are
 * never read: the running totals hold what a report needs, however many there are.
 */
export function loadOffice(db: DeviceDb): Promise<Office> {
	return db.transaction('r', [db.records, db.outbox, totalsOf(db), db.cursors, db.settings], async () => {
		let unreadable = 0;
		const views = async <Body>(kind: KindDefinition<string, Body>) => {
			const list = await readRecords(db, kind);
			unreadable += list.unreadable;
			return list.rows;
		};
		const of = async <Body>(kind: KindDefinition<string, Body>) => (await views(kind)).map(({ record }) => record);
		const region = (await of(referenceRegion)).flatMap(({ body }) => body.kecamatan.flatMap(({ kelurahan }) => kelurahan));
		return {
			units: new Map((await of(referenceUnit)).map(({ body }) => [body.code, body.name])),
			services: new Map((await of(referenceService)).map(({ _id, body }) => [_id, body.name])),
			kelurahan: new Map(region.map(({ code, name }) => [code, name])),
			questionnaires: new Map((await of(referenceQuestionnaire)).map(({ _id, body }) => [_id, body])),
			rulesets: new Map((await of(referenceRuleset)).map(({ _id, body }) => [_id, body])),
			campaigns: await of(referenceCampaign),
			contacts: (await of(officeContact)).map(({ body }) => body),
			published: await views(surveyReport),
			cells: groupCells(await readTotals(db)),
			pulled: {
				at: (await officeState(db)).readAt,
				loading: ((await db.cursors.get('survey'))?.loading ?? true) || !(await areDerived(db, ['totals'])),
			},
			unreadable,
		};
	});
}

/** Where the cells of one survey stand in `Office.cells`. */
export function cellsKey({ period, unit }: { period: string; unit: string }): string {
	return `${period}|${unit}`;
}

/** The rows of the totals table by period and unit. */
export function groupCells(rows: readonly Pick<TotalsRow, 'key' | 'totals'>[]): Map<string, Cell[]> {
	const cells = new Map<string, Cell[]>();
	for (const { key, totals } of rows) {
		const cell = { ...parseTotalsKey(key), totals };
		const group = cells.get(cellsKey(cell));
		if (group) group.push(cell);
		else cells.set(cellsKey(cell), [cell]);
	}
	return cells;
}
