/** There is no room left on the device: nothing was written. The form stays as it is; free some space and save again. */
export class StorageFull extends Error {
	constructor(cause?: unknown) {
		super('no room left on the device', { cause });
		this.name = 'StorageFull';
	}
}

/** Whether an error of IndexedDB or Dexie, however wrapped, means a full disk or quota. */
export function isStorageFull(error: unknown): boolean {
	if (typeof error !== 'object' || error === null) return false;
	const { name, inner, cause, failures } = error as { name?: string; inner?: unknown; cause?: unknown; failures?: unknown[] };
	if (name === 'QuotaExceededError' || name === 'StorageFull') return true;
	return isStorageFull(inner) || isStorageFull(cause) || !!failures?.some(isStorageFull);
}

/**
 * Runs a write and gives its failure one shape: `StorageFull` for a full disk, and a sentence that names the cure when a
 * `$state` proxy was passed, which IndexedDB cannot copy. Everything else is thrown as it is.
 */
export async function written<T>(write: () => PromiseLike<T>): Promise<T> {
	try {
		return await write();
	} catch (error) {
		if (isStorageFull(error)) throw new StorageFull(error);
		if ((error as Error | null)?.name === 'DataCloneError')
			throw new TypeError('not storable: pass $state.snapshot(value), IndexedDB cannot copy a $state proxy', { cause: error });
		throw error;
	}
}
