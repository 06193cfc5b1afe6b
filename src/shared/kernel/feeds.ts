/**
 * A feed is one CouchDB database and one room's data. `office` holds what the gateway writes (refused
 * records waiting for HR, when each tablet was last heard of) and what HR did about it.
 */
export const feeds = ['reference', 'survey', 'appraisal', 'training', 'engagement', 'office'] as const;
export type Feed = (typeof feeds)[number];
