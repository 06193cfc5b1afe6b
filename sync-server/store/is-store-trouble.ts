import { StoreUnavailable } from './store-unavailable';

const oursAlone = [TypeError, RangeError, ReferenceError, SyntaxError];

/**
 * Whether an error says that the store failed, and not we: it is away, its disk is full, it broke off. Then the answer is
 * "later", and nothing is lost; else it is a fault of ours.
 */
export function isStoreTrouble(error: unknown): boolean {
	if (error instanceof StoreUnavailable) return true;
	if (!(error instanceof Error) || oursAlone.some((kind) => error instanceof kind))
		return typeof (error as { status?: unknown } | null)?.status === 'number';
	// PouchDB's errors have CouchDB's status; LevelDB's say what the disk said.
	return (
		typeof (error as { status?: unknown }).status === 'number' ||
		/^(IO error|Corruption|Database is not open)|No space left/i.test(error.message)
	);
}
