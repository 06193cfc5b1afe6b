import type { Feed } from '#shared/kernel/feeds';
import { kinds } from '#shared/kinds';
import type { DatabaseName } from './store';

/** In the feeds that come from the field everything was stamped, but for what the gateway makes itself. */
const stamped: readonly Feed[] = ['survey', 'appraisal', 'training', 'engagement'];

/**
 * The second lock of a database on CouchDB: source of its `validate_doc_update`. It holds even against somebody with the
 * gateway's password. In a feed: known kinds with a body, matching ids, no deletion, nothing changed under the same edit,
 * an append-only record never changes, a stamp has the form of one. In `audit` entries are only
 * added; in `accounts` nobody is removed, and a session never passes to somebody else. Who may write is decided before,
 * in the gateway.
 *
 * Small on purpose: it runs at every write, replicated ones too. It throws nothing but `forbidden`: any other error would
 * be answered 500, and a device would send the record for ever. Written for the JavaScript of 2011, which every CouchDB has.
 */
export function validationFor(name: DatabaseName): string {
	return `function (doc, old, user) {
  function no(reason) { throw({ forbidden: reason }); }
  function text(value) { return typeof value === 'string' && value !== ''; }
  function same(a, b) {
    var fields = {}, field;
    for (field in a) fields[field] = true;
    for (field in b) fields[field] = true;
    for (field in fields) if (field.charAt(0) !== '_' && JSON.stringify(a[field]) !== JSON.stringify(b[field])) return false;
    return true;
  }
  if (old && old._deleted) old = null;
  try {
${indented(ruleOf(name))}
  } catch (error) {
    if (error && error.forbidden) throw error;
    no('Not readable.');
  }
}`;
}

function ruleOf(name: DatabaseName): string {
	if (name === 'audit') return audit;
	return name === 'accounts' ? accounts : feedRule(name);
}

const audit = `
if (doc._deleted) no('Entries are not deleted.');
if (!/^audit:[0-9A-Z]{26}$/.test(doc._id) || !text(doc.by) || !text(doc.action) || !text(doc.account) || !text(doc.at)) no('Not an entry.');
if (old && !same(old, doc)) no('An entry never changes.');`;

const accounts = `
var isAccount = String(doc._id).indexOf('account:') === 0;
if (!isAccount && !/^(session:[0-9a-f]{64}|device:[A-Za-z0-9.-]{1,60}|setup|demo)$/.test(doc._id)) no('Not of this database.');
if (doc._deleted && isAccount) no('Accounts are disabled, not deleted.');
if (doc._deleted) return;
if (isAccount) {
  if (doc._id !== 'account:' + doc.account || !text(doc.name) || !text(doc.hash) || !Array.isArray(doc.roles) || !Array.isArray(doc.units)) no('Not an account.');
  if (typeof doc.disabled !== 'boolean' || typeof doc.generation !== 'number') no('Not an account.');
  if (old && doc.generation < old.generation) no('Ended sessions do not come back.');
}
if (doc._id.indexOf('session:') === 0) {
  if (!text(doc.account) || !text(doc.device) || typeof doc.generation !== 'number' || typeof doc.expires !== 'number') no('Not a session.');
  if (old && (old.account !== doc.account || old.device !== doc.device || old.generation !== doc.generation)) no('Another session.');
}
if (doc._id.indexOf('device:') === 0 && !text(doc.hash)) no('Not a device.');
if (doc._id.indexOf('device:') === 0 && old && old.hash !== doc.hash) no('Another device.');`;

function feedRule(feed: Feed): string {
	const own = [...kinds.values()].filter((kind) => kind.feed === feed);
	const known = Object.fromEntries(own.map((kind) => [kind.kind, kind.appendOnly]));
	const made = Object.fromEntries(own.filter((kind) => kind.made === 'gateway').map(({ kind }) => [kind, true]));
	return `
var appendOnly = ${JSON.stringify(known)};
if (doc._deleted) no('Records are not deleted.');
if (!Object.prototype.hasOwnProperty.call(appendOnly, doc.kind)) no('Not a kind of this feed.');
if (String(doc._id).indexOf(doc.kind + ':') !== 0) no('The id does not fit the kind.');
if (!text(doc.edit) || !text(doc.by) || !text(doc.unit) || !text(doc.period) || !text(doc.at)) no('Not a record.');
if (typeof doc.body !== 'object' || doc.body === null || Array.isArray(doc.body)) no('Without a body.');
if (doc._attachments) no('Records have no attachments.');
${stamped.includes(feed) ? `if (!doc.received && !(${JSON.stringify(made)})[doc.kind]) no('Without the stamp of the office.');` : ''}
if (doc.received !== undefined) {
  if (!doc.received || !Date.parse(doc.received.at)) no('Not a stamp of the office.');
  if (Object.keys(doc.received).length !== 2 || !/^\\d{6}-[0-9A-HJKMNP-TV-Z]{8}$/.test(doc.received.no)) no('Not a stamp of the office.');
}
if (old && (old.kind !== doc.kind || old.unit !== doc.unit || old.period !== doc.period || old.subject !== doc.subject || old.activity !== doc.activity)) no('Another record.');
if (old && old.edit === doc.edit && !same(old, doc)) no('An edit never changes.');
if (old && old.edit !== doc.edit && appendOnly[doc.kind]) no('An accepted record never changes.');`;
}

function indented(lines: string): string {
	return lines
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => `    ${line}`)
		.join('\n');
}
