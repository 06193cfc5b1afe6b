import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** An answer in CouchDB's own shape, `{error, reason}`, for the whole request. The reason never quotes what was sent. */
export class CouchError extends Error {
	constructor(
		readonly status: ContentfulStatusCode,
		readonly error: string,
		readonly reason: string,
	) {
		super(`${error}: ${reason}`);
		this.name = 'CouchError';
	}

	/** The answer to send. */
	respond(c: Context): Response {
		return c.json({ error: this.error, reason: this.reason }, this.status);
	}
}

export const badRequest = (reason: string) => new CouchError(400, 'bad_request', reason);
export const notFound = (reason = 'missing') => new CouchError(404, 'not_found', reason);
export const tooLarge = (reason: string) => new CouchError(413, 'too_large', reason);
export const storeAway = () => new CouchError(503, 'service_unavailable', 'The store does not answer. Nothing is lost; try again later.');
