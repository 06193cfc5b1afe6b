import type { DraftRow } from '$lib/device/db';
import type { AboutView } from '$lib/device/records/read-about';
import { appraisalEvaluation } from '#shared/appraisal/kinds/appraisal-evaluation';
import { appraisalSkp } from '#shared/appraisal/kinds/appraisal-skp';
import { documentId } from '#shared/document-id';
import type { CaseState } from '#shared/appraisal/appraisal-case';
import type { ClosingDays } from '#shared/kernel/session';
import { givenFeedback, type GivenFeedback } from '../feedback/given-feedback';
import type { AppraisalPeriod } from './appraisal-calendar';
import { lineOn, writingLine, type Charge } from './own-line';
import { skpNow, type SkpNow } from './skp-now';

/** How a document of the person's stands: what became of it on the way, and what HR said of it. */
export interface DocumentWork {
	document: 'skp' | 'evaluation';
	/** The year for an SKP. */
	period: string;
	/** `null` while none was submitted. */
	delivery: AboutView['state'] | null;
	/** Fields or the whole, with HR's reasons, or the office's refusal: it wants to be put right. */
	fix: 'returned' | 'refused' | null;
	draft: boolean;
}

/** One of the own people, with what there is to do. */
export interface PersonWork {
	charge: Charge;
	unitName: string;
	year: string;
	/** Appraised by this appraiser today; else what is due of the time before is left. */
	now: boolean;
	/** `writes`: whether the office takes an edit from this appraiser today. */
	skp: { now: SkpNow | null; work: DocumentWork; writes: boolean };
	/** By period, newest first: those the appraiser writes, and what there is of others. */
	evaluations: { period: AppraisalPeriod; state: CaseState; work: DocumentWork; writes: boolean }[];
	feedback: GivenFeedback[];
}

/** What a person's records are read with. */
export interface WorkContext {
	year: string;
	appraiser: string | undefined;
	/** The office's day. */
	today: string;
	closing: ClosingDays;
	/** Periods the list shows, newest first. */
	periods: readonly AppraisalPeriod[];
	/** The case of a person in a period, folded by the rules its evaluation names. */
	caseOf: (person: string, period: string) => CaseState;
	drafts: readonly DraftRow[];
}

/** Folds everything about one of the own people into what the lists show. */
export function personWork(charge: Charge, unitName: string, views: readonly AboutView[], context: WorkContext): PersonWork {
	const { year, appraiser, today, closing, periods, caseOf, drafts } = context;
	const { body } = charge.record;
	const writes = (period: string) => writingLine(body, appraiser, period, today, closing) !== undefined;
	const deliveries = new Map(views.map(({ record, state }) => [record._id, state]));
	const ofPeriod = (code: string) => views.filter(({ record }) => record.period === code).map(({ record }) => record);
	const work = (document: DocumentWork['document'], period: string, returned: boolean): DocumentWork => {
		const id = documentId(`appraisal.${document}`, period, charge.id);
		const delivery = deliveries.get(id) ?? null;
		const draft = drafts.some((row) => row.id === id);
		return { document, period, delivery, fix: delivery === 'fix' ? 'refused' : returned ? 'returned' : null, draft };
	};

	const skp = skpNow(ofPeriod(year));
	const evaluations = periods.map((period) => {
		const state = caseOf(charge.id, period.period);
		const returned = state.review === 'returned' && !state.locked;
		return { period, state, work: work('evaluation', period.period, returned), writes: writes(period.period) };
	});
	return {
		charge,
		unitName,
		year,
		now: lineOn(body, appraiser, today) !== undefined,
		skp: { now: skp, work: work('skp', year, skp?.state === 'returned'), writes: writes(year) },
		evaluations: evaluations.filter(({ writes, work }) => writes || work.delivery !== null || work.draft),
		feedback: givenFeedback(views.filter(({ record }) => record.period === year)),
	};
}

/** Whether an evaluation is done as far as the appraiser is concerned: submitted, and nobody asks to put it right. */
export function isDone({ state, work }: PersonWork['evaluations'][number]): boolean {
	return state.stage !== 'none' && work.fix === null && work.delivery !== 'conflict';
}

/** Documents of the person that want help: to be put right, in two versions, or begun. Newest period first. */
export function helpWanted(person: PersonWork): DocumentWork[] {
	const all = [person.skp, ...person.evaluations];
	return all
		.filter(
			({ work: { fix, delivery, draft }, writes }) => (fix === 'returned' ? writes : fix !== null) || delivery === 'conflict' || draft,
		)
		.map(({ work }) => work);
}

/** Kinds of drafts the room keeps under a document's own id. */
export const documentKinds: readonly string[] = [appraisalSkp.kind, appraisalEvaluation.kind];
