import type { AppraisalHrefs } from '../hrefs';
import type { DocumentWork } from './person-work';

/** Where a document that wants help is put right. */
export function documentHref({ document, period, delivery }: DocumentWork, person: string, hrefs: AppraisalHrefs): string {
	if (delivery === 'conflict') return hrefs.sync;
	return document === 'skp' ? hrefs.skp(person, period) : hrefs.evaluation(person, period);
}
