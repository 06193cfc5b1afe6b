import type { AppraisalSkp, SkpResult } from '#shared/appraisal/kinds/appraisal-skp';
import type { ConductValue } from '#shared/appraisal/appraisal-words';
import type { RecordOf } from '#shared/kernel/envelope';
import type { ResultDraft, SkpDraft } from './skp-draft';

/** The SKP a complete draft becomes: rows nobody wrote into are left out, and texts lose their edges. */
export function skpBody(draft: SkpDraft): AppraisalSkp {
	const { superiorDoubt, ...named } = draft.parties;
	void superiorDoubt;
	const doubt = draft.doubt.trim();
	const conduct = Object.entries(draft.conduct).filter(([, text]) => text.trim() !== '');
	return {
		approach: draft.approach,
		form: draft.columns,
		start: draft.start,
		end: draft.end,
		parties: { ...named, ...(doubt && { superiorDoubt: doubt }) },
		results: draft.results.filter(isBegun).map((result) => resultBody(result, draft)),
		conduct: Object.fromEntries(conduct.map(([value, text]) => [value, text.trim()])) as Partial<Record<ConductValue, string>>,
		attachment: {
			resources: entries(draft.attachment.resources),
			accountability: entries(draft.attachment.accountability),
			consequences: entries(draft.attachment.consequences),
		},
		...(draft.leaderSkp && { leaderSkp: draft.leaderSkp }),
		...(draft.origin && { origin: draft.origin }),
	};
}

function resultBody(result: ResultDraft, { approach, columns }: SkpDraft): SkpResult {
	const assignedBy = result.assignedBy.trim();
	const jpt = columns === 'jpt';
	return {
		key: result.key,
		section: result.section,
		plan: result.plan.trim(),
		intervened: jpt ? null : result.intervened.trim() || null,
		...(jpt && assignedBy && { assignedBy }),
		...(jpt && result.perspective && { perspective: result.perspective }),
		indicators: result.indicators
			.filter(({ indicator, target }) => indicator.trim() || target.trim())
			.map(({ aspect, indicator, target }) => ({
				aspect: approach === 'quantitative' && !jpt ? aspect : null,
				indicator: indicator.trim(),
				target: target.trim(),
			})),
	};
}

function entries(text: string): string[] {
	return text
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean);
}

/** Whether anything was written into a result. */
export function isBegun({ plan, intervened, assignedBy, indicators }: ResultDraft): boolean {
	return [plan, intervened, assignedBy, ...indicators.flatMap(({ indicator, target }) => [indicator, target])].some(
		(text) => text.trim() !== '',
	);
}

/** What still keeps a draft from being an SKP, in the form's order: the field to go to, `results.<key>.plan` or `results`. Targets may stay open. */
export function missingInSkp(draft: SkpDraft): string[] {
	const begun = draft.results.filter(isBegun);
	if (!begun.some(({ section }) => section === 'main')) return ['results'];
	const inPageOrder = [...begun].sort((a, b) => Number(a.section === 'additional') - Number(b.section === 'additional'));
	return inPageOrder.filter(({ plan }) => plan.trim() === '').map(({ key }) => `results.${key}.plan`);
}

/** The draft hung on the leader's SKP when one of its results intervenes a plan of it; else as it was. */
export function linkedTo(draft: SkpDraft, leader: RecordOf<AppraisalSkp> | null): SkpDraft {
	const plans = leader?.body.results.map(({ plan }) => plan) ?? [];
	const linked = draft.results.some(({ intervened }) => plans.includes(intervened));
	return leader && linked ? { ...draft, leaderSkp: leader._id } : draft;
}
