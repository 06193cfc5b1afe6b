import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { ulid } from 'ulid';
import { DeviceDb } from '$lib/device/db';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import type { TrainingCertificate } from '#shared/training/kinds/training-certificate';
import { issueCertificates, type Graduate, type Issuing } from './issue-certificates';

const activity = '01KB1111111111111111111111';
const record = (id: string, body: object, more: Partial<Envelope> = {}): Envelope => ({
	...{ _id: id, kind: id.split(':')[0]!, v: 1, unit: '*', period: '*', by: 'bkpsdm', device: 'T' },
	...{ at: '2026-11-10T02:00:00.000Z', edit: ulid(), ...more, body },
});
const unit = (code: string, name: string) =>
	record(`reference.unit:${code}`, { code, name, kind: 'dinas', parent: null, validFrom: '2020-01-01', validTo: null }, { unit: code });

it('prints post and institution of one and the same moment for somebody who moved since the training', async () => {
	const db = new DeviceDb('issue-moved');
	await db.records.bulkPut([
		unit('DUKCAPIL', 'Dinas Kependudukan'),
		unit('DPMPTSP', 'Dinas Penanaman Modal'),
		record(
			'reference.person:P2',
			{
				...{ name: 'Orang', nip: null, status: 'PNS', grade: null, post: 'Kepala Bidang Penanaman Modal', postKind: 'pelaksana' },
				...{ level: null, unit: 'DPMPTSP', lines: [], account: null, leftOn: null },
			},
			{ subject: 'P2' },
		),
	]);
	const of = { subject: 'P2', unit: 'DUKCAPIL', activity };
	const part = { origin: 'list', role: 'participant', name: 'Orang', post: 'Operator SIAK', continues: [], withdrawn: false };
	const graduate = {
		participation: record(`training.participation:${activity}:P2`, part, of),
		result: record(`training.result:${activity}:P2`, { verdict: 'passed', jp: 5 }, { ...of, period: '2026' }),
		before: null,
	} as unknown as Graduate;
	const certificate = { title: 'sttp', pattern: '{nomor}', place: 'Siantar', signatory: { name: 'Rosa', nip: null, post: 'Kepala' } };
	const programme = record(`training.programme:${activity}`, {
		...{ title: 'Arsip', start: '2026-11-02', end: '2026-11-06', place: '', organiser: 'BKPSDM', certificate },
	});
	const issuing = { programme, form: 'Kursus', sessions: [], minutesPerJp: 45, draft: { date: '2026-11-10', births: {} } };
	const [id] = await issueCertificates(db, { account: 'bkpsdm', device: 'T' }, issuing as unknown as Issuing, [graduate]);
	const { holder } = ((await db.outbox.get(id!))!.record as RecordOf<TrainingCertificate>).body;
	expect([
		['Operator SIAK', 'Dinas Kependudukan, Pemerintah Kota Pematangsiantar'],
		['Kepala Bidang Penanaman Modal', 'Dinas Penanaman Modal, Pemerintah Kota Pematangsiantar'],
	]).toContainEqual([holder.post, holder.institution]);
});
