import { m } from '$lib/paraglide/messages';
import { formatTime } from '$lib/ui/format/format-time';
import type { Attendance, AttendanceState } from '#shared/training/fold-roster';
import type { TrainingMark } from '#shared/training/kinds/training-mark';

const states: Record<AttendanceState, () => string> = {
	present: m.training_attendance_present,
	late: m.training_attendance_late,
	'left-early': m.training_attendance_left_early,
	absent: m.training_attendance_absent,
	unmarked: m.training_attendance_unmarked,
};

/** The official reasons for not being there: sakit, izin, dinas, tanpa keterangan. */
export const absenceWords: Record<NonNullable<TrainingMark['absence']>, () => string> = {
	ill: m.training_absence_ill,
	excused: m.training_absence_excused,
	duty: m.training_absence_duty,
	unexplained: m.training_absence_unexplained,
};

/** A clock time as people write it, `08.02`; `moment` in milliseconds. */
export function clockWords(moment: number): string {
	return formatTime(new Date(moment)).replace(' WIB', '');
}

/** How somebody stands in a session, with the times: `Hadir 07.55–12.03`, `Tidak hadir: sakit`. */
export function attendanceWords({ state, in: came, out, absence }: Attendance): string {
	if (state === 'absent') return absence ? `${states.absent()}: ${absenceWords[absence]()}` : states.absent();
	const times = [came, out].some((time) => time !== null)
		? ` ${came === null ? '…' : clockWords(came)}–${out === null ? '…' : clockWords(out)}`
		: '';
	return `${states[state]()}${state === 'unmarked' ? '' : times}`;
}
