import 'fake-indexeddb/auto';
import { ulid } from 'ulid';
import { describe, expect, it } from 'vitest';
import { saveDraft } from '$lib/device/drafts/drafts';
import { testAppraisal } from '$lib/device/test-appraisal';
import { appraisalFeedback } from '#shared/appraisal/kinds/appraisal-feedback';
import { readRecord } from '#shared/kernel/define-kind';
import { emptyFeedback, feedbackDraftId, giveFeedback, missingInFeedback } from '../feedback/feedback-draft';
import { loadFeedback } from '../feedback/load-feedback';
import { maker, openWorld, person, skp, today, who } from '../fixtures/appraisal-world';
import { loadPerson } from '../person/load-person';
import { isLate, periodNow } from './appraisal-calendar';
import { doneIn, filterPeople } from './filter-people';
import { loadPeople } from './load-people';
import { helpWanted } from './person-work';

const edit = ulid(50);
const evaluation = testAppraisal({ kind: 'evaluation', edit });
const returned = testAppraisal({ kind: 'review', edit, verdict: 'returned' });

describe('own people', () => {
	it('are those whose line names the appraiser today, by name', async () => {
		const others = [
			person('P3', 'Ada', 'P7'),
			person('P4', 'Budi', 'P0', '2025-01-01', '2025-12-31'),
			person('P5', 'Adi', 'P0', '2027-01-01'),
		];
		const db = await openWorld(others);
		expect((await loadPeople(db, 'P0', today)).people.map(({ charge }) => charge.record.body.name)).toEqual(['Herti', 'Roni']);
		expect((await loadPeople(db, undefined, today)).people).toEqual([]);
	});

	it('include those of a line that ended with a period, as long as it is theirs to evaluate, and not those of a new line', async () => {
		const moved = [
			person('P3', 'Ada', 'P0', '2026-01-01', '2026-09-30'),
			person('P4', 'Budi', 'P0', '2026-01-01', '2026-08-31'),
			person('P5', 'Cici', 'P0', '2026-10-01'),
		];
		const db = await openWorld(moved);
		const { people } = await loadPeople(db, 'P0', today);
		const due = filterPeople(people, '', 'due', '2026-TW3');
		expect(due.map(({ charge, now }) => [charge.id, now])).toEqual([
			['P3', false],
			['P1', true],
			['P2', true],
		]);
		expect(people.find(({ charge }) => charge.id === 'P3')).toMatchObject({ skp: { writes: false }, evaluations: [{ writes: true }] });
		expect(people.find(({ charge }) => charge.id === 'P5')).toMatchObject({ now: true, skp: { writes: true }, evaluations: [] });
		const closed = await loadPeople(db, 'P0', new Date('2026-11-20T12:00:00+07:00'));
		expect(closed.people.map(({ charge }) => charge.id)).toEqual(['P5', 'P1', 'P2']);
	});

	it('are done once evaluated, and not while HR has sent it back', async () => {
		const db = await openWorld([skp(), evaluation]);
		const [herti, roni] = (await loadPeople(db, 'P0', today)).people;
		expect([doneIn(herti!, '2026-TW3'), doneIn(roni!, '2026-TW3')]).toEqual([true, false]);
		await db.records.put(returned);
		const [again] = (await loadPeople(db, 'P0', today)).people;
		expect(doneIn(again!, '2026-TW3')).toBe(false);
		expect(helpWanted(again!)).toMatchObject([{ document: 'evaluation', period: '2026-TW3', fix: 'returned' }]);
	});

	it('show what the office refused, what is in two versions, and what was begun', async () => {
		const db = await openWorld([skp()]);
		const row = {
			id: evaluation._id,
			feed: 'appraisal' as const,
			kind: evaluation.kind,
			place: 1,
			queuedAt: '',
			attempts: 1,
			record: evaluation,
		};
		await db.outbox.put({ ...row, state: 'refused' });
		await db.drafts.put({ id: 'appraisal.skp:2026:P2', kind: 'appraisal.skp', value: {}, savedAt: '' });
		const [herti, roni] = (await loadPeople(db, 'P0', today)).people;
		expect(helpWanted(herti!)).toMatchObject([{ fix: 'refused', delivery: 'fix' }]);
		expect(helpWanted(roni!)).toMatchObject([{ document: 'skp', draft: true, fix: null }]);
		await db.outbox.put({ ...row, state: 'conflict', theirs: evaluation });
		const [twice] = (await loadPeople(db, 'P0', today)).people;
		expect(helpWanted(twice!)).toMatchObject([{ delivery: 'conflict' }]);
	});

	it('keep drafts of people who are no longer in the line in sight', async () => {
		const db = await openWorld([person('P4', 'Budi', 'P7')]);
		await db.drafts.put({ id: 'appraisal.skp:2026:P4', kind: 'appraisal.skp', value: {}, savedAt: '' });
		expect((await loadPeople(db, 'P0', today)).strayDrafts.map(({ id }) => id)).toEqual(['appraisal.skp:2026:P4']);
	});

	it('are found by a word and narrowed by what is due', async () => {
		const db = await openWorld([skp(), evaluation]);
		const { people } = await loadPeople(db, 'P0', today);
		const names = (...rest: [string, 'all' | 'due' | 'done' | 'help']) =>
			filterPeople(people, ...rest, '2026-TW3').map(({ charge }) => charge.id);
		expect(names('her', 'all')).toEqual(['P1']);
		expect(names('', 'due')).toEqual(['P2']);
		expect(names('', 'done')).toEqual(['P1']);
	});

	it('stay readable for their former appraiser', async () => {
		const db = await openWorld([person('P4', 'Budi', 'P0', '2025-01-01', '2025-12-31')]);
		expect(await loadPerson(db, 'P0', 'P4')).toMatchObject({ inCharge: false });
		expect(await loadPerson(db, 'P0', 'P1')).toMatchObject({ inCharge: true });
		expect(await loadPerson(db, 'P0', 'P8')).toBeNull();
	});
});

describe('the calendar', () => {
	const period = (code: string, fillFrom: string, fillTo: string) =>
		({ period: code, body: { evaluation: 'periodic', fillFrom, fillTo } }) as Parameters<typeof periodNow>[0][number];
	const periods = [period('2026-TW3', '2026-07-01', '2026-10-20'), period('2026-TW4', '2026-10-01', '2027-01-20')];

	it.each([
		['2026-10-05', '2026-TW3'],
		['2026-10-20', '2026-TW3'],
		['2026-10-21', '2026-TW4'],
		['2027-02-01', '2026-TW4'],
		['2026-01-01', '2026-TW3'],
	])('takes on %s what is due first: %s', (day, code) => expect(periodNow(periods, day)?.period).toBe(code));

	it('marks late from the day after', () => {
		expect([isLate(periods[0]!, '2026-10-20'), isLate(periods[0]!, '2026-10-21'), isLate(null, '2026-10-21')]).toEqual([
			false,
			true,
			false,
		]);
	});
});

describe('feedback', () => {
	it('is given once, in the appraiser’s name, about what was chosen', async () => {
		const db = await openWorld([skp()]);
		const room = await loadFeedback(db, who, 'P1');
		const of = { person: 'P1', unit: 'DUKCAPIL', year: room.year, giver: room.giver, role: 'appraiser' as const };
		const draft = { ...emptyFeedback, target: { type: 'result' as const, key: 'R1', plan: 'Layanan' }, text: ' Baik. ' };
		expect(missingInFeedback(emptyFeedback)).toEqual(['target', 'text']);
		await saveDraft(db, { id: feedbackDraftId(of.person), kind: 'appraisal.feedback', value: draft });
		expect(await giveFeedback(db, maker, of, draft, { draft: feedbackDraftId(of.person), begun: undefined })).toHaveLength(1);
		const [row] = await db.outbox.toArray();
		const read = readRecord(appraisalFeedback, row!.record);
		expect(read.ok && read.record).toMatchObject({ subject: 'P1', body: { text: 'Baik.', giver: { name: 'Tiurma' }, role: 'appraiser' } });
	});

	it('is shown with the day the employee read it', async () => {
		const given = testAppraisal({ kind: 'feedback', period: '2026' });
		const receipt = testAppraisal({ kind: 'acknowledgement', period: '2026' });
		const read = { ...receipt, body: { of: given._id, edit: given.edit, act: 'read', how: 'own-account' } };
		const db = await openWorld([skp(), given, read]);
		const room = await loadPerson(db, 'P0', 'P1', '2026');
		expect(room!.work.feedback).toMatchObject([{ state: 'sent', readAt: read.at }]);
	});
});
