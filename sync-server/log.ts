import pino, { type DestinationStream, type Logger } from 'pino';

export type { Logger };

/**
 * The gateway's log: one JSON object a line on standard output. What may be in it: request ids, methods, route
 * patterns, statuses, durations, counts. Never a name, an account, a body, a cookie, a query string or a record id.
 */
export function createLog(destination?: DestinationStream): Logger {
	return pino({ base: undefined, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (level) => ({ level }) } }, destination!);
}
