import { postKind, postLevel } from '#shared/personnel/post-words';
import { referencePerson, type ReferencePerson } from '#shared/personnel/kinds/reference-person';
import { z } from '#shared/kernel/zod';
import { lineAt } from '#shared/personnel/appraisal-line';
import { readNip, type NipError } from '#shared/personnel/nip';
import { readGrade } from '../import/rows/read-grade';
import { changeLine } from '../lines/change-line';

/** A person as they are being typed; empty strings stand for what is not given. */
export const personForm = z.object({
	name: z.string(),
	nip: z.string(),
	status: z.enum(['', 'PNS', 'PPPK', 'other']),
	grade: z.string(),
	post: z.string(),
	postKind: z.union([z.literal(''), postKind]),
	level: z.union([z.literal(''), postLevel]),
	unit: z.string(),
	account: z.string(),
	leftOn: z.string(),
	/** Another appraiser or superior from a day on. */
	line: z.object({
		change: z.boolean(),
		from: z.string(),
		appraiser: z.string(),
		superior: z.string(),
		acting: z.enum(['', 'Plt.', 'Plh.']),
	}),
});
export type PersonForm = z.infer<typeof personForm>;

/** Form of a person as they stand, or of a new one (`null`), whose first line counts from the start of the year. */
export function personToForm(body: ReferencePerson | null, today: string): PersonForm {
	const line = body && (lineAt(body.lines, today) ?? body.lines.at(-1));
	return {
		name: body?.name ?? '',
		nip: body?.nip ?? '',
		status: body?.status ?? '',
		grade: body?.grade ?? '',
		post: body?.post ?? '',
		postKind: body?.postKind ?? '',
		level: body?.level ?? '',
		unit: body?.unit ?? '',
		account: body?.account ?? '',
		leftOn: body?.leftOn ?? '',
		line: {
			change: body === null,
			from: body ? today : `${today.slice(0, 4)}-01-01`,
			appraiser: line?.appraiser ?? '',
			superior: line?.superior ?? '',
			acting: line?.acting ?? '',
		},
	};
}

/** What is wrong with a field; `taken` names whom the value belongs to. */
export type PersonProblem = 'required' | 'grade' | 'account-form' | 'line-later' | 'line-self' | { taken: string } | { nip: NipError };
export type PersonProblems = Partial<
	Record<'name' | 'nip' | 'status' | 'grade' | 'postKind' | 'unit' | 'account' | 'from' | 'appraiser' | 'superior', PersonProblem>
>;

/** What the form is held against: the person's id, and whom a NIP or account belongs to already. */
export interface PersonSurroundings {
	id: string;
	today: string;
	before: ReferencePerson | null;
	ownerOf: (what: { nip: string } | { account: string }) => { id: string; name: string } | null;
}

/** The person a form says, or what is wrong with it. */
export function readPerson(
	form: PersonForm,
	{ id, today, before, ownerOf }: PersonSurroundings,
): { ok: true; body: ReferencePerson } | { ok: false; problems: PersonProblems } {
	const problems: PersonProblems = {};
	for (const field of ['name', 'status', 'postKind', 'unit'] as const) if (form[field].trim() === '') problems[field] = 'required';
	const nip = form.nip.trim() ? readNip(form.nip, today) : null;
	if (nip && !nip.ok) problems.nip = { nip: nip.error };
	const number = nip?.ok ? nip.nip : null;
	const ofNip = number && ownerOf({ nip: number });
	if (ofNip && ofNip.id !== id) problems.nip = { taken: ofNip.name };
	const grade = form.grade.trim() ? readGrade(form.grade) : null;
	if (form.grade.trim() && !grade) problems.grade = 'grade';
	const account = form.account.trim().toLowerCase() || null;
	if (account && !/^[a-z0-9.-]{1,60}$/.test(account)) problems.account = 'account-form';
	const ofAccount = account && ownerOf({ account });
	if (ofAccount && ofAccount.id !== id) problems.account = { taken: ofAccount.name };

	let lines = before?.lines ?? [];
	const { change, from, appraiser, superior, acting } = form.line;
	if (appraiser === id) problems.appraiser = 'line-self';
	if (superior === id) problems.superior = 'line-self';
	// A new person may be entered before anybody knows who appraises them.
	if (change && (before || appraiser || superior)) {
		if (!from) problems.from = 'required';
		else {
			const changed = changeLine(lines, from, { appraiser: appraiser || null, superior: superior || null, ...(acting && { acting }) });
			if (changed) lines = changed;
			else problems.from = 'line-later';
		}
	}
	if (Object.keys(problems).length > 0) return { ok: false, problems };
	const body = referencePerson.body.parse({
		name: form.name.trim(),
		nip: number,
		status: form.status,
		grade,
		post: form.post.trim(),
		postKind: form.postKind,
		level: form.level || null,
		unit: form.unit,
		lines,
		account,
		leftOn: form.leftOn || null,
	});
	return { ok: true, body };
}
