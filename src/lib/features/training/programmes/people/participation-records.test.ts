import { describe, expect, it } from 'vitest';
import type { RecordOf } from '#shared/kernel/envelope';
import type { TrainingParticipation } from '#shared/training/kinds/training-participation';
import { changed, joining, matching, released, type Joining } from './participation-records';

const activity = '01KB1111111111111111111111';
const maker = { account: 'bkpsdm', device: 'meja' };
const rudi: Joining = { id: 'P2', name: 'Rudi', post: 'Analis, Dukcapil', unit: 'DUKCAPIL' };
const spot = { ...joining(maker, activity, rudi, 'participant', undefined)!, _id: `training.participation:${activity}:01KB4444444444444444444444`, _rev: '1-a' }; // prettier-ignore
delete (spot as { subject?: string }).subject;
const stored = (record: RecordOf<TrainingParticipation> | null) => ({ ...record!, _rev: '1-b' });

describe('a participation', () => {
	it('is one per person', () => {
		const made = joining(maker, activity, rudi, 'participant', undefined);
		expect(made).toMatchObject({ _id: `training.participation:${activity}:P2`, activity, subject: 'P2', unit: 'DUKCAPIL', period: '*' });
		expect(made!.body).toEqual({ origin: 'list', role: 'participant', name: 'Rudi', post: 'Analis, Dukcapil', continues: [], withdrawn: false }); // prettier-ignore
		expect(joining(maker, activity, rudi, 'trainer', stored(made))).toBeNull();
	});

	it('is taken up again in its old unit when somebody comes back', () => {
		const gone = stored(changed(maker, stored(joining(maker, activity, rudi, 'participant', undefined)), { withdrawn: true }));
		const back = joining(maker, activity, { ...rudi, unit: 'DISDIK' }, 'speaker', gone);
		expect(back).toMatchObject({ unit: 'DUKCAPIL', _rev: '1-b', body: { role: 'speaker', withdrawn: false } });
	});

	it('takes over what was marked on the spot, once, and gives it back', () => {
		const made = stored(matching(maker, activity, rudi, spot, undefined));
		expect(made.body).toMatchObject({ origin: 'list', continues: [spot._id] });
		const again = stored(matching(maker, activity, rudi, spot, made));
		expect(again.body.continues).toEqual([spot._id]);
		expect(released(maker, again, spot._id)).toMatchObject({ subject: 'P2', body: { continues: [], withdrawn: false } });
	});

	it('without a person stays without one', () => expect(changed(maker, spot, { withdrawn: true })).not.toHaveProperty('subject'));
});
