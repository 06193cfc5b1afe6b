import type { DeviceDb } from '$lib/device/db';
import { readRecords, type RecordView } from '$lib/device/records/read-records';
import { referenceAppraisalPeriod, type ReferenceAppraisalPeriod } from '#shared/appraisal/kinds/reference-appraisal-period';
import { referenceAppraisalRules, type ReferenceAppraisalRules } from '#shared/appraisal/kinds/reference-appraisal-rules';
import { referenceCoachingForm, type ReferenceCoachingForm } from '#shared/appraisal/kinds/reference-coaching-form';
import { referenceSkpTemplate, type ReferenceSkpTemplate } from '#shared/appraisal/kinds/reference-skp-template';
import { comparePeriods } from '#shared/kernel/period';

/** What HR sets for appraisals, each with its state. */
export interface AppraisalSettings {
	/** Newest period first. */
	periods: RecordView<ReferenceAppraisalPeriod>[];
	/** Newest validity first. */
	rules: RecordView<ReferenceAppraisalRules>[];
	forms: RecordView<ReferenceCoachingForm>[];
	/** By jabatan. */
	templates: RecordView<ReferenceSkpTemplate>[];
}

/** Reads it as far as it has been pulled, overlaid with what waits to be sent. For `live(() => …)`. */
export async function loadAppraisalSettings(db: DeviceDb): Promise<AppraisalSettings> {
	const [periods, rules, forms, templates] = await Promise.all([
		readRecords(db, referenceAppraisalPeriod),
		readRecords(db, referenceAppraisalRules),
		readRecords(db, referenceCoachingForm),
		readRecords(db, referenceSkpTemplate),
	]);
	return {
		periods: periods.rows.sort((a, b) => comparePeriods(b.record.period, a.record.period)),
		rules: rules.rows.sort((a, b) => b.record.body.validFrom.localeCompare(a.record.body.validFrom)),
		forms: forms.rows,
		templates: templates.rows.sort((a, b) => a.record.body.post.localeCompare(b.record.body.post, 'id')),
	};
}
