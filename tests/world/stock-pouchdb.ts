import PouchDB from 'pouchdb-core';
import http from 'pouchdb-adapter-http';
import memory from 'pouchdb-adapter-memory';
import replication from 'pouchdb-replication';

// A worker that runs several test files keeps PouchDB between them, and a plugin added twice is an error.
if (!('replicate' in (PouchDB as object))) PouchDB.plugin(http).plugin(memory).plugin(replication);

/** PouchDB as anybody gets it, in memory, with its own replication. */
export { PouchDB };
