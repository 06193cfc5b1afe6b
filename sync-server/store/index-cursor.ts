import { z } from '#shared/kernel/zod';

/** Where the reading of an index began, and under what. */
export interface IndexStart {
	/** Of the view and of the scope: what was begun under another one begins anew. */
	version: string;
	scope: string;
	/** The database's own sequence from which everything comes that the index may lack. */
	seq: string;
	/** The copies of the shards that were read; see `copies-of.ts`. */
	copies: string;
}

/** A place in an index: how many of its keys were read whole, and the last id read of the next. */
export interface IndexCursor extends IndexStart {
	key: number;
	id: string;
}

const head = z.tuple([z.string(), z.string(), z.string(), z.string()]);
const form = /^i([\w-]{1,6000})\.(\d{1,6})\.([\w-]{0,400})$/;

/** Writes places as sequences that no store gives: `i<start>.<key>.<id>`. */
export function cursorWriter({ version, scope, seq, copies }: IndexStart): (key: number, id: string) => string {
	const start = encoded(JSON.stringify([version, scope, seq, copies]));
	return (key, id) => `i${start}.${key}.${encoded(id)}`;
}

/** Reads what `cursorWriter` wrote; `null` for every other sequence. */
export function readIndexCursor(since: string | number): IndexCursor | null {
	const [, start, key, id] = form.exec(String(since)) ?? [];
	if (start === undefined) return null;
	try {
		const read = head.safeParse(JSON.parse(decoded(start)));
		if (!read.success) return null;
		const [version, scope, seq, copies] = read.data;
		return { version, scope, seq, copies, key: Number(key), id: decoded(id!) };
	} catch {
		return null;
	}
}

function encoded(text: string): string {
	return Buffer.from(text).toString('base64url');
}

function decoded(text: string): string {
	return Buffer.from(text, 'base64url').toString();
}
