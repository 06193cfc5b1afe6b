import { z } from '#shared/kernel/zod';
import { NoAnswer } from './failure';

/** One change as the feed tells it; `doc` is still unread. */
export interface Change {
	seq: string | number;
	id: string;
	deleted?: boolean;
	doc?: unknown;
}

const seq = z.union([z.string(), z.number()]);
const change = z.object({ seq, id: z.string(), deleted: z.optional(z.boolean()), doc: z.optional(z.unknown()) });
const end = z.object({ last_seq: seq });

/**
 * Reads a `_changes` answer while it arrives: CouchDB and the gateway write one row per line. Gives the rows of each
 * piece that came; returns the last sequence. Throws `NoAnswer` when the answer breaks off before its end, so that a
 * cut stream is never taken for a complete one.
 */
export async function* readChanges(body: ReadableStream<Uint8Array>): AsyncGenerator<Change[], string | number> {
	const reader = body.getReader();
	const decoder = new TextDecoder();
	let rest = '';
	let tail = '';
	try {
		for (;;) {
			const { done, value } = await reader.read();
			rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
			const lines = rest.split('\n');
			rest = lines.pop()!; // what has no end of line yet may be half a row
			const rows: Change[] = [];
			for (const line of lines) {
				if (line.startsWith('{"seq"')) rows.push(parseLine(line.endsWith(',') ? line.slice(0, -1) : line, change));
				else if (line.startsWith('"last_seq"')) tail = line;
			}
			if (rows.length > 0) yield rows;
			if (done) break;
		}
	} finally {
		await reader.cancel().catch(() => undefined);
	}
	const whole = tail || (rest.startsWith('"last_seq"') && rest.endsWith('}') ? rest : '');
	if (!whole) throw new NoAnswer('cut');
	return parseLine(`{${whole}`, end).last_seq;
}

function parseLine<T>(line: string, schema: z.ZodMiniType<T>): T {
	try {
		return schema.parse(JSON.parse(line));
	} catch {
		throw new NoAnswer('not-the-office');
	}
}
