import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { DeviceDb } from '$lib/device/db';
import { testAppraisal } from '$lib/device/test-appraisal';
import { loadDocument } from '$lib/features/appraisal/desk/view/load-document';
import { loadHandover } from '$lib/features/appraisal/handover/load-handover';
import { listObjections } from '$lib/features/appraisal/objection/open-objections';
import { loadOwn } from '$lib/features/appraisal/own/load-own';
import { loadOwnEvaluation } from '$lib/features/appraisal/own/load-own-evaluation';
import { loadPapers } from '$lib/features/appraisal/paper/papers/load-papers';
import { caseRecords as make, editNo } from '#shared/appraisal/fixtures/appraisal-case-records';
import type { ReferenceAppraisalRules } from '#shared/appraisal/kinds/reference-appraisal-rules';
import { skpCase } from '#shared/appraisal/skp-case';
import type { Envelope } from '#shared/kernel/envelope';
import { loadCase } from '$lib/features/appraisal/data/load-case';

const period = '2026-TW3';
const evaluation = make.evaluation({ no: 1, on: 5 });
const handover = make.handover({ no: 2, on: 6 }, 1);
const objection = make.objection({ no: 3, on: 12 }, 1);
let db: DeviceDb;
let n = 0;

/** A rule set with a clock of its own. */
function rules(id: string, validFrom: string, days: number): Envelope {
	const held = testAppraisal({ kind: 'rules' });
	return { ...held, _id: id, body: { ...(held.body as ReferenceAppraisalRules), validFrom, objection: { days, counted: 'calendar' } } };
}

beforeEach(async () => {
	db = new DeviceDb(`case-${++n}`);
	await db.records.bulkPut([evaluation, handover, objection]);
	// Those the evaluation names, and newer ones with a shorter clock: by them it would be late.
	await db.records.bulkPut([rules(evaluation.body.rules, '2022-01-01', 10), rules('reference.appraisal-rules:newer', '2026-08-01', 5)]);
});

describe('one case, whoever asks', () => {
	it('has the deadline of the rules its evaluation names', async () => {
		const { state, rules: named } = await loadCase(db, 'P2', period);
		expect(named?._id).toBe(evaluation.body.rules);
		expect(state.deadline?.lastDay).toBe('2026-10-16');
		expect(state.attention).not.toContain('objection-late');
	});

	it('has the same deadline and state on every screen', async () => {
		const { state } = await loadCase(db, 'P2', period);
		const hr = { roles: ['hr'] } as unknown as Parameters<typeof listObjections>[1];
		expect((await loadHandover(db, period, 'P2'))?.deadline).toBe('2026-10-16');
		expect((await loadOwnEvaluation(db, 'P2', period))?.state).toEqual(state);
		expect((await loadOwn(db, 'P2')).evaluations).toEqual([{ period, state }]);
		expect(await listObjections(db, hr)).toMatchObject([{ deadline: '2026-10-16', late: false, state }]);
		const wanted = { kinds: ['evaluation'], people: ['P2'], units: [], period } as unknown as Parameters<typeof loadPapers>[1];
		expect((await loadPapers(db, wanted, false)).papers).toMatchObject([{ state }]);
	});
});

describe('whether an SKP is agreed', () => {
	const skpId = 'appraisal.skp:2026:P2';
	const about = { unit: 'DUKCAPIL', period: '2026', subject: 'P2', by: 'pegawai', device: 'tablet' };
	const skp: Envelope = {
		_id: skpId,
		kind: 'appraisal.skp',
		v: 1,
		...about,
		at: '2026-01-10T08:00:00+07:00',
		edit: editNo(10),
		body: {
			approach: 'qualitative',
			form: 'general',
			start: '2026-01-01',
			end: '2026-12-31',
			parties: evaluation.body.parties,
			results: [{ key: 'A', section: 'main', plan: 'Dokumen terbit', intervened: null, indicators: [] }],
			conduct: {},
			attachment: { resources: [], accountability: [], consequences: [] },
		},
	};
	const answer = (no: number, at: string, act: 'agreed' | 'change-asked'): Envelope => {
		const body = { of: skpId, edit: editNo(10), act, how: 'own-account', ...(act === 'change-asked' && { text: 'Targetnya lain.' }) };
		return {
			_id: `appraisal.acknowledgement:${editNo(no)}`,
			kind: 'appraisal.acknowledgement',
			v: 1,
			...about,
			at,
			edit: editNo(no),
			body,
		};
	};

	// As texts, and by their edits, the agreement is the newer one; as instants the wish for a change is.
	const agreed = answer(12, '2026-01-10T23:30:00+09:00', 'agreed');
	const changeAsked = answer(11, '2026-01-10T22:00:00+07:00', 'change-asked');

	it('goes by the order of the acts, on every screen', async () => {
		await db.records.bulkPut([skp, agreed, changeAsked]);
		expect(skpCase([skp, agreed, changeAsked])).toMatchObject({ state: 'change-asked', agreed: null, answer: { _id: changeAsked._id } });
		expect((await loadOwn(db, 'P2')).skps).toMatchObject([{ answer: { said: 'change-asked' } }]);
		expect((await loadDocument(db, skpId, 'P2', '2026')).skp).toMatchObject({ agreed: null });
		const wanted = { kinds: ['skp'], people: ['P2'], units: [], period } as unknown as Parameters<typeof loadPapers>[1];
		expect((await loadPapers(db, wanted, false)).papers).toMatchObject([{ kind: 'skp', agreed: null }]);
	});

	it('is yes once the newest word on the newest edit agrees', async () => {
		const later = answer(13, '2026-01-10T22:30:00+07:00', 'agreed');
		await db.records.bulkPut([skp, agreed, changeAsked, later]);
		expect((await loadOwn(db, 'P2')).skps).toMatchObject([{ answer: { said: 'agreed' } }]);
		expect((await loadDocument(db, skpId, 'P2', '2026')).skp).toMatchObject({ agreed: { _id: later._id } });
		const edited = { ...skp, edit: editNo(20), at: '2026-01-11T08:00:00+07:00' };
		expect(skpCase([edited, agreed, changeAsked, later])).toMatchObject({ state: 'drafted', agreed: null });
	});
});
