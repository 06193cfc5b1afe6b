import type { CaseReview } from '#shared/appraisal/appraisal-case';
import type { DeviceDb } from '$lib/device/db';
import { casesOf } from '$lib/features/appraisal/data/cases-table';

const waiting: readonly CaseReview[] = ['none', 'outdated'];

/** How many documents wait for HR, and when the oldest of them was made; without reading them. */
export async function waitingCases(db: DeviceDb): Promise<{ n: number; oldest: string | null }> {
	const of = (review: CaseReview) => casesOf(db).where('[review+at]').between([review, ''], [review, '\uffff']);
	const n = await Promise.all(waiting.map((review) => of(review).count()));
	const first = await Promise.all(waiting.map((review) => of(review).first()));
	const oldest = first.flatMap((row) => row?.at ?? []).sort((a, b) => Date.parse(a) - Date.parse(b))[0];
	return { n: n.reduce((a, b) => a + b, 0), oldest: oldest ?? null };
}
