import { chromium as playwright, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from './chromium.ts';

/** A tablet: one browser profile on disk, which outlives the browser's processes. */
export interface Tablet {
	readonly context: BrowserContext;
	/** The first page. */
	readonly page: Page;
	/** SIGKILL to every process of the browser, as if the battery fell out. */
	kill(): Promise<void>;
	/** Closes the browser as a person does. */
	close(): Promise<void>;
	/** Starts the browser again on the same profile. */
	reopen(): Promise<Page>;
	/** Closes the browser and removes the profile. */
	end(): Promise<void>;
}

/** A new tablet whose pages belong to `baseURL`. */
export async function startTablet(baseURL: string, options: BrowserContextOptions = {}): Promise<Tablet> {
	const profile = await mkdtemp(join(tmpdir(), 'hitei-tablet-'));
	let context: BrowserContext;
	let page: Page;

	async function open() {
		context = await playwright.launchPersistentContext(profile, {
			...chromium,
			baseURL,
			viewport: { width: 800, height: 1000 },
			...options,
		});
		context.setDefaultTimeout(30_000);
		page = context.pages()[0] ?? (await context.newPage());
		return page;
	}

	async function processes(): Promise<number[]> {
		const session = await context.browser()!.newBrowserCDPSession();
		const { processInfo } = await session.send('SystemInfo.getProcessInfo');
		return processInfo.map(({ id }) => id).filter((id) => id > 0);
	}

	await open();
	return {
		get context() {
			return context;
		},
		get page() {
			return page;
		},
		async kill() {
			const pids = await processes();
			const gone = new Promise<void>((done) => context.once('close', () => done()));
			for (const pid of pids) {
				try {
					process.kill(pid, 'SIGKILL');
				} catch {
					// Some end by themselves as soon as the first is gone.
				}
			}
			await gone;
		},
		close: () => context.close(),
		reopen: open,
		async end() {
			await context.close().catch(() => undefined);
			await rm(profile, { recursive: true, force: true, maxRetries: 5 });
		},
	};
}
