import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinds } from '../kinds';
import { readRecord } from '../kernel/define-kind';
import type { Envelope } from '../kernel/envelope';
import type { CaseContext } from './appraisal-case';
import type { AppraisalObjection } from './kinds/appraisal-objection';
import { caseRecords as make, editNo } from './fixtures/appraisal-case-records';
import { foldCase } from './fold-case';

const context: CaseContext = { fillTo: '2026-10-15', objection: { days: 14, counted: 'calendar' } };
const fold = (...records: Envelope[]) => foldCase(records, context);
const above = { ratings: { results: 'above', conduct: 'above' }, predicate: 'very-good' } as const;
const below = { ratings: { results: 'below', conduct: 'met' }, predicate: 'needs-improvement' } as const;
const evaluated = make.evaluation({ no: 1, on: 5 });
const handed = make.handover({ no: 2, on: 6 }, 1);
const objected = make.objection({ no: 3, on: 8 }, 1);

describe('how far a case has come', () => {
	it('is nothing without records, and then what was done last', () => {
		expect(fold()).toMatchObject({ stage: 'none', review: 'none', locked: false, standing: null, attention: [] });
		const steps: [Envelope, string, boolean][] = [
			[evaluated, 'submitted', false],
			[handed, 'received', true],
			[objected, 'objected', true],
			[make.hearing({ no: 4, on: 9 }, 'explanation'), 'objected', true],
			[make.hearing({ no: 5, on: 10 }, 'opened'), 'examined', true],
			[make.decision({ no: 6, on: 11 }, 1, 'objection'), 'upheld', true],
		];
		const soFar: Envelope[] = [];
		for (const [record, stage, locked] of steps) {
			soFar.push(record);
			expect(foldCase(soFar, context)).toMatchObject({ stage, locked });
		}
	});

	it('is locked as well when the employee refused to sign', () => {
		expect(fold(evaluated, make.handover({ no: 2, on: 6 }, 1, 'refused'))).toMatchObject({ stage: 'receipt-refused', locked: true });
	});

	it('is decided by the first decision over the objection, whatever comes later', () => {
		const first = make.decision({ no: 6, on: 11 }, 1, 'objection', above);
		const second = make.decision({ no: 7, on: 12 }, 1, 'objection');
		expect(fold(evaluated, handed, objected, second, first)).toMatchObject({ stage: 'changed', decision: { edit: editNo(6) } });
	});

	it('goes by the clock of the office: a tablet that is a week behind is put right by its skew', () => {
		const slow = make.evaluation({ no: 1, on: 3, more: { skew: 7 * 24 * 3600 } }, { notes: 'later' });
		expect(fold(make.evaluation({ no: 2, on: 6 }), slow).evaluation?.body.notes).toBe('later');
	});
});

describe('what stands', () => {
	it('is the evaluation, until a decision changes it', () => {
		expect(fold(evaluated).standing).toEqual({ results: 'met', conduct: 'met', predicate: 'good' });
		const upheld = make.decision({ no: 6, on: 11 }, 1, 'objection');
		expect(fold(evaluated, handed, objected, upheld).standing?.predicate).toBe('good');
		const changed = make.decision({ no: 6, on: 11 }, 1, 'objection', above);
		expect(fold(evaluated, handed, objected, changed).standing).toEqual({ results: 'above', conduct: 'above', predicate: 'very-good' });
	});

	it('is changed by a correction of what was handed over, the newest one', () => {
		const one = make.decision({ no: 6, on: 11 }, 1, 'correction', above);
		const two = make.decision({ no: 7, on: 12 }, 1, 'correction', below);
		const foreign = make.decision({ no: 8, on: 13 }, 9, 'correction', above);
		const state = fold(evaluated, handed, two, foreign, one);
		expect(state).toMatchObject({ stage: 'received', standing: { predicate: 'needs-improvement' }, decision: { edit: editNo(7) } });
	});

	it('is not changed any more by a correction after the final decision, which asks for attention', () => {
		const final = make.decision({ no: 6, on: 11 }, 1, 'objection', above);
		const later = make.decision({ no: 7, on: 12 }, 1, 'correction', below);
		const state = fold(evaluated, handed, objected, later, final);
		expect(state.standing?.predicate).toBe('very-good');
		expect(state.attention).toContain('correction-after-decision');
		const upheld = fold(
			evaluated,
			handed,
			objected,
			make.decision({ no: 5, on: 9 }, 1, 'correction', below),
			make.decision({ no: 6, on: 11 }, 1, 'objection'),
		);
		expect(upheld).toMatchObject({ stage: 'upheld', standing: { predicate: 'needs-improvement' } });
	});

	it('is what was handed over, not a newer edit; unknown while that is not here', () => {
		const newer = make.evaluation({ no: 4, on: 7 }, { predicate: 'very-good' });
		expect(fold(newer, evaluated, handed)).toMatchObject({
			standing: { predicate: 'good' },
			evaluation: { edit: editNo(1) },
			attention: [],
		});
		expect(fold(newer, handed)).toMatchObject({ standing: null, attention: ['other-edit-handed-over'] });
	});
});

describe('the review', () => {
	it('belongs to the edit it names', () => {
		const approved = make.review({ no: 7, on: 6 }, 1, 'approved');
		expect(fold(evaluated, approved)).toMatchObject({ review: 'approved', reviewed: { edit: editNo(7) } });
		expect(fold(evaluated, approved, make.evaluation({ no: 8, on: 7 }))).toMatchObject({
			review: 'outdated',
			attention: ['edited-after-approval'],
		});
		const returned = make.review({ no: 7, on: 6 }, 1, 'returned');
		expect(fold(evaluated, returned, make.evaluation({ no: 8, on: 7 }))).toMatchObject({ review: 'outdated', attention: [] });
	});

	it('is the newest of an edit', () => {
		const [one, two] = [make.review({ no: 7, on: 7 }, 1, 'approved'), make.review({ no: 8, on: 6 }, 1, 'returned')];
		expect(fold(evaluated, one, two).review).toBe('approved');
	});

	it('does not count when it is of another record of the same period', () => {
		const ofSkp = make.review({ no: 7, on: 6 }, 1, 'returned');
		expect(fold(evaluated, { ...ofSkp, body: { ...ofSkp.body, of: 'appraisal.skp:2026:P2' } }).review).toBe('none');
	});

	it('returned after the handover does not unlock: it asks for attention', () => {
		const state = fold(evaluated, handed, make.review({ no: 7, on: 9 }, 1, 'returned'));
		expect(state).toMatchObject({ stage: 'received', locked: true, review: 'returned', attention: ['returned-after-handover'] });
	});
});

describe('what asks for attention', () => {
	const received = (at: string) => ({ received: { at, no: '261015-00000000' } });

	it.each([
		['on the last minute of the last day', 5, received('2026-10-15T16:59:59Z'), false],
		['a minute after it', 5, received('2026-10-15T17:00:00Z'), true],
		['not at all yet, written in time', 15, {}, false],
		['not at all yet, written after it', 16, {}, true],
	])('arrived %s', (_, on, more, late) => {
		expect(fold(make.evaluation({ no: 1, on, more })).attention.includes('late')).toBe(late);
	});

	it('is an objection undecided, or filed after the fourteenth day', () => {
		expect(fold(evaluated, handed, make.objection({ no: 3, on: 20 }, 1)).attention).toEqual(['objection-open']);
		expect(fold(evaluated, handed, make.objection({ no: 3, on: 21 }, 1)).attention).toEqual(['objection-open', 'objection-late']);
	});

	it('is a superior doubted or unknown, and a contradiction kept', () => {
		const parties = evaluated.body.parties;
		const kept = [{ code: 'main-below', reason: 'Satu bulan cuti bersalin.' }];
		expect(fold(make.evaluation({ no: 1, on: 5 }, { parties: { ...parties, superiorDoubt: 'Pindah' }, kept })).attention).toEqual([
			'superior-doubted',
			'contradiction-kept',
		]);
		expect(fold(make.evaluation({ no: 1, on: 5 }, { parties: { ...parties, superior: null } })).attention).toEqual(['superior-doubted']);
	});
});

describe('an objection against its deadline', () => {
	const written = (on: number, body: Partial<AppraisalObjection>, arrived?: string) => {
		const record = make.objection({ no: 3, on, more: arrived ? { received: { at: arrived, no: '261020-00000001' } } : {} }, 1);
		return { ...record, v: 2, body: { ...record.body, ...body } };
	};
	const marks = (objection: Envelope) => {
		const records = [make.evaluation({ no: 1, on: 1 }), make.handover({ no: 2, on: 2 }, 1), objection];
		return foldCase(records, { objection: { days: 14, counted: 'calendar' } }).attention.filter((code) => /late/.test(code));
	};
	// Handed over on 2 October: the last day is the 16th.
	it.each([
		['in time, arrived in time', 16, {}, '2026-10-16T23:59:59+07:00', []],
		['in time, arrived the day after', 16, {}, '2026-10-16T17:00:00Z', ['objection-arrived-late']],
		['a day late', 17, {}, '2026-10-17T13:00:00+07:00', ['objection-late']],
		[
			'on paper in time, entered late',
			20,
			{ onBehalf: true, filedOn: '2026-10-16' },
			'2026-10-20T13:00:00+07:00',
			['objection-arrived-late'],
		],
		['on paper in time, entered late, not arrived', 20, { onBehalf: true, filedOn: '2026-10-16' }, undefined, []],
		['on paper late', 20, { onBehalf: true, filedOn: '2026-10-17' }, '2026-10-20T13:00:00+07:00', ['objection-late']],
	] as const)('%s', (_, on, body, arrived, expected) => expect(marks(written(on, body, arrived))).toEqual(expected));
});

const day = fc.integer({ min: 1, max: 31 });
const verdict = fc.constantFrom('approved' as const, 'returned' as const);
const change = fc.option(fc.constantFrom(above, below), { nil: undefined });
const basis = fc.constantFrom('objection' as const, 'correction' as const);
/** One act of any kind; its edit is its place, and others may name one of the first few. */
const act = (no: number): fc.Arbitrary<Envelope> => {
	const of = fc.integer({ min: 0, max: 3 });
	const when = fc.record({ on: day, skew: fc.option(fc.integer({ min: -900_000, max: 900_000 }), { nil: undefined }) });
	const done = when.map(({ on, skew }) => ({ no, on, more: skew === undefined ? {} : { skew } }));
	return fc.oneof(
		done.map((a) => make.evaluation(a)),
		fc
			.tuple(done, of, fc.constantFrom('received' as const, 'refused' as const))
			.map(([a, edit, outcome]) => make.handover(a, edit, outcome)),
		fc.tuple(done, of, verdict).map(([a, edit, v]) => make.review(a, edit, v)),
		fc.tuple(done, of).map(([a, edit]) => make.objection(a, edit)),
		fc.tuple(done, fc.constantFrom('opened' as const, 'explanation' as const)).map(([a, step]) => make.hearing(a, step)),
		fc.tuple(done, of, basis, change).map(([a, edit, b, c]) => make.decision(a, edit, b, c)),
	);
};
const someActs = fc.integer({ min: 0, max: 9 }).chain((n) => fc.tuple(...Array.from({ length: n }, (_, no) => act(no))));
const stamped = (record: Envelope): Envelope => ({
	...record,
	_rev: '1-00000000000000000000000000000000',
	received: { at: '2026-11-01T00:00:00Z', no: `261101-${record.edit.slice(-8)}` },
});

describe('the fold', () => {
	it('is made of records that pass their schemas', () => {
		fc.assert(
			fc.property(someActs, (records) => {
				for (const record of records) expect(readRecord(kinds.get(record.kind)!, record)).toMatchObject({ ok: true });
			}),
		);
	});

	it('gives the same state for any order, doubles and unreadable records', () => {
		const setting = someActs.chain((records) => {
			const doubles = fc.subarray(records.map(stamped));
			const unreadable = fc.subarray(records.map((record) => ({ ...record, v: 99, edit: editNo(50) })));
			const broken = fc.subarray(records.map((record) => ({ ...record, edit: editNo(51), body: { evaluation: 7 } })));
			return fc.tuple(doubles, unreadable, broken).chain(([d, u, b]) =>
				fc.tuple(
					fc.constant([...records, ...d]),
					fc.shuffledSubarray([...records, ...records, ...d, ...u, ...b], {
						minLength: 2 * records.length + d.length + u.length + b.length,
					}),
				),
			);
		});
		const stages = new Set<string>();
		fc.assert(
			fc.property(setting, ([records, shuffled]) => {
				const state = foldCase(records, context);
				stages.add(state.stage);
				expect(foldCase(shuffled, context)).toEqual(state);
			}),
			{ numRuns: 2_000 },
		);
		expect(stages.size).toBe(8);
	});

	it('never unlocks and never goes back when a record is added', () => {
		const order = ['none', 'submitted', 'received', 'receipt-refused', 'objected', 'examined', 'upheld', 'changed'];
		const rank = (stage: string) => Math.min([0, 1, 2, 2, 3, 4, 5, 5][order.indexOf(stage)]!, 5);
		fc.assert(
			fc.property(someActs, (records) => {
				let before = foldCase([], context);
				for (let n = 1; n <= records.length; n++) {
					const after = foldCase(records.slice(0, n), context);
					expect(after.locked || !before.locked).toBe(true);
					expect(rank(after.stage)).toBeGreaterThanOrEqual(rank(before.stage));
					before = after;
				}
			}),
			{ numRuns: 1_000 },
		);
	});
});
