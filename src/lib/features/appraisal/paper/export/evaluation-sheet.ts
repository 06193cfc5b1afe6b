import { m } from '$lib/paraglide/messages';
import type { Sheet } from '$lib/spreadsheet/write/sheet';
import { actTime } from '#shared/kernel/act-time';
import { appraisalLabels } from '#shared/appraisal/appraisal-labels';
import { jakartaDay } from '#shared/kernel/days';
import type { Choice, ChoicePerson } from '../choose/load-choice';

const { form, rating, predicate, unitPredicate, stage, postKind, postLevel } = appraisalLabels;

const review = {
	none: () => '',
	approved: m.output_review_approved,
	returned: m.output_review_returned,
	outdated: m.output_review_outdated,
};

/**
 * The evaluations of a period as one table: a row per person, those without an evaluation among them. Days are `2026-11-24`.
 * @param nip how a NIP is written: a spreadsheet opening a CSV would round 18 bare digits
 */
export function evaluationSheet({ people, unitNames, unitPredicates }: Choice, period: string, nip: (nip: string) => string): Sheet {
	const heads = [
		form.nip,
		form.name,
		m.output_status(),
		form.grade,
		form.post,
		m.output_post_kind(),
		m.output_level(),
		form.unit,
		form.period,
		form.resultsRating,
		form.conductRating,
		form.predicate,
		form.unitPredicate,
		m.output_evaluated_on(),
		m.output_stage(),
		m.output_review(),
		m.output_received_on(),
		m.output_decided_on(),
		form.appraiser,
		m.output_appraiser_nip(),
	];
	const row = ({ known, unit, of }: ChoicePerson): (string | null)[] => {
		const state = of?.state;
		const standing = state?.standing;
		const { employee, appraiser } = state?.evaluation?.body.parties ?? {};
		const at = unitPredicates.get(unit) ?? state?.evaluation?.body.unitPredicate;
		// The document keeps the name, rank and post of its day; who has none is told by the list.
		const named = employee ?? known;
		return [
			named.nip && nip(named.nip),
			named.name,
			known.status === 'other' ? null : known.status,
			named.grade,
			named.post,
			postKind[known.postKind],
			known.level && postLevel[known.level],
			employee?.unit ?? unitNames.get(unit) ?? unit,
			period,
			standing ? rating[standing.results] : null,
			standing ? rating[standing.conduct] : null,
			standing ? predicate[standing.predicate] : null,
			at ? unitPredicate[at] : null,
			day(state?.evaluation),
			stage[state?.stage ?? 'none'],
			review[state?.review ?? 'none'](),
			day(state?.handover),
			day(state?.decision),
			appraiser?.name ?? null,
			appraiser?.nip ? nip(appraiser.nip) : null,
		];
	};
	return { name: `${m.output_sheet()} ${period}`.slice(0, 31), rows: [heads, ...people.map(row)] };
}

function day(record: { at: string; skew?: number } | null | undefined): string | null {
	return record ? jakartaDay(actTime(record)) : null;
}
