import type { Feed } from '#shared/kernel/feeds';
import { kinds } from '#shared/kinds';

/** In the feeds that come from the field everything was stamped; outcomes are the gateway's own. */
const stamped: Partial<Record<Feed, string>> = {
	survey: "\n  if (!doc.received) no('Without the stamp of the office.');",
	appraisal: "\n  if (!doc.received && doc.kind !== 'appraisal.summary') no('Without the stamp of the office.');",
};

/**
 * The second lock of a feed on CouchDB: source of its `validate_doc_update`. It knows the envelope only and holds
 * even against somebody with the gateway's password: known kinds, matching ids, no deletion, an append-only record
 * never changes, a record of the field always carries the office's stamp. Who may write is decided before, in the gateway.
 *
 * Small on purpose: it runs at every write, replicated ones too. It may throw nothing but `forbidden`: any other
 * error would be answered 500, and a device would send the record for ever.
 */
export function validationFor(feed: Feed): string {
	const own = [...kinds.values()].filter((kind) => kind.feed === feed);
	const known = Object.fromEntries(own.map((kind) => [kind.kind, kind.appendOnly]));
	return `function (doc, old, user) {
  var appendOnly = ${JSON.stringify(known)};
  function no(reason) { throw({ forbidden: reason }); }
  if (doc._deleted) no('Records are not deleted.');
  if (!Object.prototype.hasOwnProperty.call(appendOnly, doc.kind)) no('Not a kind of this feed.');
  if (String(doc._id).indexOf(doc.kind + ':') !== 0) no('The id does not fit the kind.');
  if (!doc.edit || !doc.by || !doc.unit) no('Not a record.');${stamped[feed] ?? ''}
  if (old && !old._deleted && (old.kind !== doc.kind || old.unit !== doc.unit || old.period !== doc.period || old.subject !== doc.subject)) no('Another record.');
  if (old && !old._deleted && appendOnly[doc.kind] && old.edit !== doc.edit) no('An accepted record never changes.');
}`;
}
