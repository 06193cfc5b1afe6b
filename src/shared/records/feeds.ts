/**
 * A feed is one CouchDB database and one room's data. `office` is written by the gateway alone: refused records
 * waiting for HR, and when each tablet was last heard of.
 */
export const feeds = ['reference', 'survey', 'office'] as const;
export type Feed = (typeof feeds)[number];
