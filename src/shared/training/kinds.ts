import { referenceTrainingRules } from './kinds/reference-training-rules';
import { trainingBadge } from './kinds/training-badge';
import { trainingExternal } from './kinds/training-external';
import { trainingHeadCount } from './kinds/training-head-count';
import { trainingMark } from './kinds/training-mark';
import { trainingParticipation } from './kinds/training-participation';
import { trainingPartner } from './kinds/training-partner';
import { trainingProgramme } from './kinds/training-programme';
import { trainingResolution } from './kinds/training-resolution';
import { trainingReview } from './kinds/training-review';
import { trainingSession } from './kinds/training-session';

/** Every kind of this domain. A new kind is a file in `kinds/` and a line here. */
export const trainingKinds = [
	...[referenceTrainingRules, trainingExternal, trainingReview],
	...[trainingPartner, trainingProgramme, trainingSession, trainingParticipation, trainingBadge],
	...[trainingMark, trainingHeadCount, trainingResolution],
] as const;
