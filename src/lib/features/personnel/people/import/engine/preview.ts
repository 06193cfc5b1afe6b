import { maskNip } from '$lib/ui/format/mask-nip';
import type { ReferencePerson } from '#shared/personnel/kinds/reference-person';
import type { PlannedPerson } from '../plan/plan-people';
import type { PlannedUnit } from '../plan/plan-units';

/** A row as it would be stored, for a person to look at before. */
export interface Preview {
	row: number;
	state: 'new' | 'changed';
	name: string;
	/** What tells one from another of the same name: NIP (masked) or code. */
	number: string;
	/** Jabatan of a person. */
	post: string;
	/** Unit of a person, parent of a unit, by name. */
	unit: string;
	appraiser: string;
	/** Fields that would change. */
	changes: string[];
}

/** `nameOf` gives the name of a person id or unit code. */
export function previewOf({ row, state, body, before }: PlannedPerson | PlannedUnit, nameOf: (key: string) => string): Preview {
	const changes = before
		? Object.keys(body!).filter((key) => JSON.stringify(before.body[key as never]) !== JSON.stringify(body![key as never]))
		: [];
	const common = { row: row.row, state: state as Preview['state'], name: body!.name, changes };
	if ('code' in body!) return { ...common, number: body.code, post: '', unit: body.parent ? nameOf(body.parent) : '', appraiser: '' };
	const person = body as ReferencePerson;
	const appraiser = person.lines.at(-1)?.appraiser;
	return {
		...common,
		number: person.nip ? maskNip(person.nip) : '',
		post: person.post,
		unit: nameOf(person.unit),
		appraiser: appraiser ? nameOf(appraiser) : '',
	};
}
