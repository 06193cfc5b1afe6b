import type { Need } from '../../kernel/kind-traits';

/** What belongs to a programme names one that is there. */
export const ofProgramme: Need<unknown> = {
	path: 'activity',
	ids: ({ activity = '' }) => [`training.programme:${activity}`],
	kinds: ['training.programme'],
	agrees: ['activity'],
	code: 'unknown_reference',
};
