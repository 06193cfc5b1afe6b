import { readRecord } from '#shared/records/define-kind';
import type { Envelope } from '#shared/records/envelope';
import { referenceAppraisalPeriod } from '#shared/records/reference-appraisal-period';
import { referenceAppraisalRules } from '#shared/records/reference-appraisal-rules';
import type { CaseContext } from '#shared/rules/appraisal-case';
import type { DeviceDb } from '../db';

/** While no rules are held: PP 30/2019 Pasal 59. */
const objection = { days: 14, counted: 'calendar' } as const;

/**
 * What the fold of a document needs to know besides its records: the last day of its period, and the objection clock of
 * the rules it names. Each setting is read once per call of this function; inside a transaction that lives.
 */
export function caseContexts(db: DeviceDb): (document: Envelope) => Promise<CaseContext> {
	const periods = new Map<string, string | undefined>();
	const clocks = new Map<string, CaseContext['objection']>();
	return async ({ period, body }) => {
		if (!periods.has(period)) periods.set(period, await fillTo(db, period));
		const rules = (body as { rules?: unknown } | null)?.rules;
		const named = typeof rules === 'string' ? rules : '';
		if (!clocks.has(named)) clocks.set(named, await clock(db, named));
		return { fillTo: periods.get(period), objection: clocks.get(named)! };
	};
}

async function fillTo(db: DeviceDb, period: string): Promise<string | undefined> {
	const read = readRecord(referenceAppraisalPeriod, await db.records.get(`${referenceAppraisalPeriod.kind}:${period}`));
	return read.ok ? read.record.body.fillTo : undefined;
}

async function clock(db: DeviceDb, rules: string): Promise<CaseContext['objection']> {
	const read = rules && readRecord(referenceAppraisalRules, await db.records.get(rules));
	return read && read.ok ? read.record.body.objection : objection;
}
