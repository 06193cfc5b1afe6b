import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferenceCampaign } from '#shared/survey/kinds/reference-campaign';
import type { RowContext } from '../rows/check-extras';
import type { ImportChoices } from './load-choices';

/** Names and codes by which the rows of a file may call the campaign's services and the city's kelurahan. */
export function rowContext(reference: Pick<ImportChoices, 'serviceNames' | 'region'>, campaign: RecordOf<ReferenceCampaign>): RowContext {
	const services = new Map<string, string>();
	for (const id of campaign.body.services) {
		for (const name of [id, id.split(':').at(-1)!, reference.serviceNames.get(id) ?? '']) if (name) services.set(name.toLowerCase(), id);
	}
	const kelurahan = new Map<string, string>();
	for (const place of reference.region?.kecamatan.flatMap((one) => one.kelurahan) ?? []) {
		for (const name of [place.code, place.name, ...(place.aliases ?? [])]) kelurahan.set(name.toLowerCase(), place.code);
	}
	return { campaign: { start: campaign.body.start, end: campaign.body.end }, services, kelurahan };
}
