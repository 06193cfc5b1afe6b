import { setTimeout as wait } from 'node:timers/promises';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';

/** Who tries to sign in, and from where. */
export interface Attempt {
	/** As typed. */
	account: string;
	address: string;
	/** The device, when this account has signed in on it before and its cookie proves it. */
	known: string | null;
}

/** Sign-in attempts, held back when they fail too often. */
export interface SlowDown {
	/** Seconds to wait before the next attempt, or 0 when this one may go on. Counts it as failed until `succeeded`. */
	attempt(attempt: Attempt): Promise<number>;
	succeeded(attempt: Attempt): Promise<void>;
}

/** How long a late answer takes, in milliseconds, and how many of one address may wait for one at a time. */
const late = 3_000;
const mostLate = 20;

/**
 * Measures, kept in memory:
 * - one account from one address, or on one known device: five failures, then it waits for the rest of five minutes there. Nobody else does;
 * - one address: after a hundred failures in fifteen minutes its attempts are answered three seconds later, some at a time;
 * - one account from anywhere: after twenty failures in fifteen minutes every attempt is answered three seconds later.
 *
 * The last two are never a lock, or a stranger could keep an office out by typing wrong names on purpose; and a device that
 * is known to the account is not concerned by them. The account counts as typed, whether it exists or not, so the answers do not tell.
 */
export function slowDown(delay: (ms: number) => Promise<unknown> = (ms) => wait(ms, undefined, { ref: false })): SlowDown {
	const pair = new RateLimiterMemory({ keyPrefix: 'pair', points: 5, duration: 300 });
	const place = new RateLimiterMemory({ keyPrefix: 'place', points: 100, duration: 900 });
	const person = new RateLimiterMemory({ keyPrefix: 'person', points: 20, duration: 900 });
	const waiting = new Map<string, number>();
	const pairOf = ({ account, address, known }: Attempt) => `${account} ${known === null ? address : `on ${known}`}`;

	return {
		async attempt(attempt) {
			const { account, address, known } = attempt;
			try {
				await pair.consume(pairOf(attempt));
			} catch (limit) {
				if (limit instanceof Error) throw limit;
				return Math.max(1, Math.ceil((limit as RateLimiterRes).msBeforeNext / 1000));
			}
			if (known !== null) return 0;
			const [here, anywhere] = await Promise.all([place.penalty(address), person.penalty(account)]);
			if (here.consumedPoints <= place.points && anywhere.consumedPoints <= person.points) return 0;
			const before = waiting.get(address) ?? 0;
			if (here.consumedPoints > place.points && before >= mostLate) return late / 1000;
			waiting.set(address, before + 1);
			await delay(late).finally(() => {
				const left = waiting.get(address)! - 1;
				if (left > 0) waiting.set(address, left);
				else waiting.delete(address);
			});
			return 0;
		},
		async succeeded(attempt) {
			await pair.delete(pairOf(attempt));
			if (attempt.known === null) await Promise.all([place.reward(attempt.address), person.reward(attempt.account)]);
		},
	};
}
