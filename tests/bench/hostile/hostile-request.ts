import { deflateSync, gzipSync } from 'node:zlib';
import type { random } from '../../world/random.ts';

export type Dice = ReturnType<typeof random>;

/** One request as it goes over the wire. */
export interface HostileRequest {
	method: string;
	/** As it is sent: nothing is normalised. */
	path: string;
	headers: Record<string, string>;
	body?: Uint8Array<ArrayBuffer>;
}

/** Two hundred megabytes of blanks in two hundred kilobytes. */
const bomb = gzipped(new Uint8Array(200_000_000).fill(32));

const feeds = [
	'reference',
	'survey',
	'appraisal',
	'training',
	'engagement',
	'office',
	'accounts',
	'audit',
	'_users',
	'__proto__',
	'..',
	'%2e%2e',
	'%00',
];
const databasePaths = [
	'', '/_all_docs', '/_all_docs?keys=["a"]', '/_find', '/_design/hitei', '/_design%2Fhitei/_view/x', '/_local_docs', '/_security', '/_compact', '/_purge',
	'/_revs_diff', '/_missing_revs', '/_ensure_full_commit', '/reference.unit:DUKCAPIL?open_revs=all&revs=true', '/reference.unit%3ADUKCAPIL/a.txt?atts_since=["1-a"]',
	'/../accounts', '/%2e%2e/accounts', '//_changes', '/_local/..%2F..', '/_local/__proto__', '/_local/%00', '/_local/%ff',
]; // prettier-ignore
const questions = [
	'limit=1&since=0', 'since=now&limit=1', 'since=99999999999999999999', 'since=-1', 'since=%00', 'since=5-x', 'since=5~a~1-x~2026~survey.response:X', 'limit=-1',
	'limit=999999999', 'feed=longpoll&timeout=20&since=now', 'feed=continuous&timeout=20&since=now', 'heartbeat=1&timeout=20', 'feed=eventsource',
	'feed=unknown', 'timeout=-1&feed=longpoll', 'heartbeat=-1', 'style=all_docs&conflicts=true&attachments=true&include_docs=true', 'filter=_view&view=a/b', 'filter=_selector',
	'filter=_doc_ids&doc_ids=["__proto__"]', 'filter=_doc_ids&doc_ids=x', 'descending=true&limit=1', 'seq_interval=0', '__proto__=1&since[]=1', 'since=%ff', 'last-event-id=5',
]; // prettier-ignore
const doors = ['/session', '/session/own', '/session/own/%00', '/session/password', '/setup', '/accounts', '/accounts/__proto__', '/accounts/%2F..', '/schema', '/health', '/%2e%2e/etc/passwd', '/_app/%00.js', '//evil']; // prettier-ignore
const methods = ['GET', 'GET', 'GET', 'POST', 'POST', 'PUT', 'HEAD', 'DELETE', 'PATCH', 'OPTIONS', 'COPY', 'PROPFIND', 'SEARCH'];
const oddHeaders: Record<string, string>[] = [
	{ 'hitei-unsent': '999999' }, { 'hitei-unsent': '-1' }, { 'x-request-id': 'x'.repeat(2_000) }, { 'x-forwarded-for': '1.2.3.4,'.repeat(500) }, { host: 'evil/../x' },
	{ host: '[::' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }, { range: 'bytes=0-0,5-' }, { 'accept-encoding': 'gzip' }, { 'content-type': 'text/plain' },
	{ 'content-type': 'application/json; charset=utf-16' }, { 'x-http-method-override': 'DELETE' }, { 'if-none-match': '*' },
]; // prettier-ignore

function bodyOf({ between, pick }: Dice): Uint8Array<ArrayBuffer> {
	const text = 'x'.repeat(between(0, 5_000));
	const id = `survey.response:${text.slice(0, 60)}`;
	const record = {
		_id: id,
		kind: 'survey.response',
		v: 1,
		unit: 'DUKCAPIL',
		period: '2026-S2',
		by: 'petugas',
		device: 'T',
		at: 'x',
		edit: text,
		body: {},
	};
	const odd = pick<object>([
		{ kind: '__proto__' }, { _id: '_design/x' }, { _id: 'survey.response:../../x' }, { _id: 5 }, { _rev: {} }, { _rev: `999999999-${'a'.repeat(32)}` }, { _deleted: true },
		{ _attachments: { a: { data: 'x' } } }, { _revisions: { start: 9, ids: ['a'] } }, { v: 1e300 }, { v: -1 }, { at: '+275760-09-13T00:00:00Z' }, { received: { at: 'x', no: 'y' } }, { body: text },
	]); // prettier-ignore
	return new TextEncoder().encode(
		pick([
			JSON.stringify({ docs: [{ ...record, ...odd }] }),
			JSON.stringify({ docs: [record, record, null, 7], new_edits: false }),
			'{"__proto__":{"docs":[]},"docs":[{"__proto__":{"kind":"survey.response"}},{"_id":"survey.response:\\ud800"}]}',
			`{"docs":${'['.repeat(between(10, 20_000))}`,
			`{"docs":${'['.repeat(5_000)}${']'.repeat(5_000)}}`,
			JSON.stringify({ docs: Array.from({ length: between(1, 1_200) }, () => null) }),
			JSON.stringify({ doc_ids: Array.from({ length: 500 }, (_, n) => `reference.person:${n}`), docs: [{ id: 'x', rev: '1-x', atts_since: ['1-a'] }, { id: '_design/hitei' }, { id: '' }] }), // prettier-ignore
			text,
			'',
		]),
	);
}

function gzipped(plain: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
	return new Uint8Array(gzipSync(plain));
}

/** What `cookie` asks next, drawn by chance. Nobody's session is ended by it: there would be nobody left to try with. */
export function hostileRequest(cookie: string, dice: Dice): HostileRequest {
	const { between, pick, chance } = dice;
	const feed = chance(0.7) ? pick(feeds.slice(0, 5)) : pick(feeds);
	const path = pick([
		`/db/${feed}/_changes?${pick(questions)}`,
		`/db/${feed}/_changes?filter=_doc_ids&include_docs=true`,
		`/db/${feed}/_bulk_docs`,
		`/db/${feed}/_bulk_get?revs=true&latest=true&attachments=true`,
		`/db/${feed}/_local/${between(0, 1e9)}`,
		`/db/${feed}${pick(databasePaths)}`,
		chance(0.9) ? pick(doors) : `/${'%61'.repeat(between(1, 2_000))}`,
	]);
	const method = pick(methods);
	const leavesAlone = !(path.startsWith('/session') && method === 'DELETE');
	const headers: Record<string, string> = {
		'content-type': 'application/json',
		...(chance(0.2) && pick(oddHeaders)),
		...(chance(0.9) && leavesAlone && { cookie }),
	};
	if (method === 'GET' || method === 'HEAD') return { method, path, headers };
	const plain = bodyOf(dice);
	const packed = chance(0.3) ? pick([gzipped(plain), gzipped(plain).subarray(0, 15), plain, new Uint8Array(deflateSync(plain)), ...(chance(0.05) ? [bomb] : [])]) : null; // prettier-ignore
	return { method, path, headers: { ...headers, ...(packed && { 'content-encoding': 'gzip' }) }, body: packed ?? plain };
}
