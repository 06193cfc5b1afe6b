import { referenceTrainingRules } from './kinds/reference-training-rules';
import { trainingBadge } from './kinds/training-badge';
import { trainingBehaviour } from './kinds/training-behaviour';
import { trainingCertificate } from './kinds/training-certificate';
import { trainingExternal } from './kinds/training-external';
import { trainingHeadCount } from './kinds/training-head-count';
import { trainingMark } from './kinds/training-mark';
import { trainingNumber } from './kinds/training-number';
import { trainingParticipation } from './kinds/training-participation';
import { trainingPartner } from './kinds/training-partner';
import { trainingProgramme } from './kinds/training-programme';
import { trainingReaction } from './kinds/training-reaction';
import { trainingResolution } from './kinds/training-resolution';
import { trainingResult } from './kinds/training-result';
import { trainingReview } from './kinds/training-review';
import { trainingRevocation } from './kinds/training-revocation';
import { trainingSession } from './kinds/training-session';

/** Every kind of this domain. A new kind is a file in `kinds/` and a line here. */
export const trainingKinds = [
	...[referenceTrainingRules, trainingExternal, trainingReview],
	...[trainingPartner, trainingProgramme, trainingSession, trainingParticipation, trainingBadge],
	...[trainingMark, trainingHeadCount, trainingResolution],
	...[trainingResult, trainingCertificate, trainingNumber, trainingRevocation],
	...[trainingReaction, trainingBehaviour],
] as const;
