import { engagementContact } from './kinds/engagement-contact';
import { engagementEvent } from './kinds/engagement-event';
import { engagementVoice } from './kinds/engagement-voice';
import { referenceEngagementRules } from './kinds/reference-engagement-rules';
import { referenceHolidays } from './kinds/reference-holidays';

/** Every kind of this domain. A new kind is a file in `kinds/` and a line here. */
export const engagementKinds = [
	...[referenceEngagementRules, referenceHolidays],
	...[engagementVoice, engagementContact, engagementEvent],
] as const;
