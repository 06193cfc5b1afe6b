import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferenceCampaign } from '#shared/survey/kinds/reference-campaign';
import type { Office } from './office.ts';

/** The campaign of this unit that is open today. */
export async function openCampaign(office: Office, unit: string): Promise<RecordOf<ReferenceCampaign>> {
	const today = new Date().toISOString().slice(0, 10);
	const campaigns = (await office.all('reference')).filter(({ kind }) => kind === 'reference.campaign') as RecordOf<ReferenceCampaign>[];
	const open = campaigns.find((campaign) => campaign.unit === unit && campaign.body.start <= today && today <= campaign.body.end);
	if (!open) throw new Error(`no campaign of ${unit} is open`);
	return open;
}
