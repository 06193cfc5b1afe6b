import type { DeviceDb } from '$lib/device/db';
import { readAbout, type AboutView } from '$lib/device/records/read-about';
import { appraisalRules } from '$lib/device/records/reference';
import type { CaseState } from '#shared/appraisal/appraisal-case';
import { foldCase } from '#shared/appraisal/fold-case';
import { appraisalEvaluation } from '#shared/appraisal/kinds/appraisal-evaluation';
import type { ReferenceAppraisalRules } from '#shared/appraisal/kinds/reference-appraisal-rules';
import { usualObjection } from '#shared/appraisal/usual-objection';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import { caseContexts } from './case-context';

/** One person's period as this device has it. */
export interface LoadedCase {
	person: string;
	period: string;
	/** Everything about the person in that period, with what became of it on the way. */
	views: AboutView[];
	state: CaseState;
	/** The rules the evaluation itself names, never those of today; `null` without it, or while they are not here. */
	rules: RecordOf<ReferenceAppraisalRules> | null;
}

/** The one way a screen comes by a case: its fold, its rules, and with them the deadline of an objection. For `live(() => …)`. */
export async function loadCase(db: DeviceDb, person: string, period: string): Promise<LoadedCase> {
	const views = await readAbout(db, person, period);
	const records = views.map(({ record }) => record);
	const state = (await foldCases(db, [records]))[0]!;
	const rules = state.evaluation && (await appraisalRules(db, { id: state.evaluation.body.rules }));
	return { person, period, views, state, rules };
}

/** Folds cases whose records are at hand, each a person's period, in the same order: the settings of all are read in one go. */
export async function foldCases(db: DeviceDb, cases: readonly (readonly Envelope[])[]): Promise<CaseState[]> {
	const evaluations = cases.map((records) => records.find(({ kind }) => kind === appraisalEvaluation.kind));
	const contextOf = await caseContexts(
		db,
		evaluations.flatMap((evaluation) => evaluation ?? []),
	);
	return cases.map((records, index) => {
		const evaluation = evaluations[index];
		return foldCase(records, evaluation ? contextOf(evaluation) : { objection: usualObjection });
	});
}
