import { describe, expect, it } from 'vitest';
import { ConfigError, parseConfig } from './config';

describe('parseConfig', () => {
	it('needs nothing to be set', () => {
		expect(parseConfig({})).toEqual({ port: 8080, host: '127.0.0.1', dataDir: 'data', couchdbPrefix: 'hitei', demo: true });
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
	])('refuses %j in one sentence naming the variable', (env, name) => {
		expect(() => parseConfig(env)).toThrow(ConfigError);
		expect(() => parseConfig(env)).toThrow(new RegExp(`^Hitei cannot start: ${name} must be [^\\n]+\\.$`));
	});

	it('never repeats a value, which may hold a password', () => {
		expect(() => parseConfig({ COUCHDB_URL: 'secret-of-the-city' })).toThrow(/^(?!.*secret-of-the-city)/);
	});
});
