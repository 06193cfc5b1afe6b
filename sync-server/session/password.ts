import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/**
 * Two at a time: each costs 19 MiB and one of Node's few worker threads, which the store's files need as well, so a
 * storm of sign-ins must not take them all.
 */
const atOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
	if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
	else running++;
	try {
		return await work();
	} finally {
		const next = waiting.shift();
		if (next) next();
		else running--;
	}
}

/** Argon2id of a password, with the library's defaults (19 MiB, 2 passes), in PHC form. */
export function hashPassword(password: string): Promise<string> {
	return inTurn(() => hash(password.normalize('NFKC')));
}

const nobody = hash(randomBytes(32).toString('hex'));

/** Whether `password` belongs to `stored`. Without a stored hash the same work is done, so the time tells nothing. */
export async function passwordMatches(stored: string | undefined, password: string): Promise<boolean> {
	const against = stored ?? (await nobody);
	const same = await inTurn(() => verify(against, password.normalize('NFKC')));
	return same && stored !== undefined;
}
