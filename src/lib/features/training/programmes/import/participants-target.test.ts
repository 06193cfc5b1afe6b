import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeviceDb } from '$lib/device/db';
import { guessTargets } from '$lib/spreadsheet/columns/guess-targets';
import { ImportEngine } from '$lib/spreadsheet/engine/import-engine';
import { csvBlob } from '$lib/spreadsheet/write/csv-blob';
import { xlsxFile } from '$lib/spreadsheet/write/table-file';
import type { Envelope } from '#shared/kernel/envelope';
import type { TrainingParticipation } from '#shared/training/kinds/training-participation';
import { participantHeadings } from './columns';
import { participantsTarget } from './participants-target';

const activity = '01KB1111111111111111111111';
const envelope = { v: 1, period: '*', by: 'bkpsdm', device: 'd1', at: '2026-01-05T08:00:00+07:00', edit: '01KA0000000000000000000000', _rev: '1-0123456789abcdef0123456789abcdef' }; // prettier-ignore
const known = { status: 'PNS', grade: 'III/a', post: 'Analis', postKind: 'pelaksana', level: null, unit: 'DUKCAPIL', lines: [], account: null }; // prettier-ignore

function person(id: string, name: string, nip: string | null, leftOn: string | null = null): Envelope {
	return { ...envelope, _id: `reference.person:${id}`, kind: 'reference.person', unit: '*', subject: id, body: { ...known, name, nip, leftOn } }; // prettier-ignore
}
function part(subject: string, withdrawn = false): Envelope {
	const body: TrainingParticipation = { origin: 'list', role: 'participant', name: subject, post: '', continues: [], withdrawn };
	return { ...envelope, _id: `training.participation:${activity}:${subject}`, kind: 'training.participation', unit: 'DUKCAPIL', subject, activity, body }; // prettier-ignore
}
const nips = { rudi: '198503012008011001', sari: '199001152015032002', tono: '197001011995031003', wati: '198807072010012004' };

let db: DeviceDb;
beforeEach(async () => {
	db = new DeviceDb(`participants-${Math.random()}`);
	await db.records.bulkPut([
		person('P1', 'Rudi Contoh, S.E.', nips.rudi),
		person('P2', 'Sari Contoh', nips.sari),
		person('P3', 'Tono Contoh', nips.tono, '2026-06-30'),
		person('P4', 'Wati Contoh', nips.wati),
		person('P5', 'Budi Hartono Purba', null),
		person('P6', 'Budi Sihombing Purba', null),
		part('P2'),
		part('P4', true),
	]);
});
afterEach(() => db.delete());

async function check(rows: string[][], answers: Record<string, string> = {}, role: TrainingParticipation['role'] = 'participant') {
	const engine = new ImportEngine(db, participantsTarget);
	const bytes = new Uint8Array(await csvBlob(rows).arrayBuffer());
	const file = await engine.open('daftar', bytes);
	const targets = guessTargets(file.sheets[0]!.head[0]!, participantHeadings);
	const order = { activity, start: '2026-11-02', role, today: '2026-11-27', sheet: 0, header: 0, targets, answers };
	return { engine, view: await engine.check({ ...order, maker: { account: 'bkpsdm', device: 'd1' } }) };
}
const stored = async () => (await db.outbox.toArray()).map(({ record }) => [record.subject, (record.body as TrainingParticipation).role]);
const codes = (view: Awaited<ReturnType<typeof check>>['view']) => view.groups.map(({ code }) => code).sort();

describe('an import of participants', () => {
	it('adds people by their NIP, takes the withdrawn up again, and leaves out who takes part already', async () => {
		const { engine, view } = await check([
			['NIP', 'Nama', 'Peran'],
			[nips.rudi, 'Rudi Contoh', 'Narasumber'],
			[nips.sari, 'Sari Contoh', ''],
			[nips.wati, '', ''],
		]);
		expect(view.counts).toEqual({ new: 1, same: 1, back: 1 });
		expect(await engine.store()).toEqual({ added: 2 });
		expect(await stored()).toEqual([
			['P1', 'speaker'],
			['P4', 'participant'],
		]);
	});

	it('says what is wrong with typing errors, doubles, and people who left', async () => {
		const { view } = await check([
			['NIP', 'Nama'],
			['19850301200801100', 'Siapa Ini'],
			[nips.rudi, 'Rudi Contoh'],
			[nips.rudi, 'Rudi Contoh'],
			[nips.tono, 'Tono Contoh'],
			['199912312022041999', 'Tidak Dikenal'],
			['', 'Tidak Ada'],
		]);
		expect(view.counts).toEqual({ new: 1, problem: 5 });
		expect(codes(view)).toEqual(['doubled', 'left', 'name-unknown', 'nip-length', 'nip-unknown']);
	});

	it('asks about names: once about all that are exact, one by one where they only resemble', async () => {
		const rows = [
			['NIP', 'Nama'],
			['', 'Drs. rudi contoh'],
			['', 'Sari Contoh'],
			['', 'Budi Purba'],
			['19850301200801109', 'Wati Contoh'],
		];
		const first = await check(rows);
		expect(first.view.counts).toMatchObject({ ask: 4 });
		expect(first.view.questions.map(({ key, code, rows: of }) => [key, code, of.length])).toEqual([
			['by-name', 'by-name', 2],
			['person:4', 'ask-several', 1],
			['person:5', 'ask-number', 1],
		]);
		const { engine, view } = await check(rows, { 'by-name': 'accept', 'person:4': 'P6', 'person:5': 'leave' });
		expect(view.counts).toEqual({ new: 2, same: 1, 'left-out': 1 });
		await engine.store();
		expect((await stored()).map(([id]) => id)).toEqual(['P1', 'P6']);
	});

	it('asks where the name beside a NIP is another one', async () => {
		const { view } = await check([
			['NIP', 'Nama'],
			[nips.rudi, 'Lain Sekali'],
		]);
		expect(view.questions.map(({ code }) => code)).toEqual(['ask-other-name']);
	});

	it('takes a role for rows that name none', async () => {
		const { engine } = await check(
			[
				['NIP', 'Nama', 'Peran'],
				[nips.rudi, '', 'entah'],
			],
			{},
			'trainer',
		);
		await engine.store();
		expect(await stored()).toEqual([['P1', 'trainer']]);
	});

	it('reads 3,000 rows of a workbook', async () => {
		const nip = (n: number) => `19850301200801${String(1 + (n % 2))}${String(n).padStart(3, '0').slice(-3)}`;
		await db.records.bulkPut(Array.from({ length: 900 }, (_, n) => person(`Q${n}`, `Orang ${n}`, nip(n + 1).slice(0, 18))));
		const rows = Array.from({ length: 3000 }, (_, n) => [nip((n % 900) + 1), `Orang ${n % 900}`]);
		const engine = new ImportEngine(db, participantsTarget);
		await engine.open('daftar', new Uint8Array(await (await xlsxFile([['NIP', 'Nama'], ...rows])).arrayBuffer()));
		const view = await engine.check({
			...{ activity, start: '2026-11-02', role: 'participant' as const, today: '2026-11-27', sheet: 0, header: 0 },
			...{ targets: ['nip', 'name'], answers: {}, maker: { account: 'bkpsdm', device: 'd1' } },
		});
		expect(view.counts).toEqual({ new: 900, problem: 2100 });
	});
});
