/** The office did not answer, or what answered was not the office (no signal, a captive portal, a cut connection). */
export class NoAnswer extends Error {
	constructor(readonly why: 'network' | 'time-out' | 'cut' | 'not-the-office') {
		super(`no answer of the office: ${why}`);
		this.name = 'NoAnswer';
	}
}

/** The office answered that it cannot now: 429 or 5xx. `retryAfter` in seconds, when it said so. */
export class OfficeTrouble extends Error {
	constructor(
		readonly status: number,
		readonly retryAfter?: number,
	) {
		super(`the office answered ${status}`);
		this.name = 'OfficeTrouble';
	}
}

/** The session is over, or belongs to somebody else by now. */
export class SignedOut extends Error {
	constructor() {
		super('signed out');
		this.name = 'SignedOut';
	}
}

/** The whole request was refused: 400, 403, 413 and the like. `body` is the answer's JSON, when it had one. */
export class RequestRefused extends Error {
	constructor(
		readonly status: number,
		readonly body?: unknown,
	) {
		super(`request refused with ${status}`);
		this.name = 'RequestRefused';
	}
}

/** Another leader moved the cursor meanwhile; this run stops, nothing is lost. */
export class Overtaken extends Error {
	constructor() {
		super('another tab moved the cursor');
		this.name = 'Overtaken';
	}
}
