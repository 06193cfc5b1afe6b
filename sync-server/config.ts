import { z } from '#shared/kernel/zod';
import { proxiesOf } from './session/peer';

const loopback = /^(127(\.\d{1,3}){3}|::1|localhost)$/;

const listed = (text: string) => text.split(',').map((entry) => entry.trim());

function isListOfProxies(text: string): boolean {
	try {
		return !!proxiesOf(listed(text));
	} catch {
		return false;
	}
}

const environment = z.object({
	PORT: z._default(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(65_535)), 8080),
	HOST: z._default(z.string().check(z.minLength(1)), '127.0.0.1'),
	DATA_DIR: z._default(z.string().check(z.minLength(1)), 'data'),
	COUCHDB_URL: z.optional(z.url({ protocol: /^https?$/ })),
	COUCHDB_PREFIX: z._default(z.string().check(z.regex(/^[a-z][a-z0-9_-]{0,40}$/)), 'hitei'),
	DEMO: z.optional(z.enum(['0', '1'])),
	TRUSTED_PROXIES: z.optional(z.string().check(z.refine(isListOfProxies))),
	NEW_ADMIN: z.optional(z.enum(['0', '1'])),
});

/** What each variable must look like, for the sentence with which the gateway refuses to start. */
const expected: Record<keyof z.infer<typeof environment>, string> = {
	PORT: 'a port number from 0 to 65535 (0 takes a free one)',
	HOST: 'a host name or address to listen on, such as 127.0.0.1',
	DATA_DIR: 'a folder for the embedded store',
	COUCHDB_URL: 'an http(s) address such as http://user:password@127.0.0.1:5984',
	COUCHDB_PREFIX: 'lower-case letters, digits, _ or -, beginning with a letter, at most 41 characters',
	DEMO: '1 or 0',
	TRUSTED_PROXIES: 'addresses or networks of reverse proxies, separated by commas, such as 10.0.0.5,10.1.0.0/16',
	NEW_ADMIN: '1 or 0',
};

export interface Config {
	port: number;
	host: string;
	/** Folder of the embedded store; unused when `couchdbUrl` is set. */
	dataDir: string;
	couchdbUrl?: string;
	couchdbPrefix: string;
	/**
	 * Whether an empty store is filled with the invented city office and its accounts, whose passwords are public:
	 * only on a loopback address with the embedded store, or where `DEMO=1` asks for it in so many words.
	 */
	demo: boolean;
	/** Addresses and networks of reverse proxies whose word about addresses and https is taken, besides this machine. */
	trustedProxies?: string[];
	/** Whether this start gives out a link for a new administrator although there is one: whose password nobody knows any more. */
	newAdmin: boolean;
}

/** A setting that cannot be used. Its message is one sentence for the person who starts the gateway. */
export class ConfigError extends Error {}

/**
 * Reads the environment once. An empty variable counts as not set.
 * @throws ConfigError naming the first variable that cannot be used; never its value, which may hold a password.
 */
export function parseConfig(env: Record<string, string | undefined>): Config {
	const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
	const parsed = environment.safeParse(given);
	if (!parsed.success) {
		const name = String(parsed.error.issues[0]?.path[0]) as keyof typeof expected;
		throw new ConfigError(`Hitei cannot start: ${name} must be ${expected[name]}.`);
	}
	const { PORT, HOST, DATA_DIR, COUCHDB_URL, COUCHDB_PREFIX, DEMO, NEW_ADMIN, TRUSTED_PROXIES } = parsed.data;
	return {
		port: PORT,
		host: HOST,
		dataDir: DATA_DIR,
		...(COUCHDB_URL && { couchdbUrl: COUCHDB_URL }),
		couchdbPrefix: COUCHDB_PREFIX,
		demo: DEMO === '1' || (DEMO !== '0' && !COUCHDB_URL && loopback.test(HOST)),
		...(TRUSTED_PROXIES && { trustedProxies: listed(TRUSTED_PROXIES) }),
		newAdmin: NEW_ADMIN === '1',
	};
}
