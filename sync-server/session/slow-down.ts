import { setTimeout as wait } from 'node:timers/promises';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';

/** Sign-in attempts, held back when they fail too often. */
export interface SlowDown {
	/** Seconds to wait before the next attempt, or 0 when this one may go on. Counts it as failed until `succeeded`. */
	attempt(account: string, address: string): Promise<number>;
	succeeded(account: string, address: string): Promise<void>;
}

/**
 * Three measures, kept in memory:
 * - one account from one address: five failures, then that address waits for the rest of five minutes. Nobody else does;
 * - one address: a hundred failures in fifteen minutes, generous because a whole office may share one;
 * - one account from anywhere: after twenty failures in fifteen minutes every attempt is answered three seconds later.
 *   Never a lock, or a stranger could keep a surveyor out by typing wrong passwords on purpose.
 *
 * The account counts as typed, whether it exists or not, so the answers do not tell.
 */
export function slowDown(delay: (ms: number) => Promise<unknown> = (ms) => wait(ms, undefined, { ref: false })): SlowDown {
	const pair = new RateLimiterMemory({ keyPrefix: 'pair', points: 5, duration: 300 });
	const place = new RateLimiterMemory({ keyPrefix: 'place', points: 100, duration: 900 });
	const person = new RateLimiterMemory({ keyPrefix: 'person', points: 20, duration: 900 });

	return {
		async attempt(account, address) {
			try {
				await place.consume(address);
				await pair.consume(`${account} ${address}`);
			} catch (limit) {
				if (limit instanceof Error) throw limit;
				return Math.max(1, Math.ceil((limit as RateLimiterRes).msBeforeNext / 1000));
			}
			const { consumedPoints } = await person.penalty(account);
			if (consumedPoints > person.points) await delay(3000);
			return 0;
		},
		async succeeded(account, address) {
			await pair.delete(`${account} ${address}`);
			await Promise.all([place.reward(address), person.reward(account)]);
		},
	};
}
