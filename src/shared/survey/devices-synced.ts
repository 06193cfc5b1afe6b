import type { OfficeContact } from '../office/kinds/office-contact';
import type { ReferenceCampaign } from './kinds/reference-campaign';
import { campaignSpan } from './open-at-the-act';

/** How complete the office's data is, told by when the surveyors' tablets were last heard of. */
export interface DevicesSynced {
	devices: number;
	/** Devices heard of after `since` that then held nothing unsent. */
	synced: number;
	/** Records the devices said they still held. */
	unsent: number;
	/** Millisecond after which a device counts: the end of the campaign, or today's start (Asia/Jakarta) while it runs. */
	since: number;
	running: boolean;
}

/** The tablets of the surveyors of these units, and how many of them have nothing left to bring for a campaign of this span. */
export function devicesSynced(
	contacts: readonly OfficeContact[],
	units: readonly string[],
	campaign: Pick<ReferenceCampaign, 'start' | 'end'>,
	now: Date,
): DevicesSynced {
	const { end } = campaignSpan(campaign);
	const running = now.getTime() <= end;
	const since = running ? startOfDay(now) : end;
	const own = contacts.filter((contact) => contact.roles.includes('surveyor') && contact.units.some((unit) => units.includes(unit)));
	return {
		devices: own.length,
		synced: own.filter((contact) => contact.unsent === 0 && Date.parse(contact.at) > since).length,
		unsent: own.reduce((sum, contact) => sum + contact.unsent, 0),
		since,
		running,
	};
}

/** Asia/Jakarta keeps UTC+7 all year. */
const sevenHours = 7 * 60 * 60 * 1000;
const oneDay = 24 * 60 * 60 * 1000;

function startOfDay(now: Date): number {
	return Math.floor((now.getTime() + sevenHours) / oneDay) * oneDay - sevenHours;
}
