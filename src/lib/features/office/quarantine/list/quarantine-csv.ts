import type { RecordOf } from '#shared/kernel/envelope';
import type { OfficeQuarantine } from '#shared/office/kinds/office-quarantine';
import { m } from '$lib/paraglide/messages';
import { csvBlob } from '$lib/spreadsheet/write/csv-blob';
import { refusalWords } from '$lib/ui/refusal-words';

/** The list as a table. */
export function quarantineCsv(
	records: readonly RecordOf<OfficeQuarantine>[],
	unitName: (unit: string) => string,
	senderName: (account: string) => string,
): Blob {
	const heading = [
		m.quarantine_filter_state(),
		m.quarantine_when(),
		m.quarantine_from(),
		m.quarantine_unit(),
		m.quarantine_record(),
		m.quarantine_filter_reason(),
		m.quarantine_sent(),
	];
	const rows = records.map(({ at, unit, body }) => [
		body.state === 'open' ? m.quarantine_state_open() : m.quarantine_state_closed(),
		at,
		senderName(body.account),
		unitName(unit),
		body.record ?? '',
		refusalWords(body.reason.code).what,
		body.sent,
	]);
	return csvBlob([heading, ...rows]);
}
