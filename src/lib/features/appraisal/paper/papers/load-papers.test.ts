import 'fake-indexeddb/auto';
import { ulid } from 'ulid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DeviceDb } from '$lib/device/db';
import { submitRecords } from '$lib/device/outbox/submit-record';
import { testAppraisal } from '$lib/device/test-appraisal';
import { caseRecords } from '#shared/appraisal/fixtures/appraisal-case-records';
import { recordExport } from '$lib/features/office/parts/export/record-export';
import { loadPapers } from './load-papers';

let db: DeviceDb;
const wanted = { period: '2026-TW3', people: ['P2'], units: [] };

beforeEach(async () => {
	db = new DeviceDb(`papers-${Math.random()}`);
	await db.records.put(testAppraisal({ kind: 'rules' }));
});
afterEach(() => db.delete());

test('what still waits in the outbox is printed with what the office has', async () => {
	await db.records.put(caseRecords.evaluation({ no: 1, on: 2 }));
	await submitRecords(db, { builtOn: null }, [caseRecords.handover({ no: 2, on: 5 }, 1)]);
	const { papers, missing } = await loadPapers(db, { ...wanted, kinds: ['evaluation'] }, false);
	expect(missing).toEqual([]);
	expect(papers[0]).toMatchObject({
		kind: 'evaluation',
		state: { stage: 'received', handover: { body: { how: 'pin' } } },
		rules: { workingCopy: true },
	});
});

test('what this device does not have is named, and the rest is printed', async () => {
	await db.records.put(caseRecords.evaluation({ no: 1, on: 2 }));
	const { papers, missing } = await loadPapers(db, { ...wanted, kinds: ['skp', 'evaluation', 'credit'], people: ['P2', 'P7'] }, false);
	expect(papers.map(({ kind }) => kind)).toEqual(['evaluation']);
	expect(missing).toContainEqual({ kind: 'skp', of: 'P2' });
	expect(missing).toContainEqual({ kind: 'evaluation', of: 'P7' });
});

test('an export goes to the outbox with its purpose', async () => {
	const body = { what: 'Tabel evaluasi kinerja, XLSX', people: 12, purpose: 'Usul kenaikan pangkat' };
	await recordExport(db, { account: 'bkpsdm', device: 'kantor-1' }, { unit: 'DUKCAPIL', period: '2026-TW3' }, body, ulid());
	const [row] = await db.outbox.toArray();
	expect(row).toMatchObject({ kind: 'office.export', feed: 'office', state: 'waiting', record: { unit: 'DUKCAPIL', by: 'bkpsdm', body } });
});
