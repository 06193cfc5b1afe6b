import fc from 'fast-check';
import { ulid } from 'ulid';
import { describe, expect, it } from 'vitest';
import { testAppraisal } from '$lib/device/test-appraisal';
import type { AboutView } from '$lib/device/records/read-about';
import type { ReferenceUnit } from '#shared/personnel/kinds/reference-unit';
import { deskKey } from './keys';
import { bulkChoice } from './list/bulk-choice';
import { blankFilter, filterRows, waits } from './list/review-filter';
import { mergeRows, type DeskRow } from './office/desk-row';
import { withPending } from './office/pending-reviews';
import type { PersonRow } from './office/person-row';
import { unitTree } from '#shared/personnel/unit-tree';
import { unitsBelow } from '#shared/personnel/units-below';
import { timeline } from './person/timeline';
import { unitProgress } from './unit/unit-progress';
import { history } from './view/history';
import { marksOf } from './view/marks-of';
import { canReturn, draftId } from './view/review-draft';

const row = (given: Partial<DeskRow> = {}): DeskRow => ({
	key: 'appraisal.evaluation:2026-TW3:P1',
	kind: 'appraisal.evaluation',
	period: '2026-TW3',
	person: 'P1',
	unit: 'DUKCAPIL',
	stage: 'submitted',
	review: 'none',
	predicate: 'good',
	attention: [],
	by: 'penilai',
	at: '2026-10-05T10:00:00+07:00',
	edit: 'E1',
	changed: 1,
	time: Date.parse('2026-10-05T10:00:00+07:00'),
	...given,
});
const unit = (code: string, parent: string | null): ReferenceUnit => ({
	code,
	name: code,
	kind: 'dinas',
	parent,
	validFrom: '2020-01-01',
	validTo: null,
});
const person = (id: string, given: Partial<PersonRow> = {}): PersonRow => ({
	id,
	name: `Nama ${id}`,
	post: 'Analis',
	unit: 'DUKCAPIL',
	account: null,
	leftOn: null,
	lines: [],
	...given,
});

const someRow = fc
	.record({
		n: fc.nat({ max: 20 }),
		review: fc.constantFrom('none' as const, 'approved' as const, 'returned' as const, 'outdated' as const),
		attention: fc.constantFrom<DeskRow['attention']>([], ['late'], ['superior-doubted', 'late']),
		edit: fc.constantFrom('E1', 'E2'),
	})
	.map(({ n, ...given }) => row({ key: `appraisal.evaluation:2026-TW3:P${n}`, person: `P${n}`, ...given }));

describe('the queue', () => {
	const office = { units: [unit('KEC', null), unit('KEL', 'KEC'), unit('X', null)], people: new Map([['P1', person('P1')]]) };
	const now = Date.parse('2026-10-15T10:00:00+07:00');
	const find = (filter: object, ...rows: DeskRow[]) => filterRows(rows, { ...blankFilter(), state: '', ...filter }, office, now);

	it('takes the units below a unit with it', () =>
		expect(find({ unit: 'KEC' }, row({ unit: 'KEL' }), row({ unit: 'X' })).map((one) => one.unit)).toEqual(['KEL']));

	it('counts the days since the receipt', () => {
		expect(find({ age: '7' }, row())).toHaveLength(1);
		expect(find({ age: '14' }, row())).toHaveLength(0);
	});

	it('finds names, states and what needs attention', () => {
		expect(find({ word: 'nama p1' }, row(), row({ person: 'P2' }))).toHaveLength(1);
		expect(find({ state: 'objection' }, row({ stage: 'examined' }), row())).toHaveLength(1);
		expect(find({ attention: true }, row({ attention: ['late'] }), row())).toHaveLength(1);
	});

	it('begins with what waits', () =>
		expect(filterRows([row(), row({ review: 'approved' }), row({ review: 'outdated' })], blankFilter(), office, now)).toHaveLength(2));
});

describe('units', () => {
	it('end with a ring of parents, and show every unit once', () => {
		const ring = [unit('A', 'B'), unit('B', 'A'), unit('C', null)];
		expect([...unitsBelow(ring, 'A')].sort()).toEqual(['A', 'B']);
		expect(
			unitTree(ring)
				.map(({ code }) => code)
				.sort(),
		).toEqual(['A', 'B', 'C']);
	});
});

describe('approving all', () => {
	it('takes or leaves each that waits, and takes nothing with attention that was not looked at', () => {
		fc.assert(
			fc.property(fc.array(someRow), fc.array(fc.nat({ max: 20 })), fc.array(fc.nat({ max: 20 })), (rows, seen, wrote) => {
				const looked = new Set(seen.map((n) => `appraisal.evaluation:2026-TW3:P${n} E1`));
				const writing = new Set(wrote.map((n) => draftId({ key: `appraisal.evaluation:2026-TW3:P${n}`, edit: 'E1' })));
				const { take, leave, begun } = bulkChoice(rows, looked, writing);
				expect([...take, ...leave, ...begun].sort(byKey)).toEqual(rows.filter(waits).sort(byKey));
				for (const one of take) expect(one.attention.length === 0 || looked.has(`${one.key} ${one.edit}`)).toBe(true);
				for (const one of leave) expect(one.attention).not.toEqual([]);
				for (const one of [...take, ...leave]) expect(writing.has(draftId(one))).toBe(false);
			}),
		);
	});
	const byKey = (a: DeskRow, b: DeskRow) => JSON.stringify(a).localeCompare(JSON.stringify(b));
});

describe('an unsent review', () => {
	it('shows on the edit it read, and on no later one', () => {
		const pending = new Map([[row().key, { edit: 'E1', verdict: 'approved' as const }]]);
		expect(withPending([row({ review: 'outdated', attention: ['late', 'edited-after-approval'] })], pending)[0]).toMatchObject({
			review: 'approved',
			attention: ['late'],
			unsent: true,
		});
		expect(withPending([row({ edit: 'E2' })], pending)[0]).toEqual(row({ edit: 'E2' }));
	});
});

describe('following the device', () => {
	it('replaces what changed, adds what is new, drops what left, oldest first', () => {
		const [a, b] = [row({ key: 'a' }), row({ key: 'b', time: 1 })];
		const { time, ...news } = row({ key: 'c', at: '2026-01-01T00:00:00Z' });
		void time;
		expect(mergeRows([a, b], [news], ['a', 'c']).map(({ key }) => key)).toEqual(['c', 'a']);
	});
});

describe('what was said of a document', () => {
	const view = (record: AboutView['record']): AboutView => ({ record, state: 'sent' });
	const evaluation = testAppraisal({ kind: 'evaluation' });
	const about = [
		view(evaluation),
		view(testAppraisal({ kind: 'review', hour: 11, verdict: 'returned' })),
		view(testAppraisal({ kind: 'handover', hour: 12 })),
		view(testAppraisal({ kind: 'feedback', hour: 13 })),
		view(testAppraisal({ kind: 'review', hour: 14, seed: 3 })),
	];

	it('is told newest first, without what belongs to another document', () =>
		expect(history(about, evaluation._id).map(({ record }) => record.kind)).toEqual([
			'appraisal.handover',
			'appraisal.review',
			'appraisal.evaluation',
		]));

	describe('with edits that do not stand any more', () => {
		const [old, met] = [ulid(5), ulid(6)];
		const body = evaluation.body as { notes: string; results: { realisation: string }[] };
		const copy = (edit: string, how: string, at: string, said: object) => {
			const version = {
				v: 1,
				by: 'penilai',
				device: 'tablet-1',
				at,
				edit,
				...(how === 'replaced' && { received: { at, no: '261001-7K3M9QXW' } }),
			};
			return view({
				...testAppraisal({ kind: 'review' }),
				_id: `appraisal.superseded:evaluation:2026-TW3:P1:${edit}`,
				kind: 'appraisal.superseded',
				by: 'gateway',
				at: '2026-10-05T11:00:00+07:00',
				body: { of: evaluation._id, how, version: { ...version, body: { ...body, ...said } } },
			});
		};
		const kept = [
			copy(old, 'replaced', '2026-10-01T08:00:00+07:00', { notes: 'Belum lengkap' }),
			copy(met, 'met-another', '2026-10-04T08:00:00+07:00', {
				results: body.results.map((one, i) => (i === 0 ? { ...one, realisation: '99 dokumen' } : one)),
			}),
		];

		it('says what changed from one to the next, and how the one that lost differed', () => {
			const acts = history([...kept, view(evaluation)], evaluation._id);
			expect(acts.map(({ record, changes }) => [record.edit, changes?.map(({ before, after }) => [before, after])])).toEqual([
				[evaluation.edit, [['Belum lengkap', body.notes]]],
				[met, [[body.results[0]!.realisation, '99 dokumen']]],
				[old, undefined],
			]);
			expect(acts.map(({ arrived }) => arrived !== undefined)).toEqual([false, true, false]);
		});

		it('puts a version that was chosen over a later one above it, though it was written before', () => {
			const later = copy(old, 'replaced', '2026-10-05T10:30:00+07:00', { notes: 'Dari tablet kedua' });
			const chosen = { ...evaluation, received: { at: '2026-10-05T04:00:00Z', no: '261005-7K3M9QXW' } };
			expect(history([later, view(chosen)], evaluation._id).map(({ record }) => record.edit)).toEqual([evaluation.edit, old]);
		});

		it('says nothing of an edit that was kept and still stands: its replacement never came', () => {
			const acts = history([copy(evaluation.edit, 'replaced', evaluation.at, {}), view(evaluation)], evaluation._id);
			expect(acts.map(({ record, changes }) => [record.edit, changes])).toEqual([[evaluation.edit, undefined]]);
		});
	});

	it('marks the fields of the newest review of this edit alone', () => {
		const anchors = [{ path: 'body.notes', reason: 'lengkapi' }];
		const returned = testAppraisal({ kind: 'review', hour: 11, verdict: 'returned' });
		const marked = { ...returned, body: { ...(returned.body as object), anchors } };
		const approved = testAppraisal({ kind: 'review', hour: 15, seed: 5 });
		const of = { key: evaluation._id, edit: evaluation.edit };
		expect(marksOf([view(marked)], of)).toEqual(anchors);
		expect(marksOf([view(marked), view(approved)], of)).toEqual([]);
		expect(marksOf([view(marked)], { ...of, edit: 'another' })).toEqual([]);
	});

	it('goes back only with a reason', () => {
		expect(canReturn({ anchors: [], reason: ' ' })).toBe(false);
		expect(canReturn({ anchors: [{ path: 'body.notes', reason: '' }], reason: 'lihat catatan' })).toBe(false);
		expect(canReturn({ anchors: [{ path: 'body.notes', reason: 'kosong' }], reason: '' })).toBe(true);
	});
});

describe('a person’s line of time', () => {
	it('counts feedback by month and stands newest first', () => {
		const records = [10, 11, 12].map((hour) => testAppraisal({ kind: 'feedback', hour, seed: hour }));
		const items = timeline(records, [row({ at: '2026-11-01T10:00:00+07:00' })]);
		expect(items.map((item) => (item.type === 'feedback' ? item.n : item.type))).toEqual(['document', 3]);
	});
});

describe('a unit', () => {
	it('says who is done and who is missing, without those who had left', () => {
		const people = [person('P1'), person('P2'), person('P3', { leftOn: '2026-03-31' }), person('P4', { unit: 'X' })];
		const { done, missing, predicates } = unitProgress(people, [row()], new Set(['DUKCAPIL']), '2026-TW3');
		expect([done.map(({ person: { id } }) => id), missing.map(({ id }) => id), predicates]).toEqual([['P1'], ['P2'], ['good']]);
	});
});

describe('the keys', () => {
	it('leave what is typed with control keys alone', () => {
		const press = (key: string, ctrlKey = false) => deskKey({ key, ctrlKey, altKey: false, metaKey: false, target: null } as KeyboardEvent);
		expect([press('j'), press('A'), press('?'), press('x'), press('r', true)]).toEqual(['next', 'approve', 'help', null, null]);
	});
});
