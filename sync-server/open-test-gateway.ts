import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ulid } from 'ulid';
import type { Role } from '#shared/kernel/session';
import { createApp, type Deps } from './app';
import { parseConfig } from './config';
import { createLog } from './log';
import { accountBook } from './session/account-book';
import { hashPassword } from './session/password';
import { openStore } from './store/open-store';

/**
 * A whole gateway for a test: the real app on the real embedded store in a folder of its own, asked without a port.
 * Every line it logs is kept in `logged`. Close it, or the folder stays.
 */
export async function openTestGateway(deps: Partial<Deps> = {}) {
	const dataDir = await mkdtemp(join(tmpdir(), 'hitei-gateway-'));
	const store = await openStore(parseConfig({ DATA_DIR: dataDir }));
	const logged: string[] = [];
	const log = createLog({ write: (line) => void logged.push(line) });
	const app = createApp({ store, log, boot: ulid(), ...deps });
	const accounts = accountBook(store);

	return {
		app,
		store,
		accounts,
		logged,
		/** Makes an account with the password `<account> password`. */
		async addAccount(account: string, roles: Role[], units: string[] = []) {
			const hash = await hashPassword(`${account} password`);
			const created = new Date().toISOString();
			await accounts.create({ account, name: `Name of ${account}`, roles, units, hash, disabled: false, generation: 0, created });
		},
		/** Signs in and returns the cookie to send along. */
		async signIn(account: string, password = `${account} password`): Promise<string> {
			const answer = await app.request('/session', json({ account, password, device: 'tablet-1' }));
			if (answer.status !== 200) throw new Error(`sign-in of ${account}: ${answer.status}`);
			return answer.headers.get('set-cookie')!.split(';')[0]!;
		},
		async close() {
			await store.close();
			await rm(dataDir, { recursive: true, force: true });
		},
	};
}

/** A request that sends `body` as JSON. */
export function json(body: unknown, { method = 'POST', ...headers }: Record<string, string> = {}): RequestInit {
	return { method, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}
