import { createServer, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

/** What goes wrong with one request. Bytes are counted from the first one on the wire, headers included. */
export type Fault =
	| { kind: 'cut-request'; after: number }
	| { kind: 'cut-answer'; after: number }
	/** The server works through the whole request; the client never hears of it. */
	| { kind: 'drop-answer' }
	/** The server gets the request twice, one after the other; the client sees the second answer. */
	| { kind: 'twice' };

export interface Passed {
	method: string;
	path: string;
	fault?: Fault['kind'];
	/** Bytes that went to the server, and that came back to the client. */
	up: number;
	down: number;
}

export interface FaultyProxy {
	readonly url: string;
	/** Every request that came through, in order. */
	readonly passed: Passed[];
	/** Decides for each request what goes wrong; `undefined` for nothing. */
	fault: (request: { method: string; path: string; no: number }) => Fault | undefined;
	/** From now on nothing goes wrong. */
	calm(): void;
	stop(): Promise<void>;
}

/** A connection that goes wrong on purpose, between a browser and `target`. A target that is down looks like no signal. */
export async function startFaultyProxy(target: { port: number }): Promise<FaultyProxy> {
	const sockets = new Set<Socket>();
	const passed: Passed[] = [];
	const server = createServer(async (request) => {
		const client = request.socket;
		const entry: Passed = { method: request.method ?? '', path: request.url ?? '', up: 0, down: 0 };
		const no = passed.push(entry);
		const fault = proxy.fault({ method: entry.method, path: entry.path, no });
		if (fault) entry.fault = fault.kind;
		try {
			const raw = await serialise(request);
			if (fault?.kind === 'twice') await exchange(target.port, raw, () => true);
			const open = fault?.kind === 'cut-request' ? raw.subarray(0, fault.after) : raw;
			entry.up = open.length;
			await exchange(
				target.port,
				open,
				(chunk) => {
					if (fault?.kind === 'cut-request') return false;
					if (fault?.kind === 'drop-answer') return true;
					const room = fault?.kind === 'cut-answer' ? fault.after - entry.down : Infinity;
					const piece = chunk.subarray(0, Math.max(0, room));
					entry.down += piece.length;
					if (!client.destroyed) client.write(piece);
					return piece.length === chunk.length;
				},
				open.length < raw.length,
			);
			if (fault && fault.kind !== 'twice') client.destroy();
			else client.end();
		} catch {
			client.destroy();
		}
	});
	server.on('connection', (socket) => {
		sockets.add(socket);
		socket.on('error', () => socket.destroy());
		socket.on('close', () => sockets.delete(socket));
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const proxy: FaultyProxy = {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		passed,
		fault: () => undefined,
		calm() {
			proxy.fault = () => undefined;
		},
		async stop() {
			for (const socket of sockets) socket.destroy();
			await new Promise((done) => server.close(done));
		},
	};
	return proxy;
}

/** The request as bytes again, on a connection of its own. */
async function serialise(request: IncomingMessage): Promise<Uint8Array> {
	const parts: Uint8Array[] = [];
	for await (const part of request) parts.push(part as Uint8Array);
	const body = joined(parts);
	const lines = [`${request.method} ${request.url} HTTP/1.1`];
	for (let i = 0; i < request.rawHeaders.length; i += 2) {
		const name = request.rawHeaders[i]!;
		if (!/^(connection|keep-alive|transfer-encoding|content-length)$/i.test(name)) lines.push(`${name}: ${request.rawHeaders[i + 1]}`);
	}
	if (body.length > 0 || /^(POST|PUT|PATCH)$/.test(request.method ?? '')) lines.push(`content-length: ${body.length}`);
	lines.push('connection: close', '', '');
	return joined([new TextEncoder().encode(lines.join('\r\n')), body]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

/** Sends `raw` and gives every piece of the answer to `take` until it says false; with `cut`, breaks off once all of `raw` is out. */
function exchange(port: number, raw: Uint8Array, take: (chunk: Uint8Array) => boolean, cut = false): Promise<void> {
	return new Promise((done, fail) => {
		const server = connect(port, '127.0.0.1');
		server.on('connect', () => server.write(raw, () => cut && setTimeout(() => server.destroy(), 5)));
		server.on('data', (chunk) => {
			if (!take(chunk as unknown as Uint8Array)) server.destroy();
		});
		server.on('error', fail);
		server.on('close', () => done());
	});
}
