import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ulid } from 'ulid';
import type { AppraisalFeedback } from '#shared/appraisal/kinds/appraisal-feedback';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import type { ReferencePerson } from '#shared/personnel/kinds/reference-person';
import { newRecord } from '../../../src/lib/device/new-record.ts';
import { signedIn } from '../../../src/lib/device/identity.ts';
import { submitRecords } from '../../../src/lib/device/outbox/submit-record.ts';
import { startGateway, type Gateway } from '../../world/gateway.ts';
import { openOffice, type Office } from '../../world/office.ts';
import { openTablet, type Tablet } from '../tablet.ts';

let gateway: Gateway;
let office: Office;
let tablet: Tablet;
beforeAll(async () => {
	gateway = await startGateway();
	office = await openOffice(gateway.url);
}, 90_000);
afterEach(() => tablet?.close());
afterAll(() => gateway?.end());

const year = new Date().toISOString().slice(0, 4);
const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

async function personOfAccount(account: string) {
	const all = (await office.all('reference')) as RecordOf<ReferencePerson>[];
	return all.find(({ kind, body }) => kind === 'reference.person' && body.account === account)!;
}

/** HR ends the line of a person yesterday, and gives the person to nobody. */
async function endLine(person: RecordOf<ReferencePerson> & Envelope) {
	const lines = person.body.lines.map((line) => (line.to === null ? { ...line, to: yesterday } : line));
	const { received, ...record } = { ...person, by: 'bkpsdm', edit: ulid(), body: { ...person.body, lines } };
	void received;
	const { body } = await office.hr.post<{ ok?: true }[]>('/db/reference/_bulk_docs', { docs: [record] });
	expect(body).toMatchObject([{ ok: true }]);
}

function feedback(person: RecordOf<ReferencePerson>, unit: string): RecordOf<AppraisalFeedback> {
	const giver = { person: null, name: 'Penilai', nip: null, grade: null, post: 'Kepala Bidang', unit: 'Dukcapil' };
	return newRecord(
		{ account: 'penilai', device: 'tablet-of-the-tests' },
		{
			_id: `appraisal.feedback:${ulid()}`,
			kind: 'appraisal.feedback',
			v: 1,
			unit,
			period: year,
			subject: person.subject!,
			body: { target: { type: 'general' as const }, text: 'Teliti dan cepat.', evidence: [], giver, role: 'appraiser' as const },
		},
	);
}

describe('an appraiser’s tablet', { timeout: 60_000 }, () => {
	it('holds the own line alone; loses it with the line, except the own past periods; and nothing unsent', async () => {
		tablet = await openTablet(gateway.url, 'penilai');
		const { charges, above } = (await signedIn())!;
		const mine = charges!.map(({ person }) => person);
		const people = (await tablet.db.records.where('_id').startsWith('reference.person:').toArray()).map(({ subject }) => subject);
		expect(new Set(people)).toEqual(new Set([...mine, (await signedIn())!.person!, ...above!]));
		expect(above!.length).toBeLessThan(people.length);
		const subjects = await tablet.db.records.where('_id').startsWith('appraisal.').toArray();
		expect(subjects.length).toBeGreaterThan(0);
		for (const { subject, kind, unit } of subjects)
			if (kind !== 'appraisal.summary' && kind !== 'appraisal.unit-result')
				expect([...mine, (await signedIn())!.person!]).toContain(subject);
			else expect(unit === 'DUKCAPIL.CAPIL' || mine.includes(subject!) || subject === (await signedIn())!.person!).toBe(true);

		const employee = await personOfAccount('pegawai');
		const unsent = feedback(employee, employee.body.unit);
		await submitRecords(tablet.db, { builtOn: null }, [unsent]);
		await endLine(employee);
		await tablet.sync();

		expect(await tablet.db.outbox.get(unsent._id)).toMatchObject({ state: 'refused', refusal: { code: 'not_your_charge', who: 'hr' } });
		expect((await signedIn())!.charges).toContainEqual(expect.objectContaining({ person: employee.subject, to: yesterday }));
		const held = (await tablet.db.records.where('_id').startsWith('appraisal.').toArray()).filter(
			({ subject }) => subject === employee.subject,
		);
		expect(held.map(({ period }) => period)).toContain(year);

		const waiting = (await office.quarantine()).find(({ body }) => body.record === unsent._id)!;
		const release = newRecord(
			{ account: 'bkpsdm', device: 'desk-of-the-tests' },
			{
				_id: `office.release:${ulid()}`,
				kind: 'office.release',
				v: 1,
				unit: waiting.unit,
				period: waiting.period,
				body: { quarantine: waiting._id, reason: 'Ditulis sebelum dipindah.' },
			},
		);
		expect((await office.hr.post('/db/office/_bulk_docs', { docs: [release] })).body).toMatchObject([{ ok: true }]);
		await tablet.sync();
		expect(await tablet.db.outbox.get(unsent._id)).toMatchObject({ state: 'refused' });
		await tablet.sync({ again: true });
		expect(await tablet.db.outbox.count()).toBe(0);
		expect((await office.all('appraisal')).filter(({ _id }) => _id === unsent._id)).toHaveLength(1);
		expect((await office.quarantine()).find(({ body }) => body.record === unsent._id)).toMatchObject({ body: { state: 'closed' } });
	});

	it('may not be read with by the superior, who sees outcomes without words', async () => {
		tablet = await openTablet(gateway.url, 'atasan');
		const { person, charges } = (await signedIn())!;
		const under = new Set(charges!.filter(({ as }) => as === 'superior').map(({ person: of }) => of));
		const own = new Set([...charges!.filter(({ as }) => as === 'appraiser').map(({ person: of }) => of), person]);
		const held = await tablet.db.records.where('_id').startsWith('appraisal.').toArray();
		const words = held.filter(({ kind, subject }) => kind === 'appraisal.evaluation' && under.has(subject!) && !own.has(subject!));
		const objections = new Set(((await signedIn())!.objections ?? []).map((one) => one.person));
		expect(objections.size).toBeGreaterThan(0);
		for (const { subject } of words) expect(objections).toContain(subject);
		expect(held.some(({ kind, subject }) => kind === 'appraisal.summary' && under.has(subject!))).toBe(true);
	});
});
