import { serve, type ServerType } from '@hono/node-server';
import { connect, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { keepings, openOffice, type Keeping, type Office } from './office';
import { fillReference, response } from './records';

let office: Office;
let server: ServerType;
async function open(keeping: Keeping): Promise<void> {
	office = await openOffice(keeping);
	await fillReference(office);
	await office.push(
		'surveyor',
		'survey',
		Array.from({ length: 50 }, () => response()),
	);
	// The door looks the session up before the body is read: some connections are gone by then.
	const fetch: typeof office.app.fetch = async (...request) => {
		await wait(5);
		return office.app.fetch(...request);
	};
	server = serve({ fetch, hostname: '127.0.0.1', port: 0 });
	await new Promise((done) => server.once('listening', done));
}
afterEach(async () => {
	await new Promise((done) => server.close(done));
	await office.close();
});

const head = (line: string, ...headers: string[]) =>
	[line, 'host: x', 'x-who: surveyor', 'connection: close', ...headers, '', ''].join('\r\n');

/** Sends the first `sent` bytes, takes at least `taken` of the answer, then breaks the connection off. */
function cut(request: Buffer, sent: number, taken: number, politely: boolean): Promise<void> {
	return new Promise((done) => {
		const end = () => (politely ? socket.destroy() : socket.resetAndDestroy());
		let got = 0;
		const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => {
			socket.write(new Uint8Array(request.subarray(0, sent)));
			if (sent < request.length) setTimeout(end, sent % 8);
		});
		socket.on('data', (piece) => {
			got += piece.length;
			if (got >= taken) end();
		});
		socket.on('error', () => undefined);
		socket.on('close', () => done());
	});
}

// A process that ends of an unhandled error is what this is about: Vitest reports one as a failed run.
it.each(keepings)(
	'lives on when connections are cut at any byte of question or answer, gzipped or not (%s)',
	{ timeout: 120_000 },
	async (keeping) => {
		await open(keeping);
		const body = JSON.stringify({ docs: Array.from({ length: 20 }, () => response()) });
		const posted = ['identity', 'gzip'].map((encoding) => {
			const bytes = encoding === 'gzip' ? gzipSync(body) : Buffer.from(body);
			const headers = ['content-type: application/json', `content-encoding: ${encoding}`, `content-length: ${bytes.length}`];
			return Buffer.from(head('POST /db/survey/_bulk_docs HTTP/1.1', ...headers), 'latin1').toString('latin1') + bytes.toString('latin1');
		});
		const asked = ['identity', 'gzip'].map((encoding) =>
			head('GET /db/survey/_changes?include_docs=true HTTP/1.1', `accept-encoding: ${encoding}`),
		);
		for (let step = 1; step <= 40; step++)
			for (const politely of [true, false]) {
				const questions = posted.map((text) => cut(Buffer.from(text, 'latin1'), Math.floor((text.length * step) / 41), Infinity, politely));
				const answers = asked.map((text) => cut(Buffer.from(text, 'latin1'), text.length, step * 150, politely));
				await Promise.all([...questions, ...answers]);
			}
		const rows = await office.push('surveyor', 'survey', [response()]);
		expect(rows).toMatchObject([{ ok: true }]);
	},
);
