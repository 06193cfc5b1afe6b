import { scopeDigest } from '#shared/kernel/scope-digest';
import type { KeyTable } from '#shared/kernel/scope-keys';

/** The view by which CouchDB finds a scope: a design document of its own, named for what it does. */
export interface ScopeView {
	version: string;
	design: { _id: string; language: 'javascript'; views: { keys: { map: string } } };
}

/** What the design documents of all versions begin with. */
export const scopeViewFamily = '_design/hitei-scope-';

/**
 * Writes `keysOfRecord` of a feed's table as a map function. Its version is a digest of its text: a change of the keys makes
 * another view, built beside the one in use. Written for the JavaScript of 2011, which every CouchDB has.
 */
export function scopeView(table: KeyTable): ScopeView {
	const map = `function (doc) {
  var table = ${JSON.stringify(table)}, fields, n;
  if (typeof doc.kind !== 'string' || !Object.prototype.hasOwnProperty.call(table, doc.kind)) return;
  fields = table[doc.kind];
  for (n = 0; n < fields.length; n++) {
    if (fields[n] === null) emit([doc.kind], null);
    else if (typeof doc[fields[n]] === 'string') emit([doc.kind, fields[n], doc[fields[n]]], null);
  }
}`;
	const version = scopeDigest(map);
	return { version, design: { _id: scopeViewFamily + version, language: 'javascript', views: { keys: { map } } } };
}
