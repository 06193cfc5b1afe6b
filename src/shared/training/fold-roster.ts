import { actTime } from '../kernel/act-time';
import type { RecordOf } from '../kernel/envelope';
import { groupBy } from '../kernel/group-by';
import { inActOrder } from '../kernel/in-act-order';
import type { TrainingMark } from './kinds/training-mark';
import type { TrainingParticipation } from './kinds/training-participation';
import type { TrainingResolution } from './kinds/training-resolution';
import type { TrainingSession } from './kinds/training-session';
import { participationOwners } from './participation-owners';
import { clockOn, sessionSpan } from './session-span';

/** The official four words of attendance (hadir, terlambat, pulang awal, tidak hadir), and what nobody has said yet. */
export type AttendanceState = 'present' | 'late' | 'left-early' | 'absent' | 'unmarked';

/** What is known of one person in one session. */
export interface Attendance {
	state: AttendanceState;
	/** Earliest arrival, latest leaving and the mark after the break, milliseconds; `null`: not marked, or on paper without a time. */
	in: number | null;
	break: number | null;
	out: number | null;
	/** Minutes beyond the tolerance, a proposal for a person; 0: none, or not known. */
	lateMinutes: number;
	earlyMinutes: number;
	absence: TrainingMark['absence'];
	/** Marks that count, in the order of the acts. */
	marks: readonly RecordOf<TrainingMark>[];
	/** Marks contradict each other, or a later one what was decided, and nobody has decided since: `present` wins until then. */
	contradicts: boolean;
	resolution: RecordOf<TrainingResolution> | null;
}

/** What a hall knows, in any order, and any of it twice. */
export interface RosterInput {
	sessions: readonly RecordOf<TrainingSession>[];
	participations: readonly RecordOf<TrainingParticipation>[];
	marks: readonly RecordOf<TrainingMark>[];
	resolutions: readonly RecordOf<TrainingResolution>[];
	/** `toleranceMinutes` of the programme. */
	tolerance: number;
}

/** Attendance by participation and session (`attendanceOf`), the same from whatever order the marks arrived in. */
export interface Roster {
	/** Participations as people: those that belong to another one are left out. */
	people: readonly RecordOf<TrainingParticipation>[];
	attendanceOf(participation: string, session: string): Attendance;
	/** The participation of the person a participation belongs to, by record id. */
	ownerOf(participation: string): string;
}

/**
 * Folds the marks of a programme: presence wins over absence, the earliest coming and the latest going count, an undone mark counts for nothing, and
 * what paper and tablet say differently, or who was found absent after having come, waits for a person.
 */
export function foldRoster({ sessions, participations, marks, resolutions, tolerance }: RosterInput): Roster {
	const owners = participationOwners(participations);
	const ownerOf = (participation: string) => owners.get(participation) ?? participation;
	const known = inActOrder(marks);
	const undone = new Set(known.flatMap(({ body }) => (body.act === 'undo' ? (body.undoes ?? []) : [])));
	const counting = known.filter(({ _id, body }) => body.act !== 'undo' && !undone.has(_id));
	const cell = ({ participation, session }: { participation: string; session: string }) => `${ownerOf(participation)} ${session}`;
	const marksOf = groupBy(counting, ({ body }) => cell(body));
	const decided = new Map(inActOrder(resolutions).map((resolution) => [cell(resolution.body), resolution]));
	const bodies = new Map(sessions.map(({ _id, body }) => [_id, body]));
	return {
		ownerOf,
		people: participations.filter(({ _id }) => ownerOf(_id) === _id),
		attendanceOf: (participation, session) => {
			const key = cell({ participation, session });
			return attendance(marksOf.get(key) ?? [], decided.get(key) ?? null, bodies.get(session), tolerance);
		},
	};
}

function attendance(
	marks: readonly RecordOf<TrainingMark>[],
	resolution: RecordOf<TrainingResolution> | null,
	session: TrainingSession | undefined,
	tolerance: number,
): Attendance {
	const there = marks.filter(({ body }) => body.act !== 'absent');
	const absent = marks.filter(({ body }) => body.act === 'absent');
	const timesOf = (act: TrainingMark['act']) => there.flatMap((mark) => (mark.body.act === act ? (timeOf(mark, session?.date) ?? []) : []));
	const came = least(timesOf('in'));
	const left = least(timesOf('out').map((time) => -time));
	const out = left === null ? null : -left;
	const later = resolution ? marks.filter((mark) => actTime(mark) > actTime(resolution) && !agrees(mark, resolution)) : [];
	const decided = later.length === 0 ? resolution : null;
	const isThere = decided ? decided.body.verdict === 'present' : there.length > 0;
	const span = session && sessionSpan(session);
	const late = isThere && span && came !== null ? beyond(came - span.start, tolerance) : 0;
	const early = isThere && span?.end != null && out !== null ? beyond(span.end - out, tolerance) : 0;
	const isAbsent = decided ? decided.body.verdict === 'absent' : !isThere && absent.length > 0;
	return {
		state: isThere ? (late ? 'late' : early ? 'left-early' : 'present') : isAbsent ? 'absent' : 'unmarked',
		...{ in: came, break: least(timesOf('break')), out, lateMinutes: late, earlyMinutes: early, marks, resolution },
		absence: isAbsent ? (absent.at(-1)?.body.absence ?? null) : null,
		contradicts: !decided && (later.length > 0 || doContradict(there, absent)),
	};
}

/** Whether a mark says what was decided: a decision covers what happened before it, and not what comes after. */
function agrees({ body }: RecordOf<TrainingMark>, resolution: RecordOf<TrainingResolution>): boolean {
	return (body.act === 'absent') === (resolution.body.verdict === 'absent');
}

/** Absent and then come is no contradiction; come and then absent is, and so is paper against tablet. */
function doContradict(there: readonly RecordOf<TrainingMark>[], absent: readonly RecordOf<TrainingMark>[]): boolean {
	const isPaper = ({ body }: RecordOf<TrainingMark>) => body.how === 'paper';
	return there.some((one) => absent.some((other) => isPaper(one) !== isPaper(other) || (!isPaper(one) && actTime(one) <= actTime(other))));
}

/** When somebody was seen, milliseconds; `null`: on paper without a time. */
function timeOf(mark: RecordOf<TrainingMark>, date: string | undefined): number | null {
	const { how, clock } = mark.body;
	if (clock !== null && date !== undefined) return clockOn(date, clock);
	return how === 'paper' ? null : actTime(mark);
}

function beyond(milliseconds: number, tolerance: number): number {
	const minutes = Math.floor(milliseconds / 60_000);
	return minutes > tolerance ? minutes : 0;
}

const least = (times: readonly number[]) => (times.length === 0 ? null : Math.min(...times));
