import type { RecordOf } from '#shared/kernel/envelope';
import type { SurveyResponse } from '#shared/survey/kinds/survey-response';
import { editOf, said } from './make-records';

type Response = RecordOf<SurveyResponse>;

/** What an import would really do, given what the device holds of this campaign already. */
export interface ImportPlan {
	/** Responses to store: new rows, and corrections of rows imported before and read otherwise now. */
	records: Response[];
	fresh: number;
	/** Rows stored by an earlier import of the same table, saying the same: nothing is done. */
	same: number;
	/** Rows of an earlier import of the same table that say something else now: a correction supersedes them. */
	corrected: number;
	/** The same, but imported by another account: only its owner may correct them, so they are left out. */
	foreign: number;
	/** New rows that equal, row number and all, a row of another table imported before: probably the same table grown. */
	lookalikes: ReadonlySet<string>;
}

/**
 * Compares the rows of a table with what was imported before into the same campaign (records and outbox). The same
 * table is known by its ids; a grown or repaired table only by rows that look alike, and then a person decides.
 */
export async function compareEarlier(rows: readonly Response[], earlier: readonly Response[]): Promise<ImportPlan> {
	const byId = new Map(earlier.map((response) => [response._id, response]));
	const known = new Set(earlier.filter((one) => !one.body.supersedes).map(likeness));
	const plan = { records: [] as Response[], fresh: 0, same: 0, corrected: 0, foreign: 0, lookalikes: new Set<string>() };
	for (const row of rows) {
		const newest = newestOf(row._id, byId);
		if (!newest) {
			plan.fresh++;
			plan.records.push(row);
			if (known.has(likeness(row))) plan.lookalikes.add(row._id);
		} else if (JSON.stringify(said(newest.body)) === JSON.stringify(said(row.body))) plan.same++;
		else if (newest.by !== row.by) plan.foreign++;
		else {
			plan.corrected++;
			plan.records.push(await correctionOf(row, newest));
		}
	}
	return plan;
}

/** The n-th correction of `survey.response:X` is `survey.response:X:n`, and corrects the one before it. */
function newestOf(id: string, byId: ReadonlyMap<string, Response>): Response | undefined {
	let newest = byId.get(id);
	for (let n = 2; newest; n++) {
		const next = byId.get(`${id}:${n}`);
		if (!next) break;
		newest = next;
	}
	return newest;
}

async function correctionOf(row: Response, newest: Response): Promise<Response> {
	const n = Number(newest._id.split(':')[2] ?? 1) + 1;
	const _id = `${row._id}:${n}`;
	const body = { ...row.body, supersedes: newest._id };
	return { ...row, _id, body, edit: await editOf(_id, body, row.period, row.body.origin?.row ?? 0) };
}

function likeness({ body }: Response): string {
	return JSON.stringify([body.origin?.row, body.service, body.profile, said(body).answers]);
}
