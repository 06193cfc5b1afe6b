import type { DeviceDb } from '$lib/device/db';
import { bySubject } from '$lib/device/records/by-subject';
import { ofKind } from '$lib/device/records/of-kind';
import { foldCases } from '$lib/features/appraisal/data/load-case';
import { readAbout } from '$lib/device/records/read-about';
import { readRecords } from '$lib/device/records/read-records';
import { appraisalCoaching } from '#shared/appraisal/kinds/appraisal-coaching';
import { appraisalFeedback } from '#shared/appraisal/kinds/appraisal-feedback';
import { appraisalFollowUp, type AppraisalFollowUp } from '#shared/appraisal/kinds/appraisal-follow-up';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import type { CaseState } from '#shared/appraisal/appraisal-case';
import { followUpSuggestions, type FollowUpSuggestion, type PeriodCase } from '#shared/appraisal/follow-up-suggestions';
import { groupBy } from '#shared/kernel/group-by';
import { parsePeriod, periodCodeOf, previousPeriod } from '#shared/kernel/period';

const ofCase = ['appraisal.evaluation', 'appraisal.handover', 'appraisal.objection', 'appraisal.hearing', 'appraisal.decision'] as const;

/** Something the rules suggest for one person, with what was said about it before. */
export interface Suggested {
	key: string;
	person: string;
	name: string;
	/** Code of the unit of the evaluation, and its name as printed there. */
	unit: string;
	unitName: string;
	state: CaseState;
	suggestion: FollowUpSuggestion;
	/** The furthest step taken on it; `null` when nobody has said anything yet. */
	last: RecordOf<AppraisalFollowUp> | null;
}

/** A decision that was made, for or against, for the list below the suggestions. */
export interface Decided {
	record: RecordOf<AppraisalFollowUp>;
	name: string;
}

/**
 * What the policy table suggests after the evaluations of a period that were handed over, by name: there is no ranking. Coaching that
 * has its plan is suggested no longer.
 * `steps` are those that take a suggestion off the list. For `live(() => …)`.
 */
export async function loadSuggestions(
	db: DeviceDb,
	period: string,
	steps: readonly AppraisalFollowUp['step'][] = ['decided', 'declined'],
): Promise<{ open: Suggested[]; decided: Decided[] }> {
	const parsed = parsePeriod(period);
	if (!parsed) return { open: [], decided: [] };
	const before = periodCodeOf(previousPeriod(parsed));
	const now = await bySubject(db, ofCase, period);
	const earlier = await bySubject(db, ofCase, before);
	const followUps = (await readRecords(db, appraisalFollowUp)).rows.map(({ record }) => record);
	const plans = (await readRecords(db, appraisalCoaching)).rows.map(({ record }) => record.body.evaluation);
	const byPerson = groupBy(followUps, ({ subject }) => subject ?? '');
	const open: Suggested[] = [];
	const names = new Map<string, string>();
	const states = await foldBySubject(db, now);
	const statesBefore = await foldBySubject(db, earlier);
	for (const [person, state] of states) {
		if (!state.evaluation) continue;
		const { employee } = state.evaluation.body.parties;
		names.set(person, employee.name);
		const cases: PeriodCase[] = [{ period, state }];
		const previous = statesBefore.get(person);
		if (previous) cases.push({ period: before, state: previous });
		const own = byPerson.get(person) ?? [];
		const feedback =
			cases.every((one) => one.state.standing?.conduct === 'above') && cases.length === 2 ? await feedbackOf(db, person) : [];
		const taken = own.filter(({ body }) => steps.includes(body.step));
		for (const suggestion of followUpSuggestions(cases, feedback, taken)) {
			if (suggestion.period !== period) continue;
			if (suggestion.action === 'coaching' && plans.includes(suggestion.basis.at(-1)!)) continue;
			const said = own.filter(({ body }) => body.action === suggestion.action && body.basis.includes(suggestion.basis.at(-1)!));
			open.push({
				key: `${person}|${suggestion.action}`,
				person,
				name: employee.name,
				unit: state.evaluation.unit,
				unitName: employee.unit,
				state,
				suggestion,
				last: furthest(said),
			});
		}
	}
	const done = followUps.filter((record) => record.period === period && ['decided', 'declined'].includes(record.body.step));
	return {
		open: open.sort((a, b) => a.name.localeCompare(b.name, 'id')),
		decided: done.reverse().map((record) => ({ record, name: names.get(record.subject ?? '') ?? record.subject ?? '' })),
	};
}

async function foldBySubject(db: DeviceDb, records: ReadonlyMap<string, readonly Envelope[]>): Promise<Map<string, CaseState>> {
	const states = await foldCases(db, [...records.values()]);
	return new Map([...records.keys()].map((person, index) => [person, states[index]!]));
}

async function feedbackOf(db: DeviceDb, person: string) {
	return ofKind(await readAbout(db, person), appraisalFeedback).map(({ record }) => record);
}

const order: Record<AppraisalFollowUp['step'], number> = { proposed: 0, consented: 1, withheld: 1, declined: 2, decided: 2 };

/** Not simply the newest: question and answer come from two devices, whose clocks need not agree. */
function furthest(said: readonly RecordOf<AppraisalFollowUp>[]): RecordOf<AppraisalFollowUp> | null {
	return [...said].sort((a, b) => order[a.body.step] - order[b.body.step]).at(-1) ?? null;
}
