import type { Envelope } from '../kernel/envelope';
import type { ReferenceCampaign } from './kinds/reference-campaign';
import { campaignSpan } from './open-at-the-act';

/** Whether a record arrived at the office after its campaign had closed. It counts; it is only marked. */
export function isLate(record: Pick<Envelope, 'received'>, campaign: ReferenceCampaign): boolean {
	return !!record.received && Date.parse(record.received.at) > campaignSpan(campaign).end;
}
