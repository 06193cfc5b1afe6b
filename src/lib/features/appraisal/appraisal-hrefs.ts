import { resolve } from '$app/paths';
import type { AppraisalHrefs } from '$lib/features/appraisal/charge/hrefs';

/** The addresses the appraiser's room leads to. */
export const appraisalHrefs: AppraisalHrefs = {
	home: resolve('/penilaian'),
	sync: resolve('/kiriman'),
	person: (person) => resolve('/penilaian/[person]', { person }),
	skp: (person, year) => resolve('/penilaian/[person]/skp/[year]', { person, year }),
	evaluation: (person, period) => resolve('/penilaian/[person]/evaluasi/[period]', { person, period }),
	feedback: (person) => resolve('/umpan-balik') + (person === undefined ? '' : `?orang=${encodeURIComponent(person)}`),
	handover: (person, period) => resolve(`/serah/${period}/${person}` as '/'),
};
