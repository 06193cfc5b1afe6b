import type { RecordState } from '$lib/ui/record-state';
import type { OwnResponse } from './own-responses';

/** The state a person sees on a response. */
export function stateOf({ waiting }: Pick<OwnResponse, 'waiting'>): RecordState {
	if (!waiting) return 'sent';
	return ({ waiting: 'device', refused: 'fix', conflict: 'conflict' } as const)[waiting.state];
}
