/**
 * Why a run is asked for. `now`: the person's tap; `online`: the browser believes in a connection again; `start`: a tab
 * opened; `visible`: one came to the front; `tick`: the timer of a visible tab; `submit`: something waits to be sent.
 */
export type Trigger = 'now' | 'online' | 'start' | 'visible' | 'tick' | 'submit';

/** All that is said on the line: a tab's call, a worker's question who leads, and the leader's answer to it. */
export type ChannelMessage = Trigger | 'leads?' | 'leads';

/** What a tab tells its own worker, beside the triggers that every tab hears. */
export type ToWorker = { type: 'start'; account: string } | { type: 'stop' };

/** What the worker answers: it lives (to every trigger), whether whoever leads does, or that it has stopped. */
export type FromWorker = { type: 'alive' } | { type: 'leader'; answers: boolean } | { type: 'stopped' };

/**
 * The line on which every tab of one account calls the leading worker, wherever that lives. A channel object does not
 * hear itself, but a tab's own worker holds another one and does.
 */
export function syncChannel(account: string): BroadcastChannel {
	return new BroadcastChannel(`hitei-sync-${account}`);
}
