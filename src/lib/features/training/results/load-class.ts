import type { DeviceDb } from '$lib/device/db';
import { person as personOf } from '$lib/features/personnel/data/person';
import type { RecordOf } from '#shared/kernel/envelope';
import type { TrainingParticipation } from '#shared/training/kinds/training-participation';
import type { TrainingProgramme } from '#shared/training/kinds/training-programme';
import type { TrainingSession } from '#shared/training/kinds/training-session';
import type { AttendedJp } from '#shared/training/attended-jp';
import type { ReactionSum } from '#shared/training/sum-reactions';
import { loadResults, noResult, type PersonResult } from '../data/load-results';
import { loadReactions } from '../data/load-reactions';
import { loadRoster } from '../data/load-roster';
import { loadSums } from '../data/load-sums';
import { trainingRules } from '../data/training-rules';
import { formLabel } from '../parts/form-label';

/** A participant with what was attended and decided. */
export interface ClassRow extends PersonResult {
	/** Person id; `null`: recorded on the spot and not matched yet. */
	person: string | null;
	name: string;
	post: string;
	nip: string | null;
	participation: RecordOf<TrainingParticipation>;
	sum: AttendedJp;
}

/** The participants of a programme at its end. */
export interface Class {
	programme: RecordOf<TrainingProgramme>;
	/** Name of the form of development. */
	form: string;
	sessions: RecordOf<TrainingSession>[];
	minutesPerJp: number;
	/** Sessions not over yet: nothing is decided before the last is. */
	ahead: number;
	/** Contradictions in attendance nobody has decided. */
	open: number;
	/** How it was received. */
	reactions: ReactionSum;
	/** By name. */
	rows: ClassRow[];
}

/** Reads it by the programme's activity; `null` when this device does not have the programme. For `live(() => …)`. */
export async function loadClass(db: DeviceDb, activity: string): Promise<Class | null> {
	const [sums, roster, results, reactions, rules] = await Promise.all([
		loadSums(db, activity),
		loadRoster(db, activity),
		loadResults(db, activity),
		loadReactions(db, activity),
		trainingRules(db),
	]);
	if (!sums || !roster) return null;
	const { programme } = sums;
	const rows: ClassRow[] = [];
	for (const { name, post, participation, sum } of sums.rows) {
		const person = participation.subject ?? null;
		const known = person === null ? null : await personOf(db, person);
		const said = (person !== null && results.get(person)) || noResult;
		rows.push({ ...said, person, name, post, nip: known?.body.nip ?? null, participation, sum });
	}
	return {
		...{ programme, rows, reactions, sessions: roster.sessions, open: sums.open, ahead: sums.sessions - sums.over },
		form: formLabel(rules, programme.body.form),
		minutesPerJp: rules.find(({ _id }) => _id === programme.body.rules)?.body.minutesPerJp ?? 45,
	};
}
