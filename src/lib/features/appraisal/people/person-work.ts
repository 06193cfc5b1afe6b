import type { DraftRow } from '$lib/device/db';
import type { AboutView } from '$lib/device/records/read-about';
import { appraisalEvaluation } from '#shared/records/appraisal-evaluation';
import { appraisalSkp } from '#shared/records/appraisal-skp';
import { documentId } from '#shared/rules/document-id';
import { foldCase, type CaseContext, type CaseState } from '#shared/rules/appraisal-case';
import { givenFeedback, type GivenFeedback } from '../feedback/given-feedback';
import type { AppraisalPeriod } from './appraisal-calendar';
import type { Charge } from './own-line';
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
	skp: { now: SkpNow | null; work: DocumentWork };
	/** By period, newest first. */
	evaluations: { period: AppraisalPeriod; state: CaseState; work: DocumentWork }[];
	feedback: GivenFeedback[];
}

/** What a person's records are read with. */
export interface WorkContext {
	year: string;
	/** Periods the list shows, newest first. */
	periods: readonly AppraisalPeriod[];
	objection: CaseContext['objection'];
	drafts: readonly DraftRow[];
}

/** Folds everything about one of the own people into what the lists show. */
export function personWork(charge: Charge, unitName: string, views: readonly AboutView[], context: WorkContext): PersonWork {
	const { year, periods, objection, drafts } = context;
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
		const records = ofPeriod(period.period);
		const state = foldCase(records, { fillTo: period.body.fillTo, objection });
		return { period, state, work: work('evaluation', period.period, state.review === 'returned' && !state.locked) };
	});
	return {
		charge,
		unitName,
		year,
		skp: { now: skp, work: work('skp', year, skp?.state === 'returned') },
		evaluations,
		feedback: givenFeedback(views.filter(({ record }) => record.period === year)),
	};
}

/** Whether an evaluation is done as far as the appraiser is concerned: submitted, and nobody asks to put it right. */
export function isDone({ state, work }: PersonWork['evaluations'][number]): boolean {
	return state.stage !== 'none' && work.fix === null && work.delivery !== 'conflict';
}

/** Documents of the person that want help: to be put right, in two versions, or begun. Newest period first. */
export function helpWanted(person: PersonWork): DocumentWork[] {
	const all = [person.skp.work, ...person.evaluations.map(({ work }) => work)];
	return all.filter(({ fix, delivery, draft }) => fix !== null || delivery === 'conflict' || draft);
}

/** Kinds of drafts the room keeps under a document's own id. */
export const documentKinds: readonly string[] = [appraisalSkp.kind, appraisalEvaluation.kind];
