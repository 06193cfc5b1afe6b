import { describe, expect, it } from 'vitest';
import type { RecordView } from '$lib/device/records/read-records';
import type { TrainingParticipation } from '#shared/training/kinds/training-participation';
import { listPeople } from './list-people';

function part(id: string, name: string, more: Partial<TrainingParticipation> = {}): RecordView<TrainingParticipation> {
	const body = { origin: 'list', role: 'participant', name, post: '', continues: [], withdrawn: false, ...more } as const;
	return { id, state: 'sent', record: { _id: id, body } as unknown as RecordView<TrainingParticipation>['record'] };
}
const ids = (parts: readonly { id: string }[]) => parts.map(({ id }) => id);

describe('the people of a programme', () => {
	it('are those who take part, by name, with who came on the spot until matched', () => {
		const people = listPeople([
			part('b', 'Budi', { continues: ['s1'] }),
			part('a', 'Zainal', { role: 'trainer' }),
			part('s1', 'budi', { origin: 'spot' }),
			part('s2', 'Ani', { origin: 'spot' }),
			part('w', 'Wati', { withdrawn: true }),
		]);
		expect(ids(people.standing)).toEqual(['s2', 'b', 'a']);
		expect(ids(people.unmatched)).toEqual(['s2']);
		expect(ids(people.withdrawn)).toEqual(['w']);
		expect([...people.matched.keys()]).toEqual(['s1']);
		expect(people.learners).toBe(2);
	});
});
