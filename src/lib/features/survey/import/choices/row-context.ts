import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferenceCampaign } from '#shared/survey/kinds/reference-campaign';
import type { RowContext } from '../rows/check-extras';
import type { ImportChoices } from './load-choices';

/** Names and codes by which the rows of a file may call the campaign's services and the city's kelurahan. */
export function rowContext(reference: Pick<ImportChoices, 'serviceNames' | 'region'>, campaign: RecordOf<ReferenceCampaign>): RowContext {
	const services = new Map<string, string>();
	const nameOf = (id: string) => reference.serviceNames.get(id) ?? '';
	for (const id of campaign.body.services)
		for (const name of [id, id.split(':').at(-1)!, nameOf(id)]) if (name) services.set(name.toLowerCase(), id);
	const kelurahan = new Map<string, string>();
	const places = reference.region?.kecamatan.flatMap((kecamatan) => kecamatan.kelurahan) ?? [];
	for (const place of places)
		for (const name of [place.code, place.name, ...(place.aliases ?? [])]) kelurahan.set(name.toLowerCase(), place.code);
	const choices = {
		services: campaign.body.services.map((id) => ({ value: id, label: nameOf(id) || id })),
		kelurahan: places.map(({ code, name }) => ({ value: code, label: name })),
	};
	return { campaign: { start: campaign.body.start, end: campaign.body.end }, services, kelurahan, choices };
}
