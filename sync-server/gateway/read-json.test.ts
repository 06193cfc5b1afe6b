import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readJson } from './read-json';

const record = { docs: Array.from({ length: 40 }, (_, n) => ({ n, text: `jawaban ${n * 7919}` })) };
const packed = new Uint8Array(gzipSync(JSON.stringify(record)));

/** A request whose body comes in pieces and, with `cut`, breaks off as a lost connection does. */
function sent(bytes: Uint8Array, { gzip = true, cut = false } = {}): Request {
	const body = new ReadableStream<Uint8Array>({
		start(controller) {
			for (let at = 0; at < bytes.length; at += 100) controller.enqueue(bytes.slice(at, at + 100));
			if (cut) controller.error(new Error('aborted'));
			else controller.close();
		},
	});
	const headers = { 'content-type': 'application/json', ...(gzip && { 'content-encoding': 'gzip' }) };
	return new Request('http://office/db/survey/_bulk_docs', { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
}

describe('a request body', () => {
	it('is read plain and gzipped', async () => {
		expect(await readJson(sent(packed), 10_000)).toEqual(record);
		expect(await readJson(sent(new TextEncoder().encode(JSON.stringify(record)), { gzip: false }), 10_000)).toEqual(record);
	});

	it('cut off at any byte is answered 400, and nothing else breaks', async () => {
		for (let length = 0; length < packed.length; length++)
			for (const cut of [true, false])
				await expect(readJson(sent(packed.slice(0, length), { cut }), 10_000), `${length}, ${cut}`).rejects.toMatchObject({ status: 400 });
	});

	it('is never unpacked beyond the limit', async () => {
		const bomb = new Uint8Array(gzipSync(JSON.stringify('x'.repeat(5_000_000))));
		expect(bomb.length).toBeLessThan(10_000);
		await expect(readJson(sent(bomb), 10_000)).rejects.toMatchObject({ status: 413 });
		await expect(readJson(sent(new Uint8Array(20_000), { gzip: false }), 10_000)).rejects.toMatchObject({ status: 413 });
	});

	it('of another type or encoding is refused unread', async () => {
		const type = new Request('http://office/', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' });
		await expect(readJson(type, 100)).rejects.toMatchObject({ status: 415 });
		const encoding = new Request('http://office/', {
			method: 'POST',
			headers: { 'content-type': 'application/json', 'content-encoding': 'br' },
			body: '{}',
		});
		await expect(readJson(encoding, 100)).rejects.toMatchObject({ status: 415 });
	});
});
