import { actTime } from '../kernel/act-time';
import type { Envelope } from '../kernel/envelope';
import { jakartaDay } from '../kernel/days';
import type { Refusal } from '../kernel/refusal';
import { refuse } from '../kernel/refuse';

/**
 * Whether the day a keberatan was handed in on paper can be one: only for one written down on behalf, which must tell it unless it was made
 * by an app that did not ask (`optional`), not after today, and not before the result was handed over, as far as that is known. The form
 * asks before submitting, the gateway on arrival.
 */
export function filedOnAdmissible(
	{ filedOn, onBehalf }: { filedOn?: string | undefined; onBehalf?: boolean | undefined },
	{ today, handover, optional = false }: { today: string; handover?: Pick<Envelope, 'at' | 'skew'> | null | undefined; optional?: boolean },
): Refusal | null {
	if (filedOn === undefined) return onBehalf === true && !optional ? refuse('malformed', 'body.filedOn') : null;
	if (onBehalf !== true) return refuse('not_in_that_name', 'body.filedOn');
	const early = !!handover && filedOn < jakartaDay(actTime(handover));
	return early || filedOn > today ? refuse('dates_contradict', 'body.filedOn') : null;
}
