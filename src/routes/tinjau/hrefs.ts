import { resolve } from '$app/paths';
import type { ReviewHrefs } from '$lib/features/appraisal/desk/hrefs';

/** The addresses of the desk. */
export const hrefs: ReviewHrefs = {
	desk: resolve('/tinjau'),
	document: (key) => `${resolve('/tinjau')}?dok=${encodeURIComponent(key)}`,
	person: (person) => resolve('/tinjau/pegawai/[person]', { person }),
	unit: (period, unit) => resolve('/tinjau/unit/[period]/[unit]', { period, unit }),
};
