import type { RecordOf } from '#shared/kernel/envelope';
import type { OfficeQuarantine } from '#shared/office/kinds/office-quarantine';

/** Narrows the list; empty means any. `word` is looked for in the sender, the record's id and what was sent. */
export interface QuarantineFilter {
	state: 'open' | 'closed' | '';
	reason: string;
	unit: string;
	word: string;
}

/** The records that fit, those waiting first, then the newest. */
export function filterQuarantine(
	records: readonly RecordOf<OfficeQuarantine>[],
	{ state, reason, unit, word }: QuarantineFilter,
	senderName: (account: string) => string = (account) => account,
): RecordOf<OfficeQuarantine>[] {
	const wanted = word.trim().toLowerCase();
	return records
		.filter(
			({ unit: of, body }) =>
				(state === '' || body.state === state) &&
				(reason === '' || body.reason.code === reason) &&
				(unit === '' || of === unit) &&
				(wanted === '' || `${body.account} ${senderName(body.account)} ${body.record ?? ''} ${body.sent}`.toLowerCase().includes(wanted)),
		)
		.sort((a, b) => rank(a) - rank(b) || Date.parse(b.at) - Date.parse(a.at));
}

function rank({ body }: RecordOf<OfficeQuarantine>): number {
	return body.state === 'open' ? 0 : 1;
}
