import type { DeviceDb } from '$lib/device/db';
import { loadCase } from '$lib/features/appraisal/data/load-case';
import { person as personOf } from '$lib/features/personnel/data/person';
import { readAbout } from '$lib/device/records/read-about';
import { readOne } from '$lib/device/records/read-records';
import { appraisalRules } from '$lib/device/records/reference';
import { creditLevel } from '#shared/appraisal/credit-level';
import { appraisalFeedback } from '#shared/appraisal/kinds/appraisal-feedback';
import { appraisalUnitResult } from '#shared/appraisal/kinds/appraisal-unit-result';
import { readRecord, type KindDefinition } from '#shared/kernel/define-kind';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import { skpCase } from '#shared/appraisal/skp-case';
import { loadUnitPaper } from './load-unit-paper';
import type { Paper } from './paper';
import type { PaperKind, Wanted } from './wanted';

/** What can be printed of what was asked, in the order asked; and what this device does not have. */
export interface Papers {
	papers: Paper[];
	/** Person by name, unit by code. */
	missing: { kind: PaperKind; of: string }[];
}

/** Reads the papers from this device. `everyone`: all people of a unit are on it (HR). For `live(() => …)`. */
export async function loadPapers(db: DeviceDb, wanted: Wanted, everyone: boolean): Promise<Papers> {
	const found: Papers = { papers: [], missing: [] };
	const add = async (kind: PaperKind, id: string, paper: Paper | null) => {
		if (paper) found.papers.push(paper);
		else found.missing.push({ kind, of: (await personOf(db, id))?.body.name ?? id });
	};
	for (const unit of wanted.kinds.includes('unit') ? wanted.units : [])
		await add('unit', unit, await loadUnitPaper(db, wanted.period, unit, everyone));
	for (const person of wanted.people) {
		const records = (await readAbout(db, person)).map(({ record }) => record);
		if (wanted.kinds.includes('skp')) await add('skp', person, await skpPaper(db, records, wanted.period.slice(0, 4)));
		if (wanted.kinds.includes('evaluation')) await add('evaluation', person, await evaluationPaper(db, records, wanted.period, person));
		if (wanted.kinds.includes('credit')) {
			const { paper, missing } = await creditPaper(db, records, wanted.period, person);
			if (paper || missing) await add('credit', person, paper);
		}
	}
	return found;
}

async function skpPaper(db: DeviceDb, records: readonly Envelope[], year: string): Promise<Paper | null> {
	const { skp, agreed } = skpCase(records.filter(({ period }) => period === year));
	const rules = skp && (await appraisalRules(db, { day: skp.body.start }));
	if (!skp || !rules) return null;
	return { kind: 'skp', skp, agreed, rules: rules.body };
}

async function evaluationPaper(
	db: DeviceDb,
	records: readonly Envelope[],
	period: string,
	person: string,
): Promise<Extract<Paper, { kind: 'evaluation' }> | null> {
	const { state, rules } = await loadCase(db, person, period);
	if (!state.evaluation || !rules) return null;
	const result = await readOne(db, appraisalUnitResult, `${appraisalUnitResult.kind}:${period}:${state.evaluation.unit}`);
	return {
		kind: 'evaluation',
		evaluation: state.evaluation,
		state,
		feedback: read(records, appraisalFeedback),
		unitPredicate: result?.record.body.predicate ?? null,
		rules: rules.body,
	};
}

/** `missing`: neither the evaluation nor the personnel list says that there is none to be had, because the post is no functional one. */
async function creditPaper(
	db: DeviceDb,
	records: readonly Envelope[],
	period: string,
	id: string,
): Promise<{ paper: Paper | null; missing: boolean }> {
	const done = await evaluationPaper(db, records, period, id);
	const known = (await personOf(db, id))?.body;
	const level = done ? creditLevel(done.evaluation.body, known) : null;
	if (!done?.state.standing || !level)
		return { paper: null, missing: level !== null || (!done?.evaluation.body.employeePost && known?.level !== null) };
	return { paper: { kind: 'credit', evaluation: done.evaluation, outcome: done.state.standing, level, rules: done.rules }, missing: false };
}

function read<Kind extends string, Body>(records: readonly Envelope[], definition: KindDefinition<Kind, Body>): RecordOf<Body>[] {
	return records
		.filter(({ kind }) => kind === definition.kind)
		.map((record) => readRecord(definition, record))
		.flatMap((result) => (result.ok ? [result.record] : []));
}
