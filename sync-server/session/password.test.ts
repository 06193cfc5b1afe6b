import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

const verified: string[] = [];
let hashPassword: typeof import('./password').hashPassword;
let passwordMatches: typeof import('./password').passwordMatches;

// Not `vi.mock`: test files share their modules, and another one may have loaded the real thing before.
beforeAll(async () => {
	vi.resetModules();
	vi.doMock('@node-rs/argon2', async (original) => {
		const argon2 = await original<typeof import('@node-rs/argon2')>();
		const verify: typeof argon2.verify = (hash, password) => {
			verified.push(String(hash).split('$').slice(0, 4).join('$'));
			return argon2.verify(hash, password);
		};
		return { ...argon2, verify };
	});
	({ hashPassword, passwordMatches } = await import('./password'));
});
afterEach(() => void (verified.length = 0));
afterAll(() => {
	vi.doUnmock('@node-rs/argon2');
	vi.resetModules();
});

describe('a password', () => {
	it('is kept as Argon2id with its own salt', async () => {
		const [one, two] = await Promise.all([hashPassword('kata sandi panjang'), hashPassword('kata sandi panjang')]);
		expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
		expect(one).not.toBe(two);
		expect(await passwordMatches(one, 'kata sandi panjang')).toBe(true);
		expect(await passwordMatches(one, 'kata sandi pendek')).toBe(false);
	});

	it('costs the same work where there is no account', async () => {
		const stored = await hashPassword('kata sandi panjang');
		expect(await passwordMatches(undefined, 'kata sandi panjang')).toBe(false);
		await passwordMatches(stored, 'kata sandi panjang');
		expect(verified).toEqual(['$argon2id$v=19$m=19456,t=2,p=1', '$argon2id$v=19$m=19456,t=2,p=1']);
	});

	it('is the same from every keyboard', async () => {
		expect(await passwordMatches(await hashPassword('kafé kafé kafé'), 'kafe\u0301 kafe\u0301 kafe\u0301')).toBe(true);
	});
});
