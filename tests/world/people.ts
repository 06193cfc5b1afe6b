import type { Page } from '@playwright/test';

/** The demo office's people, one per role, two for the surveyor, and the appraiser's superior. */
export type Account = 'petugas' | 'petugas2' | 'penilai' | 'panitia' | 'bkpsdm' | 'timevaluasi' | 'pegawai' | 'atasan' | 'admin';

export const passwordOf = (account: string) => `hitei-demo-${account}`;

/** Somebody signed in without a browser. */
export interface Person {
	account: string;
	roles: string[];
	units: string[];
	scope: string;
	/** `name=value`, for clients that bring their own fetch. */
	cookie: string;
	/** Asks the gateway in this person's name. */
	ask(path: string, init?: RequestInit): Promise<Response>;
	/** Sends `body` as JSON and reads the answer. */
	post<T = unknown>(path: string, body: unknown): Promise<{ status: number; body: T }>;
}

/** Signs in through the real door; `account`: one of the demo's, or one opened by `openAccount`. */
export async function signIn(url: string, account: string, device = 'tablet-of-the-tests'): Promise<Person> {
	const json = { 'content-type': 'application/json' };
	const answer = await fetch(`${url}/session`, {
		method: 'POST',
		headers: json,
		body: JSON.stringify({ account, password: passwordOf(account), device }),
	});
	if (answer.status !== 200) throw new Error(`sign-in of ${account}: ${answer.status} ${await answer.text()}`);
	const cookie = answer.headers.get('set-cookie')!.split(';')[0]!;
	const { roles, units, scope } = (await answer.json()) as Pick<Person, 'roles' | 'units' | 'scope'>;
	const ask = (path: string, init: RequestInit = {}) => fetch(url + path, { ...init, headers: { cookie, ...init.headers } });
	return {
		account,
		roles,
		units,
		scope,
		cookie,
		ask,
		async post(path, body) {
			const response = await ask(path, { method: 'POST', headers: json, body: JSON.stringify(body) });
			return { status: response.status, body: await response.json() };
		},
	};
}

/** Signs in on a tablet as a person does, and waits for the worklist. */
export async function signInByForm(page: Page, account: string): Promise<void> {
	await page.goto('/masuk');
	await page.getByLabel(/nama akun/i).fill(account);
	await page.getByRole('textbox', { name: 'Kata sandi' }).fill(passwordOf(account));
	await page.getByRole('button', { name: /^masuk$/i }).click();
	await page.waitForURL('/');
}
