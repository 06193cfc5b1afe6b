import type { AppraisalAcknowledgement } from './kinds/appraisal-acknowledgement';
import type { AppraisalReview } from './kinds/appraisal-review';
import type { RecordOf } from '../kernel/envelope';
import { inActOrder } from '../kernel/in-act-order';

/** How far an SKP has come. `drafted`: waits for the employee's agreement; `approved`: by HR as well. */
export type SkpState = 'drafted' | 'agreed' | 'change-asked' | 'returned' | 'approved';

/**
 * The state of an SKP as it stands now. Agreement and review belong to the edit they name: an edited SKP is drafted again. A return by HR
 * outweighs all, then a change the employee asked for and has not taken back by agreeing.
 * @param skp only its id and edit matter
 * @param acknowledgements any of the person's, in any order
 * @param reviews any of the person's, in any order
 */
export function skpState(
	skp: { _id: string; edit: string },
	acknowledgements: readonly RecordOf<AppraisalAcknowledgement>[],
	reviews: readonly RecordOf<AppraisalReview>[],
): SkpState {
	const ofThis = ({ body }: { body: { of: string; edit: string } }) => body.of === skp._id && body.edit === skp.edit;
	const verdict = inActOrder(reviews.filter(ofThis)).at(-1)?.body.verdict;
	const answers = inActOrder(acknowledgements.filter(ofThis)).filter(({ body }) => body.act !== 'read');
	const answer = answers.at(-1)?.body.act;
	if (verdict === 'returned') return 'returned';
	if (answer === 'change-asked') return 'change-asked';
	if (verdict === 'approved') return 'approved';
	return answer === 'agreed' ? 'agreed' : 'drafted';
}
