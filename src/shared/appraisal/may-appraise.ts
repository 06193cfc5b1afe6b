import type { Envelope } from '../kernel/envelope';
import type { Kind } from '../kinds';
import type { Refusal } from '../kernel/refusal';
import { inCharge } from './in-charge';
import { refuse } from '../kernel/refuse';
import type { Session } from '../kernel/session';

/** What somebody is to the person a record is about. */
type Part = 'employee' | 'appraiser' | 'superior' | 'leader' | 'hr';

/** Who writes which kind. The appraiser writes the appraisal; HR never edits it but adds its own; a superior decides. */
const writers: Partial<Record<Kind, readonly Part[]>> = {
	'appraisal.skp': ['appraiser'],
	'appraisal.evaluation': ['appraiser'],
	'appraisal.feedback': ['appraiser', 'superior'],
	'appraisal.coaching': ['appraiser'],
	'appraisal.handover': ['appraiser', 'employee'],
	'appraisal.acknowledgement': ['appraiser', 'employee'],
	'appraisal.objection': ['employee', 'hr'],
	'appraisal.hearing': ['employee', 'appraiser', 'superior', 'hr'],
	'appraisal.decision': ['superior'],
	'appraisal.coaching-feedback': ['employee'],
	'appraisal.signing-pin': ['employee'],
	'appraisal.follow-up': ['appraiser', 'employee', 'hr'],
	'appraisal.review': ['hr'],
	'appraisal.comment': ['hr'],
	'appraisal.unit-result': ['hr', 'leader'],
};

/** Whether `session` may write this record of the appraisal feed; `today` is the office's day. `null` when it may. */
export function mayAppraise(session: Session, record: Envelope, today: string): Refusal | null {
	const allowed = writers[record.kind as Kind] ?? [];
	const parts = partsOf(session, record, today).filter((part) => allowed.includes(part));
	if (parts.length > 0) return speaksFor(parts, record) ? null : refuse('not_in_that_name', 'body');
	const role = allowed.some((part) =>
		session.roles.some((held) => held === part || (held === 'appraiser' && part !== 'employee' && part !== 'hr')),
	);
	if (!role) return refuse('role_may_not_write', 'kind');
	return record.kind === 'appraisal.unit-result' ? refuse('unit_not_in_scope', 'unit') : refuse('not_your_charge', 'subject');
}

function partsOf({ roles, units, unitsBelow = [], person, charges = [], closing }: Session, record: Envelope, today: string): Part[] {
	const parts: Part[] = [];
	if (roles.includes('hr')) parts.push('hr');
	if (roles.includes('employee') && person !== undefined && record.subject === person) parts.push('employee');
	if (!roles.includes('appraiser')) return parts;
	if (units.includes(record.unit) || unitsBelow.includes(record.unit)) parts.push('leader');
	for (const as of ['appraiser', 'superior'] as const)
		if (charges.some((charge) => charge.as === as && charge.person === record.subject && inCharge(charge, record.period, today, closing)))
			parts.push(as);
	return parts;
}

/** What a body says about who is writing has to be true: nobody signs, explains or objects for another. */
function speaksFor(parts: readonly Part[], { kind, body }: Envelope): boolean {
	const said = body as { how?: unknown; from?: unknown; step?: unknown; onBehalf?: unknown; role?: unknown } | null;
	if (kind === 'appraisal.acknowledgement' || kind === 'appraisal.handover')
		return parts.includes(said?.how === 'own-account' ? 'employee' : 'appraiser');
	if (kind === 'appraisal.objection') return parts.includes(said?.onBehalf === true ? 'hr' : 'employee');
	if (kind === 'appraisal.hearing') return parts.includes('hr') || parts.some((part) => part === said?.from);
	if (kind === 'appraisal.feedback') return parts.some((part) => part === said?.role);
	if (kind === 'appraisal.follow-up') {
		const answer = said?.step === 'consented' || said?.step === 'withheld';
		return answer ? parts.includes('employee') : parts.some((part) => part !== 'employee');
	}
	return true;
}
