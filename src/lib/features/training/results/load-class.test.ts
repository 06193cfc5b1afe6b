import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { ulid } from 'ulid';
import { DeviceDb } from '$lib/device/db';
import type { Envelope } from '#shared/kernel/envelope';
import { loadClass } from './load-class';

const activity = '01KB1111111111111111111111';
const about = (kind: string, last: string, body: object, more: Partial<Envelope> = {}): Envelope => ({
	...{ _id: `${kind}:${activity}${last}`, kind, v: 1, unit: '*', period: '*', activity, by: 'bkpsdm', device: 'T' },
	...{ at: '2026-11-10T02:00:00.000Z', edit: ulid(), ...more, body },
});

it('shows the certificate of who was taken off the list afterwards, or nobody could revoke it', async () => {
	const db = new DeviceDb('class-withdrawn');
	const of = { subject: 'P2', unit: 'DUKCAPIL' };
	await db.records.bulkPut([
		about('training.programme', '', {
			...{ title: 'Arsip', rules: 'reference.training-rules:lan-10-2018', form: 'course', start: '2026-11-02', end: '2026-11-06', jp: 5 },
			...{ minimumAttendance: 90, toleranceMinutes: 15, marksBreak: false, passScore: null, capacity: 40, targetGroup: '', fitsPost: true },
			...{ partner: null, organiser: 'BKPSDM', place: '', decree: null, certificate: null, state: 'open', closedAt: null },
		}),
		about(
			'training.participation',
			':P2',
			{ origin: 'list', role: 'participant', name: 'Orang', post: '', continues: [], withdrawn: true },
			of,
		),
		about(
			'training.certificate',
			':P2:1',
			{
				...{ result: `training.result:${activity}:P2`, code: 'AAAAAAAAAAAAAAAA', title: 'sttp', pattern: '{nomor}', jp: 5, subjects: [] },
				...{ place: 'Siantar', date: '2026-11-10', signatory: { name: 'Rosa', nip: null, post: 'Kepala' } },
				programme: { title: 'Arsip', start: '2026-11-02', end: '2026-11-06', place: '', organiser: 'BKPSDM', form: 'Kursus' },
				holder: { name: 'Orang', nip: '', birthPlace: '', birthDate: null, rank: '', post: '', institution: '' },
			},
			{ ...of, period: '2026' },
		),
	]);
	const found = (await loadClass(db, activity))!;
	expect(found.rows.map(({ person, certificate }) => [person, certificate?.id])).toEqual([['P2', `training.certificate:${activity}:P2:1`]]);
});
