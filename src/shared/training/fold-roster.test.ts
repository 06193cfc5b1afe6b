import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Envelope, RecordOf } from '../kernel/envelope';
import { foldRoster, type Attendance } from './fold-roster';
import type { TrainingMark } from './kinds/training-mark';
import type { TrainingParticipation } from './kinds/training-participation';
import type { TrainingResolution } from './kinds/training-resolution';
import type { TrainingSession } from './kinds/training-session';

const activity = '01KB1111111111111111111111';
let made = 0;
const number = () => `01KB${String(++made).padStart(22, '0')}`;
function record<Body>(kind: string, id: string, body: Body, more: Partial<Envelope> = {}): RecordOf<Body> {
	const at = '2026-11-02T08:00:00+07:00';
	return {
		_id: `${kind}:${activity}:${id}`,
		kind,
		v: 1,
		unit: '*',
		period: '*',
		activity,
		by: 'panitia',
		device: 'A',
		at,
		edit: number(),
		...more,
		body,
	};
}
const session = (more: Partial<TrainingSession> = {}, id = 'S1') =>
	record<TrainingSession>('training.session', id, { date: '2026-11-02', start: '08:00', end: '12:00', breakMinutes: 0, jp: null, topic: 'A', trainer: '', place: '', cancelled: false, ...more }); // prettier-ignore
const part = (id: string, more: Partial<TrainingParticipation> = {}) =>
	record<TrainingParticipation>('training.participation', id, { origin: 'list', role: 'participant', name: id, post: '', continues: [], withdrawn: false, ...more }); // prettier-ignore
const mark = (time: string, body: Partial<TrainingMark> = {}, more: Partial<Envelope> = {}) =>
	record<TrainingMark>('training.mark', number(), { participation: part('P1')._id, session: session()._id, act: 'in', how: 'scan', clock: null, absence: null, reason: '', undoes: null, ...body }, { at: `2026-11-02T${time}:00+07:00`, ...more }); // prettier-ignore
const absent = (time: string, body: Partial<TrainingMark> = {}) => mark(time, { act: 'absent', absence: 'ill', how: 'manual', ...body });
const resolution = (verdict: 'present' | 'absent', time: string) =>
	record<TrainingResolution>('training.resolution', number(), { participation: part('P1')._id, session: session()._id, verdict, reason: 'Ditanya.' }, { at: `2026-11-02T${time}:00+07:00` }); // prettier-ignore

const folded = (marks: RecordOf<TrainingMark>[], resolutions: RecordOf<TrainingResolution>[] = [], of = session()) =>
	foldRoster({ sessions: [of], participations: [part('P1'), part('P2')], marks, resolutions, tolerance: 15 });
const of = (...marks: RecordOf<TrainingMark>[]) => folded(marks).attendanceOf(part('P1')._id, session()._id);
const clock = (time: number | null) => (time === null ? null : new Date(time + 7 * 60 * 60 * 1000).toISOString().slice(11, 16));

describe('the roster', () => {
	it('knows of nobody what nobody has said', () => {
		expect(of()).toMatchObject({ state: 'unmarked', in: null, out: null, contradicts: false });
	});

	it('counts the earliest coming and the latest going, of all tablets', () => {
		const found = of(mark('08:05'), mark('07:52', {}, { device: 'B' }), mark('12:03', { act: 'out' }), mark('11:58', { act: 'out' }));
		expect([found.state, clock(found.in), clock(found.out)]).toEqual(['present', '07:52', '12:03']);
	});

	it('holds a decision for what happened before it: a later mark that says otherwise waits for a person again', () => {
		const decided = (verdict: 'present' | 'absent', ...later: RecordOf<TrainingMark>[]) =>
			folded([mark('08:00'), absent('09:00'), ...later], [resolution(verdict, '10:00')]).attendanceOf(part('P1')._id, session()._id);
		expect(decided('absent')).toMatchObject({ state: 'absent', contradicts: false });
		expect(decided('absent', mark('10:30'))).toMatchObject({ state: 'present', contradicts: true });
		expect(decided('present', absent('10:30'))).toMatchObject({ state: 'present', contradicts: true });
		expect(decided('present', mark('12:00', { act: 'out' }))).toMatchObject({ state: 'present', contradicts: false });
	});

	it('puts a wrong clock right by what the tablet knew of it', () => {
		expect(clock(of(mark('20:02', {}, { skew: -12 * 60 * 60 })).in)).toBe('08:02');
	});

	it.each<[string, RecordOf<TrainingMark>[], Attendance['state'], number, number]>([
		['in time within the tolerance', [mark('08:15')], 'present', 0, 0],
		['late beyond it', [mark('08:16')], 'late', 16, 0],
		['gone early', [mark('08:00'), mark('11:30', { act: 'out' })], 'left-early', 0, 30],
		['both, of which late is said first', [mark('08:40'), mark('11:30', { act: 'out' })], 'late', 40, 30],
		['seen only when leaving', [mark('12:00', { act: 'out' })], 'present', 0, 0],
	])('%s', (_, marks, state, lateMinutes, earlyMinutes) => {
		expect(of(...marks)).toMatchObject({ state, lateMinutes, earlyMinutes });
	});

	it('takes the time of a paper list from the paper, and none where it has none', () => {
		expect(clock(of(mark('17:00', { how: 'paper', clock: '08:20' })).in)).toBe('08:20');
		expect(of(mark('17:00', { how: 'paper' }))).toMatchObject({ state: 'present', in: null, lateMinutes: 0 });
	});

	it('takes out what was undone, and that alone', () => {
		const wrong = mark('08:00');
		const undo = mark('08:01', { act: 'undo', undoes: wrong._id });
		expect(of(wrong, undo).state).toBe('unmarked');
		expect(of(wrong, undo, mark('08:02')).state).toBe('present');
	});

	describe('presence and absence', () => {
		it('who was absent and then came is late, not contradicted', () => {
			expect(of(absent('08:30'), mark('09:00'))).toMatchObject({ state: 'late', contradicts: false, absence: null });
		});

		it('who came and was then found absent waits for a person, present until then', () => {
			expect(of(mark('08:00'), absent('09:00'))).toMatchObject({ state: 'present', contradicts: true });
		});

		it('paper against tablet waits for a person, whatever was written first', () => {
			expect(of(absent('08:30'), mark('17:00', { how: 'paper' })).contradicts).toBe(true);
			expect(of(mark('08:30'), absent('17:00', { how: 'paper' })).contradicts).toBe(true);
		});

		it('is what the last decision says', () => {
			const marks = [mark('08:00'), absent('09:00')];
			const found = folded(marks, [resolution('present', '10:00'), resolution('absent', '11:00')]).attendanceOf(
				part('P1')._id,
				session()._id,
			);
			expect(found).toMatchObject({ state: 'absent', absence: 'ill', contradicts: false });
		});
	});

	it('goes on past midnight, and without an end nobody leaves early', () => {
		const night = session({ start: '20:00', end: '01:00' });
		const at = { at: '2026-11-03T00:30:00+07:00' };
		const found = (one: RecordOf<TrainingSession>) =>
			folded([mark('20:00'), mark('00:00', { act: 'out' }, at)], [], one).attendanceOf(part('P1')._id, one._id);
		expect(found(night)).toMatchObject({ state: 'left-early', earlyMinutes: 30 });
		expect(found(session({ start: '20:00', end: null }))).toMatchObject({ state: 'present' });
	});

	it('gives what was marked on the spot to the person it was matched with', () => {
		const spot = part('SPOT', { origin: 'spot' });
		const roster = foldRoster({
			...{ sessions: [session()], resolutions: [], tolerance: 15, marks: [mark('08:00', { participation: spot._id })] },
			participations: [spot, part('P1', { continues: [spot._id] })],
		});
		expect(roster.people.map(({ body }) => body.name)).toEqual(['P1']);
		expect(roster.attendanceOf(part('P1')._id, session()._id).state).toBe('present');
	});

	it('is the same from any order of arrival, and from any of it twice', () => {
		const people = [part('P1', { continues: [part('X')._id] }), part('P2', { continues: [part('X')._id] }), part('X', { origin: 'spot' })];
		const sessions = [session(), session({ date: '2026-11-03' }, 'S2')];
		const times = fc.constantFrom('07:50', '08:10', '08:30', '11:00', '12:10');
		const anyMark = fc
			.record({
				time: times,
				participation: fc.constantFrom(...people.map(({ _id }) => _id)),
				session: fc.constantFrom(...sessions.map(({ _id }) => _id)),
				act: fc.constantFrom('in' as const, 'out' as const, 'break' as const, 'absent' as const),
				how: fc.constantFrom('scan' as const, 'manual' as const, 'paper' as const),
			})
			.map(({ time, ...said }) => mark(time, { ...said, absence: said.act === 'absent' ? 'duty' : null }));
		const marks = fc
			.tuple(fc.array(anyMark, { minLength: 1, maxLength: 12 }), fc.nat(11), fc.boolean())
			.map(([some, nth, isUndone]) => (isUndone ? [...some, mark('12:30', { act: 'undo', undoes: some[nth % some.length]!._id })] : some));
		const decisions = fc.array(fc.tuple(fc.constantFrom('present' as const, 'absent' as const), times), { maxLength: 3 });
		fc.assert(
			fc.property(marks, decisions, fc.infiniteStream(fc.nat(1000)), (some, said, numbers) => {
				const resolutions = said.map(([verdict, time]) => resolution(verdict, time));
				const shuffled = <Value>(list: readonly Value[]) =>
					list.map((value) => [numbers.next().value!, value] as const).sort(([a], [b]) => a - b).map(([, value]) => value); // prettier-ignore
				const view = (input: Parameters<typeof foldRoster>[0]) => {
					const roster = foldRoster(input);
					return people.map(({ _id }) => sessions.map((one) => roster.attendanceOf(_id, one._id)));
				};
				const straight = view({ sessions, participations: people, marks: some, resolutions, tolerance: 15 });
				const mixed = view({
					...{ sessions: shuffled(sessions), participations: shuffled(people), tolerance: 15 },
					...{ marks: shuffled([...some, ...some]), resolutions: shuffled([...resolutions, ...resolutions]) },
				});
				expect(mixed).toEqual(straight);
			}),
		);
	});
});
