import type { Need } from '../../kernel/kind-traits';

/** What is said of a session names one of the same programme. */
export const ofSession: Need<{ session: string }> = {
	path: 'body.session',
	ids: ({ body }) => [body.session],
	kinds: ['training.session'],
	agrees: ['activity'],
	code: 'unknown_reference',
};
