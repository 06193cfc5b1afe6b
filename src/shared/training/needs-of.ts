/** What an appraisal says of a person's need to develop. */
export interface AppraisalSignal {
	/** Of the latest evaluation of the year that stands; `null`: none below "Baik". */
	predicate: 'needs-improvement' | 'poor' | 'very-poor' | null;
	/** Topics an appraiser wrote into a coaching plan that is open. */
	topics: readonly string[];
	/** A coaching plan is open. */
	coaching: boolean;
}

/** 1 first. */
export type NeedPriority = 1 | 2 | 3;

/** One need of one person, a line of the AKPK. */
export interface DevelopmentNeed {
	/** What it was seen in. */
	source: 'predicate' | 'coaching' | 'jp';
	/** What is to be learnt, as the appraiser wrote it; `null`: nobody has said. */
	topic: string | null;
	/** Form of development proposed, by its code in the rules. */
	form: 'coaching' | 'technical-guidance' | 'e-learning';
	/** JP missing to the year's target; `null`: it is not about JP. */
	jp: number | null;
	priority: NeedPriority;
}

/**
 * A person's needs (AKPK, Analisis Kebutuhan Pengembangan Kompetensi): a predicate below "Baik", topics of an open coaching plan, and JP missing to the target. A
 * proposal for HR, who decides: forms and order are a product default. The most urgent first.
 * @param missing JP missing to the year's target; 0 when nothing is
 */
export function needsOf(signal: AppraisalSignal | undefined, missing: number): DevelopmentNeed[] {
	const { predicate = null, topics = [], coaching = false } = signal ?? {};
	const urgent: NeedPriority = predicate === 'poor' || predicate === 'very-poor' ? 1 : 2;
	const told = [...new Set(topics.map((topic) => topic.trim()).filter(Boolean))];
	const needs: DevelopmentNeed[] = told.map((topic) => ({
		source: 'coaching',
		topic,
		form: 'technical-guidance',
		jp: null,
		priority: urgent,
	}));
	// Where the appraiser has said what is to be learnt, the predicate alone says nothing more.
	if (predicate && told.length === 0) needs.push({ source: 'predicate', topic: null, form: 'coaching', jp: null, priority: urgent });
	else if (coaching && told.length === 0) needs.push({ source: 'coaching', topic: null, form: 'coaching', jp: null, priority: 2 });
	if (missing > 0) needs.push({ source: 'jp', topic: null, form: 'e-learning', jp: missing, priority: 3 });
	return needs;
}
