import type { FileProblem, UnreadableFile } from '../read/unreadable-file';

/** A call of an engine's method to its worker. */
export interface Call {
	id: number;
	account: string;
	method: string;
	args: unknown[];
}

/** How far a long call is, in rows. */
export interface Progress {
	done: number;
	total: number;
}

/** What comes back: the result, a failure as plain data (a class does not cross), or how far it is. */
export type Answer =
	| { id: number; result: unknown }
	| { id: number; unreadable: { problem: FileProblem; detail: UnreadableFile['detail'] } }
	| { id: number; failure: 'storage-full' | 'other' }
	| { id: number; progress: Progress };
