import type { RecordState } from '$lib/ui/record-state';
import type { CaseReview } from '#shared/appraisal/appraisal-case';
import type { DocumentWork } from '../people/person-work';

/** The one state a badge shows of a document; `null` while none was submitted. */
export function stateOf({ delivery, fix }: DocumentWork, review: CaseReview): RecordState | null {
	if (delivery === 'conflict') return 'conflict';
	if (fix) return 'fix';
	return delivery === 'sent' && review === 'approved' ? 'reviewed' : delivery;
}
