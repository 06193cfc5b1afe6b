import http from 'pouchdb-adapter-http';
import PouchDB from 'pouchdb-core';
import type { Feed } from '#shared/kernel/feeds';
import { clockSkew } from './clock-skew';
import { NoAnswer, OfficeTrouble, RequestRefused, SignedOut } from './failure';
import { gzipped } from './gzipped';

PouchDB.plugin(http);

/** Milliseconds to wait for an answer to begin, and for its next bytes. */
export interface Patience {
	answer: number;
	stall: number;
}

export interface OfficeOptions {
	/** `https://host`, without a path. */
	origin: string;
	account: string;
	/** Counts the records still unsent; told to the office with every request. `undefined`: not known, and the office keeps what it was told before. */
	unsent?: () => Promise<number | undefined>;
	/** Called at every answer with the measured skew in seconds, when the answer was quick enough to measure it. */
	onContact?: (skew: number | undefined) => void;
	signal?: AbortSignal;
	fetch?: typeof fetch;
	patience?: Patience;
}

type OfficeFeed = PouchDB.Database & { fetch(path: string, options?: RequestInit): Promise<Response> };

/** The office as the device sees it through PouchDB's HTTP adapter. */
export interface Office {
	feed(name: Feed): OfficeFeed;
	/** `GET /session`, as JSON. */
	session(): Promise<unknown>;
	/** Version of the rights at the last answer. */
	readonly scope: string | undefined;
	/** Version of what may be seen of this feed, as of its last answer; that of the rights where the office tells no other. */
	scopeOf(feed: Feed): string | undefined;
}

/** The gateway's own headers on an answer. */
export const bootHeader = 'Hitei-Boot';
export const totalHeader = 'Hitei-Total';
const scopeHeader = 'Hitei-Scope';
const feedScopeHeader = 'Hitei-Feed-Scope';

/**
 * Opens the way to the office. Every request is gzipped, has time-outs, and ends either in an answer that can only be
 * the office's or in one of the errors of `failure.ts`.
 */
export function openOffice(options: OfficeOptions): Office {
	const { origin, account, unsent, onContact, signal } = options;
	const patience = options.patience ?? { answer: 45_000, stall: 30_000 };
	const doFetch = options.fetch ?? ((input, init) => fetch(input, init));
	const opened = new Map<Feed, OfficeFeed>();
	const scopes = new Map<string, string>();
	let scope: string | undefined;

	async function call(url: string | Request, init: RequestInit = {}): Promise<Response> {
		const watch = watchdog(signal);
		const headers = new Headers([...new Headers(init.headers as HeadersInit)]);
		// Never left out: by this header the office knows the app, which can give back what a restored office has lost.
		if (unsent) headers.set('Hitei-Unsent', String((await unsent()) ?? 'unknown'));
		let body = init.body;
		if (typeof body === 'string' && body.length > 1_000) {
			const packed = await gzipped(body);
			if (packed) {
				body = packed;
				headers.set('Content-Encoding', 'gzip');
			}
		}
		const sentAt = Date.now();
		watch.expect(patience.answer);
		let response: Response;
		try {
			response = await doFetch(url, { ...init, headers, body, signal: watch.signal, cache: 'no-store' });
		} catch {
			watch.end();
			throw new NoAnswer(watch.late() ? 'time-out' : 'network');
		}
		watch.expect(patience.stall);
		if (!response.ok) {
			const reason: unknown = await response.json().catch(() => undefined);
			watch.end();
			if (reason === undefined && response.status !== 413 && response.status < 500) throw new NoAnswer('not-the-office');
			onContact?.(clockSkew(response.headers.get('Date'), sentAt, Date.now()));
			throw failureOf(response, reason);
		}
		if (!response.headers.get('Content-Type')?.includes('json')) {
			watch.end();
			await response.body?.cancel();
			throw new NoAnswer('not-the-office');
		}
		onContact?.(clockSkew(response.headers.get('Date'), sentAt, Date.now()));
		const told = response.headers.get(scopeHeader);
		if (told !== null) {
			scope = told;
			// Somebody else signed in on this device: nothing of theirs may land here, nothing of ours may be judged by it.
			if (told.split('/').at(-1) !== account) {
				watch.end();
				throw new SignedOut();
			}
		}
		const ofFeed = response.headers.get(feedScopeHeader);
		if (ofFeed !== null) scopes.set(feedAt(url), ofFeed);
		return new Response(response.body && watched(response.body, watch, patience.stall), response);
	}

	return {
		feed(name) {
			const open = opened.get(name) ?? (new PouchDB(`${origin}/db/${name}`, { skip_setup: true, fetch: call }) as OfficeFeed);
			opened.set(name, open);
			return open;
		},
		session: async () => (await call(`${origin}/session`, { headers: { Accept: 'application/json' }, credentials: 'include' })).json(),
		get scope() {
			return scope;
		},
		scopeOf: (feed) => scopes.get(feed) ?? scope,
	};
}

/** `survey` of `https://host/db/survey/_changes`. */
function feedAt(url: string | Request): string {
	return new URL(typeof url === 'string' ? url : url.url).pathname.split('/')[2] ?? '';
}

function failureOf(response: Response, body: unknown): Error {
	const { status } = response;
	if (status === 401) return new SignedOut();
	if (status === 429 || status >= 500) return new OfficeTrouble(status, Number(response.headers.get('Retry-After')) || undefined);
	return new RequestRefused(status, body);
}

interface Watchdog {
	signal: AbortSignal;
	/** Aborts when nothing more is heard within `ms`. */
	expect(ms: number): void;
	end(): void;
	late(): boolean;
}

function watchdog(outer?: AbortSignal): Watchdog {
	const controller = new AbortController();
	let timer: ReturnType<typeof setTimeout> | undefined;
	let late = false;
	const abort = () => controller.abort();
	if (outer?.aborted) abort();
	outer?.addEventListener('abort', abort);
	return {
		signal: controller.signal,
		expect(ms) {
			clearTimeout(timer);
			timer = setTimeout(() => {
				late = true;
				abort();
			}, ms);
		},
		end() {
			clearTimeout(timer);
			outer?.removeEventListener('abort', abort);
		},
		late: () => late,
	};
}

/** The same body, whose reader gets `NoAnswer` when the connection is cut or falls silent. */
function watched(body: ReadableStream<Uint8Array>, watch: Watchdog, stall: number): ReadableStream<Uint8Array> {
	const reader = body.getReader();
	return new ReadableStream({
		async pull(controller) {
			watch.expect(stall);
			try {
				const { done, value } = await reader.read();
				if (!done) return controller.enqueue(value);
				watch.end();
				controller.close();
			} catch {
				watch.end();
				controller.error(new NoAnswer(watch.late() ? 'time-out' : 'cut'));
			}
		},
		async cancel(reason) {
			watch.end();
			await reader.cancel(reason);
		},
	});
}
