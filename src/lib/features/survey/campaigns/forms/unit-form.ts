import { referenceUnit, type ReferenceUnit } from '#shared/personnel/kinds/reference-unit';
import { schemaProblems, type FieldProblems } from '$lib/features/office/parts/settings/field-problem';

/** A unit as it is being typed. */
export interface UnitForm {
	code: string;
	name: string;
	kind: ReferenceUnit['kind'] | '';
	parent: string;
	validFrom: string;
	/** Empty: still valid. */
	validTo: string;
}

/** Form of a unit that does not exist yet. */
export function blankUnit(today: string): UnitForm {
	return { code: '', name: '', kind: '', parent: '', validFrom: today, validTo: '' };
}

/** Form of a unit as it stands. */
export function unitToForm({ code, name, kind, parent, validFrom, validTo }: ReferenceUnit): UnitForm {
	return { code, name, kind, parent: parent ?? '', validFrom, validTo: validTo ?? '' };
}

/** The unit a form says, or what is wrong with it. `taken` are the codes of the other units. */
export function readUnit(
	form: UnitForm,
	taken: ReadonlySet<string>,
): { ok: true; body: ReferenceUnit } | { ok: false; problems: FieldProblems<keyof UnitForm> } {
	const code = form.code.trim();
	const read = referenceUnit.body.safeParse({
		code,
		name: form.name.trim(),
		kind: form.kind,
		parent: form.parent || null,
		validFrom: form.validFrom,
		validTo: form.validTo || null,
	});
	const problems: FieldProblems<keyof UnitForm> = read.success ? {} : schemaProblems(read.error);
	if (form.kind === '') problems.kind = 'required';
	if (code === '') problems.code = 'required';
	// "*" stands for the whole city in every record.
	else if (code === '*') problems.code = 'code-shape';
	else if (taken.has(code)) problems.code = 'code-taken';
	if (form.parent !== '' && form.parent === code) problems.parent = 'own-parent';
	if (form.validTo !== '' && form.validTo < form.validFrom) problems.validTo ??= 'end-before-start';
	if (!read.success || Object.keys(problems).length > 0) return { ok: false, problems };
	return { ok: true, body: read.data };
}
