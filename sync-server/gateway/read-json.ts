import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { badRequest, CouchError, tooLarge } from './couch-error';

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
	if (!request.body) return '';
	const source = Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]);
	const plain = encoding === 'gzip' ? source.compose(createGunzip()) : source;
	const decoder = new TextDecoder('utf-8', { fatal: true });
	let text = '';
	let size = 0;
	try {
		for await (const chunk of plain as AsyncIterable<Uint8Array>) {
			size += chunk.length;
			if (size > limit) throw over;
			text += decoder.decode(chunk, { stream: true });
		}
		return text + decoder.decode();
	} catch (error) {
		if (error === over) throw error;
		// Cut off on the way, not gzip at all, or no UTF-8.
		throw badRequest('The body is incomplete, not gzip as it says, or not UTF-8.');
	}
}
