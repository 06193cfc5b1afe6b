import { referencePerson } from './kinds/reference-person';
import { referenceRegion } from './kinds/reference-region';
import { referenceUnit } from './kinds/reference-unit';

/** Every kind of this domain. A new kind is a file in `kinds/` and a line here. */
export const personnelKinds = [referencePerson, referenceRegion, referenceUnit] as const;
