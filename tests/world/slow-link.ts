import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface SlowLink {
	readonly url: string;
	stop(): Promise<void>;
}

/**
 * A link like a field's: `roundTrip` milliseconds and `bitsPerSecond` in each direction, shared by all connections.
 * Opening a connection costs a round trip, as TCP's handshake does.
 */
export async function startSlowLink(target: { port: number }, roundTrip: number, bitsPerSecond: number): Promise<SlowLink> {
	const sockets = new Set<Socket>();
	const up = new Direction(roundTrip / 2, bitsPerSecond);
	const down = new Direction(roundTrip / 2, bitsPerSecond);
	const server = createServer({ allowHalfOpen: true }, (client) => {
		const office = connect({ port: target.port, host: '127.0.0.1', allowHalfOpen: true });
		for (const socket of [client, office]) {
			sockets.add(socket);
			socket.setNoDelay(true);
			socket.on('error', () => {
				client.destroy();
				office.destroy();
			});
			socket.on('close', () => sockets.delete(socket));
		}
		client.pause();
		setTimeout(() => up.carry(client, office), roundTrip);
		down.carry(office, client);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		async stop() {
			for (const socket of sockets) socket.destroy();
			await new Promise((done) => server.close(done));
		},
	};
}

/** One direction of the link: bytes leave one after the other at the link's rate and arrive half a round trip later. */
class Direction {
	private free = 0;
	private readonly queue: { due: number; then: () => void }[] = [];
	constructor(
		private readonly delay: number,
		private readonly bitsPerSecond: number,
	) {}

	carry(from: Socket, to: Socket): void {
		let waiting = 0;
		from.on('data', (chunk) => {
			waiting += chunk.length;
			// What a router would hold; more than that waits at the sender.
			if (waiting > 128_000) from.pause();
			this.at(chunk.length, () => {
				waiting -= chunk.length;
				if (waiting <= 128_000) from.resume();
				if (!to.destroyed) to.write(chunk as unknown as Uint8Array);
			});
		});
		from.on('end', () => this.at(0, () => to.end()));
		from.on('close', () => this.at(0, () => to.destroySoon()));
		from.resume();
	}

	/** In one queue: timers of their own could overtake each other, and bytes arrive out of order. */
	private at(bytes: number, then: () => void): void {
		this.free = Math.max(performance.now(), this.free) + (bytes * 8_000) / this.bitsPerSecond;
		this.queue.push({ due: this.free + this.delay, then });
		if (this.queue.length === 1) this.wait();
	}

	private wait(): void {
		setTimeout(() => {
			while (this.queue[0] && this.queue[0].due <= performance.now()) this.queue.shift()!.then();
			if (this.queue.length > 0) this.wait();
		}, this.queue[0]!.due - performance.now());
	}
}
