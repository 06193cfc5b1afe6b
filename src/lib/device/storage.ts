/** Room taken and promised, in bytes, and whether the browser promised to keep it; `undefined` where it does not say. */
export interface StorageState {
	usage?: number;
	quota?: number;
	kept?: boolean;
}

/** What the browser says of this site's storage. */
export async function storageState(): Promise<StorageState> {
	const storage = navigator.storage as StorageManager | undefined;
	if (!storage) return {};
	const { usage, quota } = (await storage.estimate?.().catch(() => undefined)) ?? {};
	const kept = await storage.persisted?.().catch(() => undefined);
	return { ...(usage !== undefined && { usage }), ...(quota !== undefined && { quota }), ...(kept !== undefined && { kept }) };
}

/**
 * Asks the browser never to clear this site's storage by itself. Ask after the first thing worth keeping was saved: some
 * browsers ask the person, others decide by how much the site is used and may say no today and yes tomorrow.
 */
export async function askToPersist(): Promise<'kept' | 'refused' | 'unsupported'> {
	const storage = navigator.storage as StorageManager | undefined;
	if (!storage?.persist) return 'unsupported';
	if (await storage.persisted()) return 'kept';
	return (await storage.persist()) ? 'kept' : 'refused';
}
