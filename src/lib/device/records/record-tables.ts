import type { DeviceDb } from '../db';

/** The tables of a transaction in which `storeRecords` is called: records and what is kept right with them. */
export const recordTables = (db: DeviceDb) => [db.records, db.settings, ...db.derived.map(({ table }) => db.table(table))];
