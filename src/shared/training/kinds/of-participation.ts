import type { Need } from '../../kernel/kind-traits';

/** What is said of somebody's participation names one of the same programme, person and unit. */
export const ofParticipation: Need<{ participation: string }> = {
	path: 'body.participation',
	ids: ({ body }) => [body.participation],
	kinds: ['training.participation'],
	agrees: ['activity', 'person', 'unit'],
	code: 'unknown_reference',
};
