import type { RecordOf } from '../kernel/envelope';
import type { ReferencePerson } from './kinds/reference-person';
import type { Refusal } from '../kernel/refusal';
import { refuse } from '../kernel/refuse';

/** Whether a personnel record does not contradict itself, nor another person's account. `null` when it does not. */
export function personConsistent({ subject, body }: RecordOf<ReferencePerson>, accountOf: string | null): Refusal | null {
	if (body.account !== null && accountOf !== null && accountOf !== subject) return refuse('person_contradicts', 'body.account');
	for (const [index, line] of body.lines.entries()) {
		const path = `body.lines.${index}`;
		if (line.appraiser === subject || line.superior === subject) return refuse('person_contradicts', path);
		if (line.to !== null && line.to < line.from) return refuse('person_contradicts', `${path}.to`);
		const next = body.lines[index + 1];
		if (next && (line.to === null || next.from <= line.to)) return refuse('person_contradicts', `body.lines.${index + 1}.from`);
	}
	return null;
}
