import { jakartaDay } from '../kernel/days';
import type { RecordOf } from '../kernel/envelope';
import type { SurveyResponse } from './kinds/survey-response';

/** Sums over the responses of one cell (period, unit, questionnaire, service, kelurahan): all a report needs, in integers. */
export interface SurveyTotals {
	/** Complete responses counted. */
	n: number;
	/** Sum of the answers by unsur key. */
	sums: Record<string, number>;
	sex: Record<string, number>;
	/** Count by age in years; bands are a report's setting. */
	age: Record<string, number>;
	education: Record<string, number>;
	occupation: Record<string, number>;
	/** Count by the day of arrival (UTC milliseconds cut to Asia/Jakarta's day, `2026-11-24`): tells the late ones. */
	arrived: Record<string, number>;
}

/** Key of the cell a response belongs to. */
export function totalsKey(response: Pick<RecordOf<SurveyResponse>, 'period' | 'unit' | 'body'>): string {
	const { questionnaire, service, kelurahan } = response.body;
	return [response.period, response.unit, questionnaire, service, kelurahan ?? '-'].join('|');
}

/** The parts of a cell's key again. */
export function parseTotalsKey(key: string): {
	period: string;
	unit: string;
	questionnaire: string;
	service: string;
	kelurahan: string | null;
} {
	const [period = '', unit = '', questionnaire = '', service = '', kelurahan = '-'] = key.split('|');
	return { period, unit, questionnaire, service, kelurahan: kelurahan === '-' ? null : kelurahan };
}

/** Totals of nobody. */
export function emptyTotals(): SurveyTotals {
	return { n: 0, sums: {}, sex: {}, age: {}, education: {}, occupation: {}, arrived: {} };
}

/** Adds one response to `totals` in place, or takes it out again (`sign` -1). Unknown profile fields count under `-`. */
export function addResponse(totals: SurveyTotals, response: RecordOf<SurveyResponse>, sign: 1 | -1 = 1): SurveyTotals {
	const { profile, answers } = response.body;
	totals.n += sign;
	for (const [key, score] of Object.entries(answers)) bump(totals.sums, key, sign * score);
	bump(totals.sex, profile.sex ?? '-', sign);
	bump(totals.age, String(profile.age ?? '-'), sign);
	bump(totals.education, profile.education ?? '-', sign);
	bump(totals.occupation, profile.occupation ?? '-', sign);
	if (response.received) bump(totals.arrived, jakartaDay(response.received.at), sign);
	return totals;
}

/** Pools several cells into one: always the answers, never a mean of means. */
export function poolTotals(cells: readonly SurveyTotals[]): SurveyTotals {
	const pool = emptyTotals();
	for (const cell of cells) {
		pool.n += cell.n;
		for (const part of ['sums', 'sex', 'age', 'education', 'occupation', 'arrived'] as const)
			for (const [key, count] of Object.entries(cell[part])) bump(pool[part], key, count);
	}
	return pool;
}

function bump(counts: Record<string, number>, key: string, by: number): void {
	const next = (counts[key] ?? 0) + by;
	if (next === 0) delete counts[key];
	else counts[key] = next;
}
