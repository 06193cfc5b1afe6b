import type { DeviceDb } from '$lib/device/db';
import { readRecords } from '$lib/device/records/read-records';
import { m } from '$lib/paraglide/messages';
import { trainingPartner } from '#shared/training/kinds/training-partner';
import { trainingRules } from '../data/training-rules';
import { formLabel } from '../parts/form-label';
import { roleWords } from './people/role-words';
import { certificateWords, committeeWords, stateWords } from './programme-words';

type Named = { field?: string; value?: string };

const programmeNames: Record<string, () => string> = {
	title: m.training_programme_title,
	form: m.training_form,
	start: m.training_start,
	end: m.training_end,
	jp: m.training_programme_jp,
	minimumAttendance: m.training_minimum,
	toleranceMinutes: m.training_tolerance,
	marksBreak: m.training_marks_break_short,
	passScore: m.training_pass_score,
	capacity: m.training_capacity,
	targetGroup: m.training_target_group,
	fitsPost: m.training_fits_post_short,
	partner: m.training_partner,
	organiser: m.training_organiser,
	place: m.training_place,
	decree: m.training_committee,
	'decree.number': m.training_decree_number,
	'decree.date': m.training_decree_date,
	'decree.members': m.training_committee,
	decreeNumber: m.training_decree_number,
	decreeDate: m.training_decree_date,
	members: m.training_committee,
	certificate: m.training_certificate_title,
	'certificate.title': m.training_certificate_title,
	'certificate.pattern': m.training_certificate_pattern,
	'certificate.place': m.training_certificate_place,
	'certificate.signatory': m.training_signatory_name,
	pattern: m.training_certificate_pattern,
	certificatePlace: m.training_certificate_place,
	signatoryName: m.training_signatory_name,
	signatoryPost: m.training_signatory_post,
	signatoryNip: m.training_signatory_nip,
	state: m.training_state,
	closedAt: m.training_closed_at,
};

const sessionNames: Record<string, () => string> = {
	date: m.training_session_date,
	from: m.training_timetable_from,
	days: m.training_timetable_days,
	start: m.training_session_start,
	end: m.training_session_end,
	breakMinutes: m.training_session_break,
	jp: m.training_session_jp,
	topic: m.training_session_topic,
	trainer: m.training_session_trainer,
	place: m.training_place,
	cancelled: m.training_session_is_cancelled,
	perDay: m.training_timetable_per_day,
	pauseMinutes: m.training_timetable_pause,
	weekends: m.training_timetable_weekends,
};

const yesOrNo: Record<string, () => string> = { true: m.training_yes, false: m.training_no, yes: m.training_yes, no: m.training_no };

/** The words of a programme's fields, also while it is a draft. */
export async function programmeFieldWords(db: DeviceDb): Promise<(path: readonly string[], value: unknown) => Named> {
	const rules = await trainingRules(db);
	const { rows } = await readRecords(db, trainingPartner);
	const partners = new Map(rows.map(({ id, record }) => [id, record.body.name]));
	const said: Record<string, (value: string) => string | undefined> = {
		form: (code) => formLabel(rules, code),
		partner: (id) => partners.get(id),
		state: (state) => stateWords[state as keyof typeof stateWords]?.(),
		marksBreak: (value) => yesOrNo[value]?.(),
		fitsPost: (value) => yesOrNo[value]?.(),
		certificate: (title) => certificateWords[title as keyof typeof certificateWords]?.(),
		'certificate.title': (title) => certificateWords[title as keyof typeof certificateWords]?.(),
	};
	return (path, value) => {
		const keys = [path.slice(0, 2).join('.'), path[0] ?? ''];
		const key = keys.find((one) => one in programmeNames) ?? '';
		const words =
			path[0] === 'decree' || path[0] === 'members'
				? memberWords(value)
				: typeof value === 'object'
					? undefined
					: said[key]?.(String(value));
		return { ...(programmeNames[key] && { field: programmeNames[key]() }), ...(words && { value: words }) };
	};
}

/** Members of a committee by name and part. */
function memberWords(value: unknown): string | undefined {
	if (!Array.isArray(value)) return undefined;
	const members = value as { name: string; role: keyof typeof committeeWords; from: string; to: string }[];
	return members.map(({ name, role, from, to }) => `${name}, ${committeeWords[role]?.() ?? role} (${from} – ${to})`).join('; ');
}

/** The words of a session's fields, also while it is a draft or a timetable. */
export function sessionFieldWords(path: readonly string[], value: unknown): Named {
	const key = path[0] ?? '';
	const words = key === 'cancelled' ? yesOrNo[String(value)]?.() : key === 'weekends' ? weekendWords[String(value)]?.() : undefined;
	return { ...(sessionNames[key] && { field: sessionNames[key]() }), ...(words && { value: words }) };
}

const weekendWords: Record<string, () => string> = { skip: m.training_timetable_skip, keep: m.training_timetable_keep };

const participationNames: Record<string, () => string> = {
	name: m.training_person_name,
	post: m.training_person_post,
	role: m.training_role,
	origin: m.training_origin,
	people: m.training_people,
	continues: m.training_people_show_unmatched,
	withdrawn: m.training_people_show_withdrawn,
};
const originWords: Record<string, () => string> = { list: m.training_origin_list, spot: m.training_people_on_the_spot };

/** The words of a participation's fields, also while people are chosen. */
export function participationFieldWords(path: readonly string[], value: unknown): Named {
	const key = path[0] ?? '';
	const words =
		key === 'role'
			? roleWords[value as keyof typeof roleWords]?.()
			: key === 'origin'
				? originWords[String(value)]?.()
				: key === 'withdrawn'
					? yesOrNo[String(value)]?.()
					: undefined;
	return { ...(participationNames[key] && { field: participationNames[key]() }), ...(words && { value: words }) };
}
