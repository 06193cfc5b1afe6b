import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { ulid } from 'ulid';
import { DeviceDb, type OutboxRow } from '$lib/device/db';
import type { RecordOf } from '#shared/kernel/envelope';
import { trainingCertificate, type TrainingCertificate } from '#shared/training/kinds/training-certificate';
import { loadResults } from './load-results';

const activity = '01KB1111111111111111111111';
const id = `training.certificate:${activity}:P2:1`;

function certificate(code: string): RecordOf<TrainingCertificate> {
	return {
		...{ _id: id, kind: 'training.certificate', v: 1, unit: 'DUKCAPIL', period: '2026', subject: 'P2', activity },
		...{ by: 'bkpsdm', device: 'TABLET-1', at: '2026-11-10T02:00:00.000Z', edit: ulid() },
		body: {
			...{ result: `training.result:${activity}:P2`, code, title: 'sttp', pattern: '800/{nomor:4}/{tahun}', jp: 5, subjects: [] },
			...{ place: 'Pematangsiantar', date: '2026-11-10', signatory: { name: 'Rosa', nip: null, post: 'Kepala' } },
			programme: { title: 'Pelatihan arsip', start: '2026-11-02', end: '2026-11-06', place: '', organiser: 'BKPSDM', form: 'Kursus' },
			holder: { name: 'Orang', nip: '', birthPlace: '', birthDate: null, rank: '', post: '', institution: '' },
		},
	};
}

it.each(['refused', 'waiting'] as const)(
	'a certificate that is %s here, while the office holds another clerk’s, never carries that one’s number beside its own code',
	async (state) => {
		const db = new DeviceDb(`results-${state}`);
		const [theirs, mine] = [certificate('AAAAAAAAAAAAAAAA'), certificate('BBBBBBBBBBBBBBBB')];
		const number = { certificate: id, sequence: 7, number: '800/0007/2026' };
		await db.records.bulkPut([theirs, { ...theirs, _id: 'training.number:0:2026:00007', kind: 'training.number', body: number }]);
		const row: OutboxRow = {
			...{ id, feed: 'training', kind: trainingCertificate.kind, state, place: 1, queuedAt: '', attempts: 1, record: mine },
		};
		await db.outbox.put(row);
		const found = (await loadResults(db, activity)).get('P2')!;
		// Printed as it stands, a stranger would be told that this code is unknown.
		expect([found.certificate!.record.body.code, found.number]).not.toEqual(['BBBBBBBBBBBBBBBB', '800/0007/2026']);
	},
);

it('a revocation the office refused takes nothing back: the certificate holds', async () => {
	const db = new DeviceDb('results-refused-revocation');
	const revocation = { ...certificate('AAAAAAAAAAAAAAAA'), _id: id.replace('certificate', 'revocation'), kind: 'training.revocation' };
	await db.records.put(certificate('AAAAAAAAAAAAAAAA'));
	const record = { ...revocation, body: { certificate: id, reason: 'Nama salah.' } };
	await db.outbox.put({ id: record._id, feed: 'training', kind: record.kind, state: 'refused', place: 1, queuedAt: '', attempts: 1, record });
	expect((await loadResults(db, activity)).get('P2')).toMatchObject({ certificate: { id }, revocation: null });
	await db.records.put(record);
	expect((await loadResults(db, activity)).get('P2')).toMatchObject({ revocation: { state: 'sent' } });
});
