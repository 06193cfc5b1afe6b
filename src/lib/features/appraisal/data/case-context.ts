import { readRecord } from '#shared/kernel/define-kind';
import type { Envelope } from '#shared/kernel/envelope';
import { referenceAppraisalPeriod } from '#shared/appraisal/kinds/reference-appraisal-period';
import { referenceAppraisalRules } from '#shared/appraisal/kinds/reference-appraisal-rules';
import type { CaseContext } from '#shared/appraisal/appraisal-case';
import type { DeviceDb } from '$lib/device/db';
import { usualObjection } from '#shared/appraisal/usual-objection';

/**
 * What the fold of each of these documents needs to know besides its records: the last day of its period, and the objection
 * clock of the rules it names. All is read here, each setting once, so that the folding itself waits for nothing: inside a transaction
 * Dexie loses its place after some hundred awaits that ask the database for nothing.
 */
export async function caseContexts(db: DeviceDb, documents: readonly Envelope[]): Promise<(document: Envelope) => CaseContext> {
	const periods = [...new Set(documents.map(({ period }) => period))];
	const rules = [...new Set(documents.map(rulesOf).filter((id) => id !== ''))];
	const [periodRecords, rulesRecords] = [
		await db.records.bulkGet(periods.map((period) => `${referenceAppraisalPeriod.kind}:${period}`)),
		await db.records.bulkGet(rules),
	];
	const ends = new Map(periods.map((period, i) => [period, fillTo(periodRecords[i])]));
	const clocks = new Map(rules.map((id, i) => [id, clock(rulesRecords[i])]));
	return (document) => ({ fillTo: ends.get(document.period), objection: clocks.get(rulesOf(document)) ?? usualObjection });
}

function rulesOf({ body }: Envelope): string {
	const rules = (body as { rules?: unknown } | null)?.rules;
	return typeof rules === 'string' ? rules : '';
}

function fillTo(record: Envelope | undefined): string | undefined {
	const read = readRecord(referenceAppraisalPeriod, record);
	return read.ok ? read.record.body.fillTo : undefined;
}

function clock(record: Envelope | undefined): CaseContext['objection'] | undefined {
	const read = readRecord(referenceAppraisalRules, record);
	return read.ok ? read.record.body.objection : undefined;
}
