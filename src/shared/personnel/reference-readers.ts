import type { Traits } from '../kernel/kind-traits';

type Readers = Traits<unknown>['readers'];

/** Of reference data that belongs to a unit, or to the whole city: whoever works with that unit. */
export const readersOfUnits = {
	surveyor: 'own-units-and-city',
	appraiser: 'own-units-and-city',
	committee: 'own-units-and-city',
	employee: 'own-units-and-city',
	evaluator: 'all',
	hr: 'all',
} as const satisfies Readers;

/** Of general reference data: the same people, and the administrator. */
export const readersOfReference = { ...readersOfUnits, admin: 'all' } as const satisfies Readers;
