import type { OutgoingHttpHeaders } from 'node:http';
import { PassThrough, Readable } from 'node:stream';

/**
 * What a Node handler writes, caught as a fetch `Response`: so that its answers pass through the same middleware as all
 * others, HEAD and logging included, and can be tested without a port. Holds what sirv uses, no more.
 */
export class CapturedResponse extends PassThrough {
	statusCode = 200;
	readonly #headers = new Headers();
	#begun!: () => void;
	readonly #beginning = new Promise<void>((resolve) => (this.#begun = resolve));

	constructor() {
		super();
		// A reader who goes away must not leave the file open.
		this.on('pipe', (file: Readable) => this.on('close', () => file.destroy()));
		this.on('pipe', (file: Readable) => file.on('error', (error) => this.destroy(error)));
	}

	setHeader(name: string, value: string): void {
		this.#headers.set(name, value);
	}

	getHeader(name: string): string | undefined {
		return this.#headers.get(name) ?? undefined;
	}

	writeHead(status: number, headers: OutgoingHttpHeaders = {}): this {
		this.statusCode = status;
		for (const [name, value] of Object.entries(headers)) if (value !== undefined) this.#headers.set(name, String(value));
		this.#begun();
		return this;
	}

	/** The answer, once its head has been written. */
	async answer(withBody: boolean): Promise<Response> {
		await this.#beginning;
		const body = withBody && this.statusCode !== 304;
		if (!body) this.destroy();
		return new Response(body ? (Readable.toWeb(this) as ReadableStream) : null, { status: this.statusCode, headers: this.#headers });
	}
}
