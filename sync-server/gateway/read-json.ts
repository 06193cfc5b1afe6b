import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { badRequest, CouchError, tooLarge } from './couch-error';

const unpack = promisify(gunzip);

/**
 * Reads a JSON request body, plain or gzipped, of at most `limit` unpacked bytes; unpacking stops there, so a small
 * body cannot fill the memory. Throws `CouchError` 400, 413 or 415.
 */
export async function readJson(request: Request, limit: number): Promise<unknown> {
	const type = request.headers.get('content-type') ?? '';
	if (!/^application\/json\s*(;|$)/i.test(type)) throw new CouchError(415, 'bad_content_type', 'Content-Type must be application/json');
	const text = await readText(request, limit);
	try {
		return JSON.parse(text);
	} catch {
		throw badRequest('invalid UTF-8 JSON');
	}
}

async function readText(request: Request, limit: number): Promise<string> {
	const over = tooLarge(`the request entity is too large: at most ${limit} bytes unpacked`);
	const encoding = (request.headers.get('content-encoding') ?? 'identity').trim().toLowerCase();
	if (encoding !== 'identity' && encoding !== 'gzip') throw new CouchError(415, 'bad_content_encoding', 'Content-Encoding must be gzip');
	if (encoding === 'identity' && Number(request.headers.get('content-length')) > limit) throw over;
	const sent = await readBytes(request, limit, over);
	try {
		// Whole bodies, no stream of streams: what a connection cut off half-way threw there was caught by nobody.
		const plain = encoding === 'gzip' ? await unpack(sent, { maxOutputLength: limit }) : sent;
		return new TextDecoder('utf-8', { fatal: true }).decode(plain);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw over;
		throw incomplete();
	}
}

async function readBytes(request: Request, limit: number, over: CouchError): Promise<Uint8Array> {
	const parts: Uint8Array[] = [];
	let size = 0;
	try {
		for await (const part of (request.body ?? []) as AsyncIterable<Uint8Array>) {
			size += part.length;
			if (size > limit) throw over;
			parts.push(part);
		}
	} catch (error) {
		throw error === over ? over : incomplete();
	}
	const whole = new Uint8Array(size);
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

/** Cut off on the way, not gzip at all, or no UTF-8. */
function incomplete(): CouchError {
	return badRequest('The body is incomplete, not gzip as it says, or not UTF-8.');
}
