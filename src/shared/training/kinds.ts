import { referenceTrainingRules } from './kinds/reference-training-rules';
import { trainingExternal } from './kinds/training-external';
import { trainingReview } from './kinds/training-review';

/** Every kind of this domain. A new kind is a file in `kinds/` and a line here. */
export const trainingKinds = [referenceTrainingRules, trainingExternal, trainingReview] as const;
