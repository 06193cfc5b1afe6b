import { m } from '$lib/paraglide/messages';
import type { ExternalState } from '#shared/training/external-state';

/** How an external training stands, in the words HR offices use. */
export const stateWords: Record<ExternalState['state'], () => string> = {
	waiting: m.training_state_waiting,
	approved: m.training_state_approved,
	revise: m.training_state_revise,
	withdrawn: m.training_state_withdrawn,
};
