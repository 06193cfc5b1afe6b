import { ulid } from 'ulid';
import { skpResult, type AppraisalSkp, type SkpResult } from '#shared/appraisal/kinds/appraisal-skp';
import { conductValue, perspective, resultSection, aspect, type ConductValue } from '#shared/appraisal/appraisal-words';
import { day } from '#shared/kernel/day';
import { recordId } from '#shared/kernel/envelope';
import { parties, type Parties } from '#shared/appraisal/party';
import { z } from '#shared/kernel/zod';
import { draftBase } from '../draft/draft-base';

const result = z.strictObject({
	key: skpResult.shape.key,
	section: resultSection,
	plan: z.string(),
	/** Typed or chosen; empty while the leader's plan is not known. */
	intervened: z.string(),
	assignedBy: z.string(),
	perspective: z.nullable(perspective),
	indicators: z.array(z.strictObject({ key: z.string(), aspect: z.nullable(aspect), indicator: z.string(), target: z.string() })),
});
export type ResultDraft = z.infer<typeof result>;
export type IndicatorDraft = ResultDraft['indicators'][number];

/** An SKP as it stands in the form, possibly incomplete. */
export const skpDraft = z.strictObject({
	form: z.literal(1),
	base: draftBase,
	approach: z.enum(['quantitative', 'qualitative']),
	columns: z.enum(['general', 'jpt']),
	start: day,
	end: day,
	parties,
	doubt: z.string(),
	results: z.array(result),
	conduct: z.record(conductValue, z.string()),
	/** One entry a line. */
	attachment: z.strictObject({ resources: z.string(), accountability: z.string(), consequences: z.string() }),
	leaderSkp: z.nullable(recordId),
	origin: z.nullable(z.strictObject({ type: z.enum(['last-year', 'colleague', 'library']), from: recordId })),
});
export type SkpDraft = z.infer<typeof skpDraft>;

/** An indicator row with nothing in it; in the quantitative approach it begins with Kuantitas. */
export function emptyIndicator(approach: SkpDraft['approach']): IndicatorDraft {
	return { key: ulid(), aspect: approach === 'quantitative' ? 'quantity' : null, indicator: '', target: '' };
}

/** A hasil kerja with nothing in it. */
export function emptyResult(section: ResultDraft['section'], approach: SkpDraft['approach']): ResultDraft {
	const first = emptyIndicator(approach);
	return { key: ulid(), section, plan: '', intervened: '', assignedBy: '', perspective: null, indicators: [first] };
}

/** A hasil kerja of a record as the form takes it; `keys: 'new'` when it is copied into another SKP. */
export function resultDraft(from: SkpResult, keys: 'same' | 'new'): ResultDraft {
	return {
		key: keys === 'same' ? from.key : ulid(),
		section: from.section,
		plan: from.plan,
		intervened: from.intervened ?? '',
		assignedBy: from.assignedBy ?? '',
		perspective: from.perspective ?? null,
		indicators: from.indicators.map((row) => ({ key: ulid(), ...row })),
	};
}

const noConduct = Object.fromEntries(conductValue.options.map((value) => [value, ''])) as Record<ConductValue, string>;

/** An empty form for the year. */
export function emptySkp(year: string, columns: SkpDraft['columns'], named: Parties): SkpDraft {
	return {
		form: 1,
		base: null,
		approach: 'quantitative',
		columns,
		start: `${year}-01-01`,
		end: `${year}-12-31`,
		parties: named,
		doubt: '',
		results: [],
		conduct: { ...noConduct },
		attachment: { resources: '', accountability: '', consequences: '' },
		leaderSkp: null,
		origin: null,
	};
}

/** What an SKP says beside its parties, days and base, as the form takes it. */
export function contentOf(body: AppraisalSkp, keys: 'same' | 'new'): Pick<SkpDraft, 'approach' | 'results' | 'conduct' | 'attachment'> {
	const lines = (entries: readonly string[]) => entries.join('\n');
	return {
		approach: body.approach,
		results: body.results.map((one) => resultDraft(one, keys)),
		conduct: { ...noConduct, ...body.conduct },
		attachment: {
			resources: lines(body.attachment.resources),
			accountability: lines(body.attachment.accountability),
			consequences: lines(body.attachment.consequences),
		},
	};
}

/** Whether a result came with its words (from another SKP or the library): it is shown folded. */
export function isCopied({ plan }: ResultDraft): boolean {
	return plan.trim() !== '';
}
