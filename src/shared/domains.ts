import { appraisalKinds } from './appraisal/kinds';
import { engagementKinds } from './engagement/kinds';
import { officeKinds } from './office/kinds';
import { personnelKinds } from './personnel/kinds';
import { surveyKinds } from './survey/kinds';
import { trainingKinds } from './training/kinds';

/** The domains and their kinds: the only file that names them all. */
export const domains = {
	personnel: personnelKinds,
	survey: surveyKinds,
	appraisal: appraisalKinds,
	training: trainingKinds,
	engagement: engagementKinds,
	office: officeKinds,
} as const;
