import { schemaProblems, type FieldProblem } from '$lib/features/office/parts/settings/field-problem';
import {
	referenceEngagementRules,
	type ClockSpan,
	type ReferenceEngagementRules,
	type ReferralCard,
} from '#shared/engagement/kinds/reference-engagement-rules';

interface SpanForm {
	/** `null`: empty. */
	number: number | null;
	unit: ClockSpan['unit'];
}

/** Rules of citizens' voices while they are edited. Themes and reasons stay as they are. */
export interface RulesForm {
	title: string;
	basis: string;
	validFrom: string;
	verification: SpanForm;
	firstResponse: SpanForm;
	reopening: SpanForm;
	/** In the order of the rules it was made from. */
	clocks: SpanForm[];
	cards: ReferralCard[];
	/** A line each. */
	unconfirmed: string;
}

/** Form of rules as they stand. */
export function rulesToForm(rules: ReferenceEngagementRules): RulesForm {
	const { title, basis, validFrom, clocks, cards, unconfirmed } = rules;
	const span = ({ number, unit }: ClockSpan): SpanForm => ({ number, unit });
	return {
		...{ title, basis, validFrom },
		...{ verification: span(rules.verification), firstResponse: span(rules.firstResponse), reopening: span(rules.reopening) },
		...{ clocks: clocks.map(span), cards: cards.map((card) => ({ ...card })), unconfirmed: unconfirmed.join('\n') },
	};
}

/** A new version of `rules`, valid from `day`: what was promised by the one before stays. */
export function newVersion(rules: ReferenceEngagementRules, day: string): RulesForm {
	return { ...rulesToForm(rules), validFrom: day };
}

/** Id of a version: by its first day. */
export function rulesId({ validFrom }: Pick<ReferenceEngagementRules, 'validFrom'>): string {
	return `${referenceEngagementRules.kind}:suara-${validFrom}`;
}

/** The rules a form says, made from `base`, or what is wrong with which field; `taken`: ids in use. */
export function readRules(
	form: RulesForm,
	base: ReferenceEngagementRules,
	taken: readonly string[] = [],
): { ok: true; body: ReferenceEngagementRules } | { ok: false; problems: Partial<Record<string, FieldProblem>> } {
	const { validFrom, verification, firstResponse, reopening } = form;
	const body = {
		...base,
		...{ title: form.title.trim(), basis: form.basis.trim(), validFrom, verification, firstResponse, reopening },
		clocks: base.clocks.map((clock, index) => ({ ...clock, ...form.clocks[index] })),
		cards: form.cards.map((card) => {
			const { office, what, address, phone, hours } = card;
			return { ...card, office: office.trim(), what: what.trim(), address: address.trim(), phone: phone.trim(), hours: hours.trim() };
		}),
		unconfirmed: form.unconfirmed
			.split('\n')
			.map((line) => line.trim())
			.filter(Boolean),
	};
	const read = referenceEngagementRules.body.safeParse(body);
	const problems: Partial<Record<string, FieldProblem>> = read.success ? {} : schemaProblems(read.error);
	if (taken.includes(rulesId(body))) problems.validFrom = 'code-taken';
	return read.success && Object.keys(problems).length === 0 ? { ok: true, body: read.data } : { ok: false, problems };
}
