import type { DerivedTable } from '$lib/device/derived/derived-table';
import { casesTable } from './appraisal/data/cases-table';
import { totalsTable } from './survey/data/totals-table';

/** What the domains keep of the records on this device. A new one is a line here, and its table in `DeviceDb`. */
export const derivedTables: readonly DerivedTable[] = [totalsTable, casesTable];
