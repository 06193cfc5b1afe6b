import type { RecordOf } from '#shared/kernel/envelope';
import { referenceAppraisalRules } from '#shared/appraisal/kinds/reference-appraisal-rules';
import { referenceCoachingForm } from '#shared/appraisal/kinds/reference-coaching-form';
import { referenceQuestionnaire } from '#shared/survey/kinds/reference-questionnaire';
import { referenceRegion } from '#shared/personnel/kinds/reference-region';
import { referenceRuleset } from '#shared/survey/kinds/reference-ruleset';
import { referenceTrainingRules } from '#shared/training/kinds/reference-training-rules';
import { defaultEngagementRules } from '#shared/engagement/default-engagement-rules';
import { holidays2026 } from '#shared/engagement/holidays-2026';
import { referenceEngagementRules } from '#shared/engagement/kinds/reference-engagement-rules';
import { referenceHolidays } from '#shared/engagement/kinds/reference-holidays';
import type { Store } from '../store/open-store';
import { appraisalRules } from './appraisal-rules';
import { coachingForms } from './coaching-forms';
import region from './pematangsiantar.json';
import { questionnaire } from './questionnaire';
import { ruleset } from './ruleset';
import { storedRecord } from './stored-record';
import { defaultTrainingRules } from '#shared/training/default-training-rules';

/** Who stands behind records that come with the product. */
const author = 'gateway';

/** The reference data no office can work without: the city's regions, the SKM questionnaire, the numbers of its rule, the rules and forms of appraisal, what training counts, the clocks of
 * citizens' voices, and the holidays of the year. */
export function basics(now: Date): RecordOf<unknown>[] {
	const everywhere = { unit: '*', period: '*', by: author, device: author, at: now, received: now };
	return [
		storedRecord(referenceRegion, { ...everywhere, _id: 'reference.region:12.72', body: region }),
		storedRecord(referenceQuestionnaire, { ...everywhere, _id: 'reference.questionnaire:skm-14-2017:1', body: questionnaire }),
		storedRecord(referenceRuleset, { ...everywhere, _id: 'reference.ruleset:skm-14-2017', body: ruleset }),
		storedRecord(referenceAppraisalRules, { ...everywhere, _id: 'reference.appraisal-rules:permenpanrb-6-2022', body: appraisalRules }),
		storedRecord(referenceTrainingRules, { ...everywhere, _id: 'reference.training-rules:lan-10-2018', body: defaultTrainingRules }),
		storedRecord(referenceEngagementRules, {
			...{ ...everywhere, _id: 'reference.engagement-rules:perpres-76-2013', body: defaultEngagementRules },
		}),
		storedRecord(referenceHolidays, { ...everywhere, _id: `reference.holidays:${holidays2026.year}`, body: holidays2026 }),
		...Object.entries(coachingForms).map(([_id, body]) => storedRecord(referenceCoachingForm, { ...everywhere, _id, body })),
	];
}

/**
 * Puts the basics into a store, demo or not. One that is there stays as it is, unless it came with an older product
 * and nobody in the office has changed it since.
 */
export async function installReference(store: Store, now = new Date()): Promise<void> {
	const db = store.db('reference');
	for (const record of basics(now)) {
		const stored = await db.get<RecordOf<unknown>>(record._id).catch((error: { status?: number }) => {
			if (error.status === 404) return null;
			throw error;
		});
		if (!stored) await db.put(record);
		else if (stored.by === author && JSON.stringify(stored.body) !== JSON.stringify(record.body))
			await db.put({ ...record, _rev: stored._rev });
	}
}
