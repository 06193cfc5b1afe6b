import type { GuidelineRule } from '#shared/appraisal/kinds/reference-appraisal-rules';
import { appraisalLabels } from '#shared/appraisal/appraisal-labels';

/** A rule of the distribution guideline in words, as it stands on the paper: "Baik paling banyak 70 %". */
export function guidelineWords({ predicates, test, percent }: GuidelineRule): string {
	const who = predicates.map((predicate) => appraisalLabels.predicate[predicate]).join(' dan/atau ');
	const share = { 'at-most': `paling banyak ${percent} %`, 'at-least': `paling sedikit ${percent} %`, some: 'ada', none: 'tidak ada' }[
		test
	];
	return `${who} ${share}`;
}
