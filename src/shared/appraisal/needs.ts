import { documentId } from '../document-id';
import type { Envelope } from '../kernel/envelope';
import type { Need } from '../kernel/kind-traits';

type Of = Pick<Envelope, 'period' | 'subject'>;

/** The evaluation of the same person, unit and period that this record stands on. */
export function needsEvaluation<Body extends { evaluation: string | null }>(): Need<Body> {
	return {
		path: 'body.evaluation',
		ids: ({ body }) => (body.evaluation === null ? [] : [body.evaluation]),
		kinds: ['appraisal.evaluation'],
		sameId: (record: Of) => documentId('appraisal.evaluation', record.period, record.subject ?? ''),
		agrees: ['person', 'unit', 'period'],
		code: 'unknown_evaluation',
	};
}

/** The record of the same person, unit and period this one is about. */
export function needsSubjectMatter<Body extends { of: string }>(): Need<Body> {
	return { path: 'body.of', ids: ({ body }) => [body.of], agrees: ['person', 'unit', 'period'], code: 'unknown_reference' };
}

/** A form of bimbingan kinerja. */
export function needsCoachingForm<Body>(form: (body: Body) => string | undefined, path: string): Need<Body> {
	return {
		path,
		ids: ({ body }) => [form(body) ?? []].flat(),
		kinds: ['reference.coaching-form'],
		agrees: [],
		code: 'unknown_reference',
	};
}
