import type { PreviewRow } from '$lib/spreadsheet/engine/import-target';
import { maskNip } from '$lib/ui/format/mask-nip';
import type { ReferencePerson } from '#shared/personnel/kinds/reference-person';
import type { PlannedPerson } from './plan/plan-people';
import type { PlannedUnit } from './plan/plan-units';

/**
 * A planned row as it would be stored: name, number (NIP, masked, or code), jabatan, unit (of a unit: its parent), appraiser. `nameOf`
 * gives the name of a person id or unit code.
 */
export function previewOf({ row, state, body, before }: PlannedPerson | PlannedUnit, nameOf: (key: string) => string): PreviewRow {
	const changes = before
		? Object.keys(body!).filter((key) => JSON.stringify(before.body[key as never]) !== JSON.stringify(body![key as never]))
		: [];
	const common = { row: row.row, state, changes };
	if ('code' in body!) {
		const { name, code, parent } = body;
		return { ...common, cells: { name, number: code, unit: parent ? nameOf(parent) : '' } };
	}
	const { name, nip, post, unit, lines } = body as ReferencePerson;
	const appraiser = lines.at(-1)?.appraiser;
	return {
		...common,
		cells: { name, number: nip ? maskNip(nip) : '', post, unit: nameOf(unit), appraiser: appraiser ? nameOf(appraiser) : '' },
	};
}
