import { officeContact } from './kinds/office-contact';
import { officeExport } from './kinds/office-export';
import { officeQuarantine } from './kinds/office-quarantine';
import { officeRelease } from './kinds/office-release';

/** Every kind of this domain. A new kind is a file in `kinds/` and a line here. */
export const officeKinds = [officeContact, officeExport, officeQuarantine, officeRelease] as const;
