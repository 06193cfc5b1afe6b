/**
 * Lets `read` work on one picture at a time: called meanwhile, or where it fails, there is no text (`null`). A slow tablet would otherwise read pictures of long ago.
 */
export function latestAlone<Args extends unknown[]>(
	read: (...args: Args) => Promise<string | null>,
): (...args: Args) => Promise<string | null> {
	let isReading = false;
	return async (...args) => {
		if (isReading) return null;
		isReading = true;
		try {
			return await read(...args);
		} catch {
			return null;
		} finally {
			isReading = false;
		}
	};
}
