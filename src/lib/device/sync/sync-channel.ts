/**
 * Why a run is asked for. `now`: the person's tap; `online`: the browser believes in a connection again; `start`: a tab
 * opened; `visible`: one came to the front; `tick`: the timer of a visible tab; `submit`: something waits to be sent.
 */
export type Trigger = 'now' | 'online' | 'start' | 'visible' | 'tick' | 'submit';

/** What a tab tells its own worker, beside the triggers that every tab hears. */
export type ToWorker = { type: 'start'; account: string } | { type: 'stop' };

/** What the worker answers: it lives (to every trigger), or it has stopped. */
export type FromWorker = { type: 'alive' } | { type: 'stopped' };

/**
 * The line on which every tab of one account calls the leading worker, wherever that lives. A channel object does not
 * hear itself, but a tab's own worker holds another one and does.
 */
export function syncChannel(account: string): BroadcastChannel {
	return new BroadcastChannel(`hitei-sync-${account}`);
}
