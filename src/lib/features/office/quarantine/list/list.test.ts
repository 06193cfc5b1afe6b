import { describe, expect, it } from 'vitest';
import type { RecordOf } from '#shared/kernel/envelope';
import type { OfficeQuarantine } from '#shared/office/kinds/office-quarantine';
import { filterQuarantine, type QuarantineFilter } from './filter-quarantine';
import { quarantineCsv } from './quarantine-csv';

const record = (id: string, at: string, unit: string, body: Partial<OfficeQuarantine>): RecordOf<OfficeQuarantine> => ({
	_id: `office.quarantine:${id}`, kind: 'office.quarantine', v: 1, unit, period: '2026-S2', by: 'gateway', device: 'gateway', at, edit: '',
	body: { feed: 'survey', record: `survey.response:${id}`, account: 'petugas', reason: { code: 'period_not_open', message: '', who: 'hr' }, sent: '{}', state: 'open', ...body },
}); // prettier-ignore
const any: QuarantineFilter = { state: '', reason: '', unit: '', word: '' };
const records = [
	record('closed', '2026-11-24T09:00:00Z', 'A', { state: 'closed' }),
	record('older', '2026-11-01T09:00:00Z', 'A', { sent: '{"body":{"suggestion":"Kursi"}}' }),
	record('newer', '2026-11-20T09:00:00Z', 'B', { account: 'petugas2', reason: { code: 'unknown_service', message: '', who: 'you' } }),
];
const ids = (filter: Partial<QuarantineFilter>) => filterQuarantine(records, { ...any, ...filter }).map((one) => one._id.split(':')[1]);

describe('the list', () => {
	it('has those waiting first, the newest on top', () => {
		expect(ids({})).toEqual(['newer', 'older', 'closed']);
	});

	it.each<[Partial<QuarantineFilter>, string[]]>([
		[{ state: 'closed' }, ['closed']],
		[{ reason: 'unknown_service' }, ['newer']],
		[{ unit: 'A' }, ['older', 'closed']],
		[{ word: ' KURSI ' }, ['older']],
		[{ word: 'petugas2' }, ['newer']],
		[{ unit: 'A', state: 'open', word: 'meja' }, []],
	])('narrowed by %j', (filter, expected) => {
		expect(ids(filter)).toEqual(expected);
	});

	it('is exported without formulas', async () => {
		const text = await quarantineCsv(
			[record('x', '', 'A', { sent: '=HYPERLINK("http://x")' })],
			(unit) => unit,
			() => 'Rosma',
		).text();
		expect(text).not.toContain(';=HYPERLINK');
		expect(text).toContain('HYPERLINK');
	});
});
