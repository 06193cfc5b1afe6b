import { describe, expect, it } from 'vitest';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import { newBadgeCode } from '#shared/training/badge-code';
import { foldRoster } from '#shared/training/fold-roster';
import type { TrainingBadge } from '#shared/training/kinds/training-badge';
import type { TrainingParticipation } from '#shared/training/kinds/training-participation';
import type { Badges } from '../data/load-badges';
import type { LoadedRoster } from '../data/load-roster';
import { findBadge } from './find-badge';

const [activity, other] = ['01KB1111111111111111111111', '01KB2222222222222222222222'];
const part = (id: string, more: Partial<TrainingParticipation> = {}) =>
	({
		_id: `training.participation:${activity}:${id}`,
		body: { origin: 'list', role: 'participant', name: `Orang ${id}`, post: '', continues: [], withdrawn: false, ...more },
	}) as unknown as RecordOf<TrainingParticipation>;
const spot = part('SPOT', { origin: 'spot' });
const people = [part('P1', { continues: [spot._id] }), part('P2', { withdrawn: true }), spot];
const code = (n: number, of = activity) => newBadgeCode(of, new Uint8Array(10).fill(n));
const badge = (participation: string, n: number) => ({ body: { participation, code: code(n) } }) as RecordOf<TrainingBadge> & Envelope;
const [lost, valid, gone, ofSpot] = [badge(people[0]!._id, 1), badge(people[0]!._id, 2), badge(people[1]!._id, 3), badge(spot._id, 4)];
const badges: Badges = {
	byCode: new Map([lost, valid, gone, ofSpot].map((one) => [one.body.code, one])),
	valid: new Map([valid, gone, ofSpot].map((one) => [one.body.participation, one])),
};
const roster = foldRoster({ sessions: [], participations: people, marks: [], resolutions: [], tolerance: 0 });
const found = { roster, people: roster.people.filter(({ body }) => !body.withdrawn) } as unknown as LoadedRoster;
const find = (text: string) => findBadge(text, activity, badges, found);

describe('a scanned text', () => {
	it('is somebody’s valid badge, also typed in small letters, also of who was matched later', () => {
		for (const text of [valid.body.code, valid.body.code.toLowerCase(), ofSpot.body.code])
			expect(find(text)).toEqual({ is: 'valid', person: people[0] });
	});

	it.each([
		['https://contoh.go.id', 'no-code'],
		[code(5, other), 'other-programme'],
		[code(9), 'not-known'],
		[lost.body.code, 'replaced'],
		[gone.body.code, 'withdrawn'],
	])('%s is %s', (text, is) => {
		expect(find(text).is).toBe(is);
	});
});
