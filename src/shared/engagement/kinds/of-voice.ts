import type { Need } from '../../kernel/kind-traits';

/** What belongs to a voice names the code of one that is there. */
export const ofVoice: Need<{ code: string }> = {
	path: 'body.code',
	ids: ({ body }) => [voiceId(body.code)],
	kinds: ['engagement.voice'],
	agrees: [],
	code: 'unknown_reference',
};

/** The record of the voice with this code. */
export function voiceId(code: string): string {
	return `engagement.voice:${code}`;
}
