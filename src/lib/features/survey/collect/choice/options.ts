import type { ReferenceCampaign } from '#shared/survey/kinds/reference-campaign';
import type { SurveyReference } from '../city/load-reference';

interface Option {
	value: string;
	label: string;
}

/** The services of a campaign by name; one not (yet) known by its record shows its code. */
export function serviceOptions({ services }: Pick<SurveyReference, 'services'>, campaign: ReferenceCampaign): Option[] {
	return campaign.services
		.filter((id) => services.get(id)?.active !== false)
		.map((id) => ({ value: id, label: services.get(id)?.name ?? id.split(':').at(-1)! }));
}

/** Every kelurahan with its kecamatan behind it, because names recur. */
export function kelurahanOptions({ region }: Pick<SurveyReference, 'region'>): Option[] {
	return (region?.body.kecamatan ?? []).flatMap((kecamatan) =>
		kecamatan.kelurahan.map(({ code, name }) => ({ value: code, label: `${name} (${kecamatan.name})` })),
	);
}
