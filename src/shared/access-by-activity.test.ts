import { describe, expect, it } from 'vitest';
import { accessTo, mayPull, mayPush, pullSelector, rightsOf } from './access';
import type { Envelope } from './kernel/envelope';
import type { Session } from './kernel/session';

const [own, other] = ['01KB1111111111111111111111', '01KB2222222222222222222222'];
const committee: Session = {
	...{ account: 'panitia', roles: ['committee'], units: [], person: 'P1' },
	activities: [{ activity: own, from: '2026-11-02', to: '2026-11-06' }],
};
const mark = (more: Partial<Envelope> = {}): Envelope => ({
	_id: `training.mark:${own}:01KB0000000000000000000000`,
	...{ kind: 'training.mark', v: 1, unit: 'DUKCAPIL', period: '*', subject: 'P2', activity: own },
	...{ by: 'panitia', device: 'tablet', at: '2026-11-03T08:02:00+07:00', edit: '01KB0000000000000000000000', body: {} },
	...more,
});
const refusal = (record: Envelope, who = committee, before: Envelope | null = null, today = '2026-11-20') =>
	mayPush(who, 'training', record, before, today)?.code;

describe('who runs an activity', () => {
	it('sees its records and no other’s, by predicate and by selector', () => {
		expect(mayPull(committee, 'training', mark())).toBe(true);
		expect(mayPull(committee, 'training', mark({ activity: other }))).toBe(false);
		const without = mark();
		delete without.activity;
		expect(mayPull(committee, 'training', without)).toBe(false);
		expect(JSON.stringify(pullSelector(committee, 'training'))).toContain(JSON.stringify({ activity: { $in: [own] } }).slice(1, -1));
		const nobody: Session = { account: 'panitia', roles: ['committee'], units: [], person: 'P1' };
		expect(accessTo(nobody, 'training').closed.has('training.mark')).toBe(true);
	});

	it('writes what was done in its days, however late it arrives', () => {
		expect(refusal(mark())).toBeUndefined();
		expect(refusal(mark({ at: '2026-11-06T23:59:00+07:00' }))).toBeUndefined();
		expect(refusal(mark({ at: '2026-11-07T00:00:00+07:00' }))).toBe('not_your_activity');
		expect(refusal(mark({ at: '2026-11-01T23:30:00+07:00' }))).toBe('not_your_activity');
		// The tablet's clock is a day slow, and knows it.
		expect(refusal(mark({ at: '2026-11-01T23:30:00+07:00', skew: 86_400 }))).toBeUndefined();
		expect(refusal(mark({ activity: other }))).toBe('not_your_activity');
	});

	it('is refused, not answered with an error, when a clock is beyond all days', () => {
		expect(refusal(mark({ at: '9999-12-31T23:00:00Z', skew: 4_000_000_000 }))).toBe('not_your_activity');
	});

	it('never moves a record into another activity', () => {
		const standing = mark({ kind: 'training.participation', _id: `training.participation:${other}:P2`, activity: other });
		const moved = { ...standing, activity: own, body: { origin: 'spot' } };
		expect(refusal(moved, committee, standing)).toBe('identity_changed');
	});

	it('asks for the rights anew when the decree changes', () => {
		const later = { ...committee, activities: [{ activity: own, from: '2026-11-02', to: '2026-11-07' }] };
		expect(rightsOf(later)).not.toBe(rightsOf(committee));
		// The feed is not pulled anew for another day of the same programme.
		expect(accessTo(later, 'training').digest).toBe(accessTo(committee, 'training').digest);
	});
});
