/** The store cannot be reached, opened or trusted now. The message names no credentials and no record. */
export class StoreUnavailable extends Error {
	constructor(message: string, options?: ErrorOptions) {
		super(message, options);
		this.name = 'StoreUnavailable';
	}
}
