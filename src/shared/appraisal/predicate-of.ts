import type { Predicate, Rating } from './appraisal-words';
import type { ReferenceAppraisalRules } from './kinds/reference-appraisal-rules';

/** Predikat Kinerja Pegawai from the two ratings, by the matrix of `rules`. There is no formula and no number. */
export function predicateOf(rules: Pick<ReferenceAppraisalRules, 'matrix'>, results: Rating, conduct: Rating): Predicate {
	return rules.matrix[results][conduct];
}
