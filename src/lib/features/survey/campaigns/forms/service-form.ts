import { recordId } from '#shared/kernel/envelope';
import { referenceService, type ReferenceService } from '#shared/survey/kinds/reference-service';
import { schemaProblems, type FieldProblems } from '$lib/features/office/parts/settings/field-problem';

/** A service as it is being typed; its unit is chosen beside it. */
export interface ServiceForm {
	/** Short code, the last part of the id; only a new one can be typed. */
	code: string;
	name: string;
	active: boolean;
}

/** Id of a unit's service. */
export function serviceId(unit: string, code: string): string {
	return `reference.service:${unit}:${code}`;
}

/** A short code from a name: "Kartu Tanda Penduduk (KTP)" gives KARTU-TANDA-PENDUDUK-KTP, cut to 24. */
export function codeFromName(name: string): string {
	return name
		.toUpperCase()
		.replace(/[^A-Z0-9]+/g, '-')
		.slice(0, 24)
		.replace(/^-+|-+$/g, '');
}

/** The service a form says, or what is wrong with it. `taken` are the ids of the other services. */
export function readService(
	form: ServiceForm,
	unit: string,
	taken: ReadonlySet<string>,
): { ok: true; id: string; body: ReferenceService } | { ok: false; problems: FieldProblems<keyof ServiceForm> } {
	const code = form.code.trim();
	const id = serviceId(unit, code);
	const read = referenceService.body.safeParse({ name: form.name.trim(), active: form.active });
	const problems: FieldProblems<keyof ServiceForm> = read.success ? {} : schemaProblems(read.error);
	if (code === '') problems.code = 'required';
	else if (!/^[A-Za-z0-9.-]{1,40}$/.test(code) || !recordId.safeParse(id).success) problems.code = 'code-shape';
	else if (taken.has(id)) problems.code = 'code-taken';
	if (!read.success || Object.keys(problems).length > 0) return { ok: false, problems };
	return { ok: true, id, body: read.data };
}
