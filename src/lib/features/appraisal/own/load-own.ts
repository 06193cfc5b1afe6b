import { officeToday } from '$lib/device/office-today';
import type { DeviceDb } from '$lib/device/db';
import { foldCases } from '$lib/features/appraisal/data/load-case';
import { holdsSigningPin } from '$lib/features/appraisal/data/signing-pin';
import { ofKind } from '$lib/device/records/of-kind';
import { readAbout } from '$lib/device/records/read-about';
import type { RecordView } from '$lib/device/records/read-records';
import { appraisalRules } from '$lib/device/records/reference';
import { appraisalAcknowledgement, type AppraisalAcknowledgement } from '#shared/appraisal/kinds/appraisal-acknowledgement';
import { appraisalCoaching, type AppraisalCoaching } from '#shared/appraisal/kinds/appraisal-coaching';
import { appraisalCoachingFeedback } from '#shared/appraisal/kinds/appraisal-coaching-feedback';
import { appraisalFeedback, type AppraisalFeedback } from '#shared/appraisal/kinds/appraisal-feedback';
import { appraisalFollowUp, type AppraisalFollowUp } from '#shared/appraisal/kinds/appraisal-follow-up';
import { appraisalSkp, type AppraisalSkp } from '#shared/appraisal/kinds/appraisal-skp';
import type { ReferenceAppraisalRules } from '#shared/appraisal/kinds/reference-appraisal-rules';
import type { CaseState } from '#shared/appraisal/appraisal-case';
import { comparePeriods } from '#shared/kernel/period';
import { skpAnswer, type SkpAnswer } from './skp-answer';

/** What an employee has of their own appraisal on this device; newest first. */
export interface OwnAppraisal {
	evaluations: { period: string; state: CaseState }[];
	skps: { skp: RecordView<AppraisalSkp>; answer: SkpAnswer }[];
	feedback: { entry: RecordView<AppraisalFeedback>; read: boolean }[];
	/** `due`: closed, and Format B.1.8 not answered yet. */
	coaching: { plan: RecordView<AppraisalCoaching>; due: boolean }[];
	/** Asked to be a role model, and not answered yet. */
	consents: RecordView<AppraisalFollowUp>[];
	/** What the employee said to being a role model, while nobody has decided about it. */
	answered: RecordView<AppraisalFollowUp>[];
	/** Decided in the employee's favour: penghargaan, and role models who consented. */
	decided: RecordView<AppraisalFollowUp>[];
	acknowledgements: RecordView<AppraisalAcknowledgement>[];
	pin: boolean;
	/** Today's rules; `null` before the first pull. */
	rules: ReferenceAppraisalRules | null;
}

/** Everything the signed-in employee is to see, folded. For `live(() => …)`. */
export async function loadOwn(db: DeviceDb, person: string, today = officeToday()): Promise<OwnAppraisal> {
	const all = await readAbout(db, person);
	const rules = await appraisalRules(db, { day: today });
	const acknowledgements = ofKind(all, appraisalAcknowledgement);
	const read = new Set(acknowledgements.filter(({ record }) => record.body.act === 'read').map(({ record }) => record.body.of));
	const periods = [...new Set(all.filter(({ record }) => record.kind === 'appraisal.evaluation').map(({ record }) => record.period))];
	periods.sort((a, b) => comparePeriods(b, a));
	const states = await foldCases(
		db,
		periods.map((period) => all.map(({ record }) => record).filter((record) => record.period === period)),
	);
	const followUps = ofKind(all, appraisalFollowUp);
	const told = new Set(ofKind(all, appraisalCoachingFeedback).map(({ record }) => record.body.coaching));
	return {
		evaluations: periods.map((period, index) => ({ period, state: states[index]! })),
		skps: ofKind(all, appraisalSkp)
			.sort((a, b) => comparePeriods(b.record.period, a.record.period))
			.map((skp) => ({ skp, answer: skpAnswer(skp.record, all) })),
		feedback: ofKind(all, appraisalFeedback)
			.reverse()
			.map((entry) => ({ entry, read: read.has(entry.id) })),
		coaching: ofKind(all, appraisalCoaching)
			.reverse()
			.map((plan) => ({ plan, due: plan.record.body.state === 'closed' && !told.has(plan.id) })),
		...roleModel(followUps),
		decided: followUps.filter(({ record }) => record.body.step === 'decided' && record.body.action !== 'coaching').reverse(),
		acknowledgements,
		pin: await holdsSigningPin(db, person),
		rules: rules?.body ?? null,
	};
}

/**
 * What is asked about being a role model, and what was answered. By the evaluations it stands on, not by time: the clocks of the two devices
 * need not agree.
 */
function roleModel(followUps: readonly RecordView<AppraisalFollowUp>[]): Pick<OwnAppraisal, 'consents' | 'answered'> {
	const about = followUps.filter(({ record }) => record.body.action === 'role-model');
	const at = (basis: readonly string[], ...steps: AppraisalFollowUp['step'][]) =>
		about.some(({ record: { body } }) => steps.includes(body.step) && body.basis.at(-1) === basis.at(-1));
	return {
		consents: about.filter(
			({ record: { body } }, index) =>
				body.step === 'proposed' &&
				!at(body.basis, 'consented', 'withheld', 'decided', 'declined') &&
				!about.slice(index + 1).some(({ record }) => record.body.step === 'proposed' && record.body.basis.at(-1) === body.basis.at(-1)),
		),
		answered: about.filter(
			({ record: { body } }) => ['consented', 'withheld'].includes(body.step) && !at(body.basis, 'decided', 'declined'),
		),
	};
}
