import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferenceCampaign } from '#shared/survey/kinds/reference-campaign';
import type { SurveyResponse } from '#shared/survey/kinds/survey-response';
import type { Filled } from './device.ts';
import { makeResponse } from './make-response.ts';
import type { random } from './random.ts';

let sheets = 0;

/** The mark a form carries in its Saran, which no other has. */
export const markOf = ({ body }: { body: unknown }) => (body as SurveyResponse).suggestion ?? '';

/** `count` filled-in forms, each with a mark of its own; `changed` spoils some of them, told by their place in the row. */
export function fillForms(
	campaign: RecordOf<ReferenceCampaign>,
	count: number,
	chance: ReturnType<typeof random>,
	changed: (index: number) => Partial<SurveyResponse> = () => ({}),
): Filled[] {
	return Array.from({ length: count }, (_, index) => {
		const { _id, kind, v, unit, period, body } = makeResponse(campaign, 'petugas', chance, {
			suggestion: `lembar ${++sheets}`,
			...changed(index),
		});
		return { _id, kind, v, unit, period, body };
	});
}
