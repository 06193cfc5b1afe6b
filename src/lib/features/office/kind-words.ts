import { m } from '$lib/paraglide/messages';
import type { KindWords } from '../manifest';

/** What the office's own records are called. */
export const kindWords: Readonly<Record<string, KindWords>> = {
	'office.quarantine': { name: m.kind_quarantine },
	'office.contact': { name: m.kind_contact },
	'office.release': { name: m.kind_release },
	'office.export': { name: m.kind_export },
};
