import { describe, expect, it } from 'vitest';
import type { AppraisalAcknowledgement } from './kinds/appraisal-acknowledgement';
import type { AppraisalReview } from './kinds/appraisal-review';
import type { RecordOf } from '../kernel/envelope';
import { editNo } from './fixtures/appraisal-case-records';
import { skpState } from './skp-state';

const skp = { _id: 'appraisal.skp:2026:P2', edit: editNo(1) };

function act<Body>(kind: string, no: number, body: Body): RecordOf<Body> {
	const at = `2026-01-${String(no).padStart(2, '0')}T09:00:00+07:00`;
	return { _id: `${kind}:${editNo(no)}`, kind, v: 1, unit: 'X', period: '2026', by: 'a', device: 'd', at, edit: editNo(no), body };
}
const answer = (no: number, what: AppraisalAcknowledgement['act'], edit = editNo(1)) =>
	act<AppraisalAcknowledgement>('appraisal.acknowledgement', no, { of: skp._id, edit, act: what, how: 'pin' });
const review = (no: number, verdict: AppraisalReview['verdict'], edit = editNo(1)) =>
	act<AppraisalReview>('appraisal.review', no, { of: skp._id, edit, verdict, anchors: [], reason: '' });

describe('the state of an SKP', () => {
	it.each([
		['nothing said', [], [], 'drafted'],
		['only read', [answer(2, 'read')], [], 'drafted'],
		['agreed, then read again', [answer(2, 'agreed'), answer(3, 'read')], [], 'agreed'],
		['agreed to an older edit', [answer(2, 'agreed', editNo(0))], [], 'drafted'],
		['a change asked after agreeing', [answer(3, 'change-asked'), answer(2, 'agreed')], [], 'change-asked'],
		['agreed after asking for a change', [answer(3, 'agreed'), answer(2, 'change-asked')], [], 'agreed'],
		['approved', [answer(2, 'agreed')], [review(3, 'approved')], 'approved'],
		['approved, then a change asked', [answer(4, 'change-asked')], [review(3, 'approved')], 'change-asked'],
		['returned, agreed or not', [answer(4, 'agreed')], [review(3, 'returned')], 'returned'],
		['returned, then approved after all', [], [review(4, 'approved'), review(3, 'returned')], 'approved'],
		['an older edit returned', [answer(4, 'agreed')], [review(3, 'returned', editNo(0))], 'agreed'],
	] as const)('%s', (_, answers, reviews, expected) => {
		expect(skpState(skp, answers, reviews)).toBe(expected);
	});

	it('is not touched by what was said about other records', () => {
		const other = review(3, 'returned');
		expect(skpState(skp, [], [{ ...other, body: { ...other.body, of: 'appraisal.evaluation:2026:P2' } }])).toBe('drafted');
	});
});
