import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import type { ReferencePerson } from '#shared/personnel/kinds/reference-person';

/** Kinds told by the roles' table: the two sides of an appraisal, and the superior where there is an objection. */
const documents = /^appraisal\.(skp|feedback|evaluation|acknowledgement|handover|objection|hearing|decision|follow-up|coaching)$/;

/** Months of a period code, as `2026-07`; written anew here, so that a mistake in the rules is not made twice. */
function months(period: string): string[] {
	const [year, part = ''] = [period.slice(0, 4), period.slice(5)];
	const of = (from: number, count: number) => Array.from({ length: count }, (_, i) => `${year}-${String(from + i).padStart(2, '0')}`);
	if (part === '') return of(1, 12);
	if (part.startsWith('S')) return of(part === 'S1' ? 1 : 7, 6);
	return part.startsWith('TW') ? of(Number(part.slice(2)) * 3 - 2, 3) : of(Number(part), 1);
}

/**
 * What a person who takes part in appraisals may see of the feeds `reference`, `appraisal`, `training` and `engagement`: the table of roles once
 * more, from the personnel list itself. `all` is what HR sees; `led` are the units of the account.
 */
export function seesOfAnAppraisal(
	all: readonly Envelope[],
	account: string,
	led: readonly string[],
	appraises: boolean,
): (record: Envelope) => boolean {
	const people = all.filter(({ kind }) => kind === 'reference.person') as RecordOf<ReferencePerson>[];
	const me = people.find(({ body }) => body.account === account)!.subject!;
	const line = (as: 'appraiser' | 'superior', { subject, period }: Envelope) =>
		appraises &&
		!!people
			.find((person) => person.subject === subject)
			?.body.lines.some(
				(one) =>
					one[as] === me &&
					(period === '*' || months(period).some((month) => month >= one.from.slice(0, 7) && month <= (one.to ?? '9999-12').slice(0, 7))),
			);
	/** Whose names belong in the documents: those above oneself, and the superiors of those one appraises. */
	const named = (subject: string) =>
		people.some((person) =>
			person.body.lines.some(
				({ appraiser, superior }) =>
					(person.subject === me && [appraiser, superior].includes(subject)) || (appraises && appraiser === me && superior === subject),
			),
		);
	/** Two levels are enough for the demo's tree. */
	const children = (of: readonly string[]) =>
		all.flatMap(({ kind, unit, body }) => (kind === 'reference.unit' && of.includes((body as { parent: string }).parent) ? [unit] : []));
	const below = [...children(led), ...children(children(led))];
	const contested = (record: Envelope) =>
		all.some(
			(one) =>
				one.kind === 'appraisal.objection' &&
				one.subject === record.subject &&
				line('superior', one) &&
				(one.period === record.period || (record.period.length === 4 && one.period.startsWith(record.period))),
		);
	return (record) => {
		const { kind, unit } = record;
		if (kind === 'reference.unit') return true;
		if (kind === 'reference.person')
			return record.subject === me || line('appraiser', record) || line('superior', record) || named(record.subject!);
		if (kind.startsWith('reference.')) return ['*', ...led].includes(unit);
		if (documents.test(kind)) {
			const mine = record.subject === me || line('appraiser', record) || contested(record);
			return mine || (['appraisal.objection', 'appraisal.decision'].includes(kind) && line('superior', record));
		}
		if (kind === 'training.programme' || kind === 'training.session') return true;
		if (/^training\.(participation|badge|mark|resolution|certificate)$/.test(kind)) return record.subject === me;
		if (/^training\.(external|review|result|number|revocation|behaviour)$/.test(kind))
			return record.subject === me || line('appraiser', record);
		// What the desk handed to a unit goes to who leads it, and to those above.
		if (kind.startsWith('engagement.')) return kind === 'engagement.event' && appraises && [...led, ...below].includes(unit);
		if (kind === 'appraisal.review' || kind === 'appraisal.superseded') return line('appraiser', record);
		if (kind === 'appraisal.coaching-feedback') return record.subject === me || line('superior', record);
		return kind === 'appraisal.unit-result' && appraises && [...led, ...below].includes(unit);
	};
}
