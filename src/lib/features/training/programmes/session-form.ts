import type { FieldProblem } from '$lib/features/office/parts/settings/field-problem';
import { trainingSession, type TrainingSession } from '#shared/training/kinds/training-session';
import { readJp } from '../parts/read-jp';

/** A session while it is edited. */
export interface SessionForm {
	date: string;
	/** As typed: `08.00`, `8:00`. */
	start: string;
	end: string;
	breakMinutes: number | null;
	/** As typed; empty: as many as its minutes come to. */
	jp: string;
	topic: string;
	trainer: string;
	place: string;
}

/** A stored session as the form shows it. */
export function sessionToForm({ date, start, end, breakMinutes, jp, topic, trainer, place }: TrainingSession): SessionForm {
	const typed = jp === null ? '' : String(jp).replace('.', ',');
	return { date, start: start.replace(':', '.'), end: (end ?? '').replace(':', '.'), breakMinutes, jp: typed, topic, trainer, place };
}

/** A clock time as typed, with point or colon, as `08:00`; `null`: it is none. */
export function readClock(typed: string): string | null {
	const [, hours, minutes] = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(typed.trim()) ?? [];
	if (hours === undefined || Number(hours) > 23 || Number(minutes ?? 0) > 59) return null;
	return `${hours.padStart(2, '0')}:${minutes ?? '00'}`;
}

/** The session a form says, or what is wrong with which field. */
export function readSession(
	form: SessionForm,
	cancelled: boolean,
): { ok: true; body: TrainingSession } | { ok: false; problems: Partial<Record<string, FieldProblem>> } {
	const problems: Partial<Record<string, FieldProblem>> = {};
	const [start, end] = [readClock(form.start), readClock(form.end)];
	if (start === null) problems.start = 'other';
	if (form.end.trim() !== '' && (end === null || end === start)) problems.end = 'other';
	if (form.jp.trim() !== '' && readJp(form.jp) === null) problems.jp = 'number';
	const body = {
		...{ date: form.date, start, end, breakMinutes: form.breakMinutes ?? 0, jp: readJp(form.jp) },
		...{ topic: form.topic.trim(), trainer: form.trainer.trim(), place: form.place.trim(), cancelled },
	};
	const read = trainingSession.body.safeParse(body);
	const kinds: Partial<Record<string, FieldProblem>> = { date: 'date', topic: 'required' };
	if (!read.success) for (const { path } of read.error.issues) problems[String(path[0])] ??= kinds[String(path[0])] ?? 'number';
	return read.success && Object.keys(problems).length === 0 ? { ok: true, body: read.data } : { ok: false, problems };
}
