import type { DeviceDb } from '$lib/device/db';
import { holdsSigningPin } from '$lib/device/pin/signing-pin';
import { ofKind } from '$lib/device/records/of-kind';
import { readAbout } from '$lib/device/records/read-about';
import type { RecordView } from '$lib/device/records/read-records';
import { appraisalRules } from '$lib/device/records/reference';
import { appraisalAcknowledgement, type AppraisalAcknowledgement } from '#shared/records/appraisal-acknowledgement';
import { appraisalCoaching, type AppraisalCoaching } from '#shared/records/appraisal-coaching';
import { appraisalFeedback, type AppraisalFeedback } from '#shared/records/appraisal-feedback';
import { appraisalFollowUp, type AppraisalFollowUp } from '#shared/records/appraisal-follow-up';
import { appraisalSkp, type AppraisalSkp } from '#shared/records/appraisal-skp';
import type { ReferenceAppraisalRules } from '#shared/records/reference-appraisal-rules';
import { foldCase, type CaseState } from '#shared/rules/appraisal-case';
import { jakartaDay } from '#shared/rules/jakarta-day';
import { comparePeriods } from '#shared/rules/period';
import { usualObjection } from '#shared/rules/usual-objection';
import { skpAnswer, type SkpAnswer } from './skp-answer';

/** What an employee has of their own appraisal on this device; newest first. */
export interface OwnAppraisal {
	evaluations: { period: string; state: CaseState }[];
	skps: { skp: RecordView<AppraisalSkp>; answer: SkpAnswer }[];
	feedback: { entry: RecordView<AppraisalFeedback>; read: boolean }[];
	coaching: RecordView<AppraisalCoaching>[];
	/** Asked to be a role model, and not answered yet. */
	consents: RecordView<AppraisalFollowUp>[];
	/** Decided in the employee's favour: penghargaan, and role models who consented. */
	decided: RecordView<AppraisalFollowUp>[];
	acknowledgements: RecordView<AppraisalAcknowledgement>[];
	pin: boolean;
	/** Today's rules; `null` before the first pull. */
	rules: ReferenceAppraisalRules | null;
}

/** Everything the signed-in employee is to see, folded. For `live(() => …)`. */
export async function loadOwn(db: DeviceDb, person: string, today = jakartaDay(Date.now())): Promise<OwnAppraisal> {
	const all = await readAbout(db, person);
	const rules = await appraisalRules(db, { day: today });
	const objection = rules?.body.objection ?? usualObjection;
	const acknowledgements = ofKind(all, appraisalAcknowledgement);
	const read = new Set(acknowledgements.filter(({ record }) => record.body.act === 'read').map(({ record }) => record.body.of));
	const periods = [...new Set(all.filter(({ record }) => record.kind === 'appraisal.evaluation').map(({ record }) => record.period))];
	const followUps = ofKind(all, appraisalFollowUp);
	return {
		evaluations: periods
			.sort((a, b) => comparePeriods(b, a))
			.map((period) => ({
				period,
				state: foldCase(
					all.map(({ record }) => record).filter((record) => record.period === period),
					{ objection },
				),
			})),
		skps: ofKind(all, appraisalSkp)
			.sort((a, b) => comparePeriods(b.record.period, a.record.period))
			.map((skp) => ({ skp, answer: skpAnswer(skp.record, acknowledgements) })),
		feedback: ofKind(all, appraisalFeedback)
			.reverse()
			.map((entry) => ({ entry, read: read.has(entry.id) })),
		coaching: ofKind(all, appraisalCoaching).reverse(),
		consents: openConsents(followUps),
		decided: followUps.filter(({ record }) => record.body.step === 'decided' && record.body.action !== 'coaching').reverse(),
		acknowledgements,
		pin: await holdsSigningPin(db, person),
		rules: rules?.body ?? null,
	};
}

/** The newest proposals to be a role model that no answer of a later time follows. */
function openConsents(followUps: readonly RecordView<AppraisalFollowUp>[]): RecordView<AppraisalFollowUp>[] {
	const about = followUps.filter(({ record }) => record.body.action === 'role-model');
	const newest = about.at(-1);
	return newest?.record.body.step === 'proposed' ? [newest] : [];
}
