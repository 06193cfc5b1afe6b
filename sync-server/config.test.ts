import { describe, expect, it } from 'vitest';
import { ConfigError, parseConfig } from './config';

describe('parseConfig', () => {
	it('needs nothing to be set', () => {
		expect(parseConfig({})).toEqual({
			port: 8080,
			host: '127.0.0.1',
			dataDir: 'data',
			couchdbPrefix: 'hitei',
			demo: true,
			newAdmin: false,
		});
	});

	it('takes an empty variable for one that is not set', () => {
		expect(parseConfig({ PORT: '', COUCHDB_URL: '' })).toMatchObject({ port: 8080, demo: true });
	});

	it.each([
		[{ HOST: '::1' }, true],
		[{ HOST: 'localhost' }, true],
		[{ HOST: '0.0.0.0' }, false],
		[{ HOST: '192.168.1.4' }, false],
		[{ HOST: '127.0.0.1.example.org' }, false],
		[{ COUCHDB_URL: 'http://127.0.0.1:5984' }, false],
		[{ COUCHDB_URL: 'http://127.0.0.1:5984', DEMO: '1' }, true],
		[{ HOST: '0.0.0.0', DEMO: '1' }, true],
		[{ DEMO: '0' }, false],
	])('with %j the demo office is %s', (env, demo) => {
		expect(parseConfig(env).demo).toBe(demo);
	});

	it.each([
		[{ PORT: 'eighty' }, 'PORT'],
		[{ PORT: '70000' }, 'PORT'],
		[{ PORT: '80.5' }, 'PORT'],
		[{ COUCHDB_URL: 'couch:5984' }, 'COUCHDB_URL'],
		[{ COUCHDB_PREFIX: 'Hitei/..' }, 'COUCHDB_PREFIX'],
		[{ DEMO: 'yes' }, 'DEMO'],
		[{ TRUSTED_PROXIES: 'proxy.example.org' }, 'TRUSTED_PROXIES'],
		[{ TRUSTED_PROXIES: '10.0.0.1,,10.0.0.2' }, 'TRUSTED_PROXIES'],
	])('refuses %j in one sentence naming the variable', (env, name) => {
		expect(() => parseConfig(env)).toThrow(ConfigError);
		expect(() => parseConfig(env)).toThrow(new RegExp(`^Hitei cannot start: ${name} must be [^\\n]+\\.$`));
	});

	it('reads the proxies it may trust', () => {
		expect(parseConfig({ TRUSTED_PROXIES: '10.0.0.5, 10.1.0.0/16' }).trustedProxies).toEqual(['10.0.0.5', '10.1.0.0/16']);
	});

	it('never repeats a value, which may hold a password', () => {
		expect(() => parseConfig({ COUCHDB_URL: 'secret-of-the-city' })).toThrow(/^(?!.*secret-of-the-city)/);
	});
});
