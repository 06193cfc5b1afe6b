import { m } from '$lib/paraglide/messages';
import type { AppraisalFollowUp } from '#shared/appraisal/kinds/appraisal-follow-up';
import { appraisalLabels } from '#shared/appraisal/appraisal-labels';
import type { Suggested } from './load-suggestions';

/** Why the rules suggest it, in words. */
export function reasonWords({ suggestion, state }: Pick<Suggested, 'suggestion' | 'state'>): string {
	const because = {
		predicate: () =>
			m.follow_up_because_predicate({ predicate: state.standing ? appraisalLabels.predicate[state.standing.predicate] : '' }),
		'above-with-evidence': m.follow_up_because_above,
		'main-result-below': m.follow_up_because_below,
		'conduct-above-twice': m.follow_up_because_conduct,
	};
	return because[suggestion.because]();
}

const steps: Record<AppraisalFollowUp['step'], () => string> = {
	proposed: m.follow_up_step_proposed,
	decided: m.follow_up_step_decided,
	declined: m.follow_up_step_declined,
	consented: m.follow_up_step_consented,
	withheld: m.follow_up_step_withheld,
};
const decided: Record<AppraisalFollowUp['action'], () => string> = {
	award: m.follow_up_decide_award,
	coaching: m.follow_up_decide_coaching,
	'role-model': m.follow_up_decide_role_model,
};

/** A step on a suggestion, as the button that takes it. */
export function stepWords(action: AppraisalFollowUp['action'], step: AppraisalFollowUp['step']): string {
	return step === 'decided' ? decided[action]() : steps[step]();
}

const taken: Record<Exclude<AppraisalFollowUp['step'], 'decided'>, () => string> = {
	proposed: m.follow_up_was_proposed,
	declined: m.follow_up_step_declined,
	consented: m.follow_up_step_consented,
	withheld: m.follow_up_step_withheld,
};
const takenDecision: Record<AppraisalFollowUp['action'], () => string> = {
	award: m.follow_up_was_decided_award,
	coaching: m.follow_up_was_decided_coaching,
	'role-model': m.follow_up_was_decided_role_model,
};

/** A step that was taken, as it is told afterwards. */
export function takenWords({ action, step }: Pick<AppraisalFollowUp, 'action' | 'step'>): string {
	return step === 'decided' ? takenDecision[action]() : taken[step]();
}
