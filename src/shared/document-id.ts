import type { Envelope } from './kernel/envelope';
import type { Kind } from './kinds';

/** Kinds of which there is one per person and period; their id says of whom and when. */
const ofCase: readonly Kind[] = ['appraisal.skp', 'appraisal.evaluation', 'appraisal.summary', 'appraisal.handover', 'appraisal.objection'];

/** The id of a document of which there is one per person and period, `appraisal.evaluation:2026-TW3:<person>`. */
export function documentId(kind: (typeof ofCase)[number] | 'appraisal.decision', period: string, person: string): string {
	return `${kind}:${period}:${person}`;
}

/** Whether an appraisal or personnel record's id, subject, unit and period say the same. Other kinds are not looked at. */
export function idFits({ _id, kind, subject, unit, period, body }: Envelope): boolean {
	if (kind === 'reference.person') return _id === `${kind}:${subject}` && unit === '*' && period === '*';
	if (!kind.startsWith('appraisal.')) return true;
	if (kind === 'appraisal.unit-result') return _id === `${kind}:${period}:${unit}` && subject === undefined;
	if (subject === undefined) return false;
	if (kind === 'appraisal.signing-pin') return _id === `${kind}:${subject}` && period === '*';
	const one =
		(ofCase as readonly string[]).includes(kind) ||
		(kind === 'appraisal.decision' && (body as { basis?: unknown } | null)?.basis === 'objection');
	return one ? _id === `${kind}:${period}:${subject}` : /^[0-9A-HJKMNP-TV-Z]{26}$/.test(_id.slice(kind.length + 1));
}
