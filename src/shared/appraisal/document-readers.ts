import type { Traits } from '../kernel/kind-traits';

/** Of what both sides of an appraisal may read: the employee, whoever appraises, HR; an objection opens its period to who decides over it. */
export const documentReaders = {
	appraiser: ['people-in-charge', 'objected-cases'],
	employee: 'self',
	hr: 'all',
} as const satisfies Traits<unknown>['readers'];
