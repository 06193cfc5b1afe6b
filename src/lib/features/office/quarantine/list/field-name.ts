import { m } from '$lib/paraglide/messages';

const names: Record<string, () => string> = {
	kind: m.quarantine_name_kind,
	unit: m.quarantine_name_unit,
	period: m.quarantine_name_period,
	by: m.quarantine_name_by,
	device: m.quarantine_name_device,
	at: m.quarantine_name_at,
	edit: m.quarantine_name_edit,
	'body.campaign': m.quarantine_name_campaign,
	'body.service': m.quarantine_name_service,
	'body.kelurahan': m.quarantine_name_kelurahan,
	'body.suggestion': m.quarantine_name_suggestion,
};
const groups: Record<string, () => string> = { 'body.answers.': m.quarantine_name_answers, 'body.profile.': m.quarantine_name_profile };

/** A field's name for a person where there is one ("Jawaban: waktu"), else the way to it as sent. */
export function fieldName(path: string): string {
	if (Object.hasOwn(names, path)) return names[path]!();
	const group = Object.keys(groups).find((prefix) => path.startsWith(prefix));
	return group ? `${groups[group]!()}: ${path.slice(group.length)}` : path;
}
