import { ulid } from 'ulid';
import type { DeviceDb } from '$lib/device/db';
import { newRecord, type Maker } from '$lib/device/new-record';
import { submitRecords, type DraftOrigin } from '$lib/device/outbox/submit-record';
import { appraisalFollowUp, type AppraisalFollowUp } from '#shared/appraisal/kinds/appraisal-follow-up';
import type { Evidence } from '#shared/kernel/evidence';
import type { Party } from '#shared/appraisal/party';
import type { Suggested } from './load-suggestions';

/** What may be done next with a suggestion; a role model is asked first and decided only after saying yes. */
export function nextSteps({ suggestion, last }: Pick<Suggested, 'suggestion' | 'last'>): AppraisalFollowUp['step'][] {
	if (suggestion.action !== 'role-model') return ['decided', 'declined'];
	const said = last?.body.step;
	if (said === 'consented') return ['decided', 'declined'];
	return said === 'proposed' || said === 'withheld' ? ['declined'] : ['proposed', 'declined'];
}

/** The evidence an award carries: that of the ratings and the results of the evaluation, at most as many as a record takes. */
export function evidenceOf({ state, suggestion }: Pick<Suggested, 'state' | 'suggestion'>): Evidence[] {
	if (suggestion.action !== 'award' || !state.evaluation) return [];
	const { ratings, results } = state.evaluation.body;
	return [ratings.results, ratings.conduct, ...results].flatMap(({ evidence }) => evidence).slice(0, 20);
}

/** Records what a person decided about a suggestion, and why; its draft goes out in the same transaction. Gives the ids submitted. */
export async function takeStep(
	db: DeviceDb,
	maker: Maker,
	suggested: Suggested,
	step: AppraisalFollowUp['step'],
	reason: string,
	person: Party,
	origin: DraftOrigin,
): Promise<string[]> {
	const { kind, v } = appraisalFollowUp;
	const { unit, suggestion, person: subject } = suggested;
	const body = { basis: suggestion.basis, action: suggestion.action, step, reason: reason.trim(), evidence: evidenceOf(suggested), person };
	return submitRecords(db, origin, [
		newRecord(maker, { _id: `${kind}:${ulid()}`, kind, v, unit, period: suggestion.period, subject, body }),
	]);
}
