import type { Page } from '@playwright/test';
import type { Device, Filled, Held } from './device-page/main.ts';
import { passwordOf, type Account } from './people.ts';

export type { Filled, Held };

type Signed = ReturnType<Device['who']>;

/** The device layer in a real browser, driven from a test: `device-page` behind a few words. */
export interface DeviceDriver {
	/** Loads the page; the person stays signed in as long as the tablet remembers. */
	open(page: Page): Promise<void>;
	signIn(account: Account): Promise<void>;
	startSync(): Promise<void>;
	now(): Promise<unknown>;
	fillAndSubmit(forms: Filled[]): Promise<void>;
	submit(records: Filled[]): Promise<void>;
	submitDrafts(): Promise<void>;
	mark(): Promise<void>;
	held(): Promise<Held>;
	/** Waits until nothing waits to be sent any more, trying at once again and again as an impatient person would. */
	drained(seconds?: number): Promise<Held>;
}

/** Drives the device page on `page`; after a reload or a restart call `open` with the page that now stands. */
export function driveDevice(): DeviceDriver {
	let page: Page;
	let person: Signed;
	const ask = <Name extends keyof Device>(name: Name, ...given: Parameters<Device[Name]>) =>
		page.evaluate(
			([method, rest]) => (window as unknown as { device: Record<string, (...all: unknown[]) => unknown> }).device[method]!(...rest),
			[name, given as unknown[]] as const,
		) as Promise<Awaited<ReturnType<Device[Name]>>>;

	const driver: DeviceDriver = {
		async open(on) {
			page = on;
			await page.goto('/device-page/index.html');
			await page.waitForFunction(() => 'device' in window);
			if (!person) return;
			await ask('remember', person);
			// Chromium writes cookies to the disk after half a minute: killed before that, the person has to sign in again.
			if (!(await ask('stillSignedIn'))) await driver.signIn(person.account as Account);
		},
		async signIn(account) {
			await ask('signIn', account, passwordOf(account));
			person = await ask('who');
		},
		startSync: () => ask('startSync'),
		now: () => ask('now'),
		fillAndSubmit: (forms) => ask('fillAndSubmit', forms),
		submit: (records) => ask('submit', records),
		async submitDrafts() {
			for (const id of (await driver.held()).drafts) await ask('submitDraft', id);
		},
		mark: () => ask('mark'),
		held: () => ask('held'),
		async drained(seconds = 60) {
			const until = Date.now() + seconds * 1_000;
			for (;;) {
				const held = await driver.held();
				if (held.waiting.length === 0) return held;
				if (Date.now() > until) throw new Error(`${held.waiting.length} still waiting after ${seconds} s: ${held.phase} ${held.problem}`);
				if (held.phase !== 'pushing' && held.phase !== 'pulling') await driver.now();
				await page.waitForTimeout(200);
			}
		},
	};
	return driver;
}
