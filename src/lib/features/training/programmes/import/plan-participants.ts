import type { Question } from '$lib/spreadsheet/engine/import-target';
import type { CellMark } from '$lib/spreadsheet/read/table';
import type { NoteReason } from '$lib/spreadsheet/rows/note-reason';
import type { ReadRow } from '$lib/spreadsheet/rows/read-rows';
import type { RowMessage as Message } from '$lib/spreadsheet/rows/row-message';
import { plainWords } from '$lib/spreadsheet/columns/plain-words';
import { splitNumber } from '$lib/features/personnel/data/split-number';
import { nameKey, sharePart } from '$lib/features/personnel/data/name-key';
import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferencePerson } from '#shared/personnel/kinds/reference-person';
import { readNip, type NipError } from '#shared/personnel/nip';
import type { TrainingParticipation } from '#shared/training/kinds/training-participation';
import type { ParticipantField } from './columns';
import { describePerson, type PeopleByName } from './people-by-name';

type Person = RecordOf<ReferencePerson>;
type Role = TrainingParticipation['role'];

/** What can be said of a row of participants. */
export type MessageCode =
	| `cell-${CellMark}` | `note-${NoteReason}` | `nip-${NipError}`
	| 'nip-unknown' | 'nip-two' | 'name-missing' | 'name-unknown' | 'doubled' | 'left' | 'asked' | 'role-unknown'; // prettier-ignore

/** A row, whom it means and as what; `person` and `role` where it is to be stored. */
export interface PlannedParticipant {
	row: number;
	state: 'new' | 'back' | 'same' | 'problem' | 'ask' | 'left-out' | 'note';
	messages: Message<MessageCode>[];
	person?: Person;
	role?: Role;
	question?: Question;
}

/** What rows are held against. */
export interface ParticipantsWorld {
	people: PeopleByName;
	/** Participations there are, by person. */
	standing: ReadonlyMap<string, { withdrawn: boolean }>;
	/** The programme's first day: who left before it takes no part. */
	start: string;
	/** For rows that name none. */
	role: Role;
	today: string;
	answers: Readonly<Record<string, string>>;
}

/** One question for all rows without a NIP whose name, without its titles, is one person's alone. */
export const byName = 'by-name';

const roleOf: readonly [Role, RegExp][] = [
	['participant', /^(peserta|participant)/],
	['trainer', /^(pengajar|widyaiswara|fasilitator|instruktur|wi$|trainer)/],
	['speaker', /^(narasumber|pemateri|pembicara|speaker)/],
	['committee', /^(panitia|penyelenggara|committee)/],
];

/** Looks all rows over, against each other and against who takes part already. Pure. */
export function planParticipants(rows: readonly ReadRow<ParticipantField>[], world: ParticipantsWorld): PlannedParticipant[] {
	const seen = new Map<string, number>();
	return rows.map((row) => {
		const planned = planRow(row, world);
		const id = planned.person?.subject;
		if (id === undefined || planned.state === 'left-out') return planned;
		const first = seen.get(id);
		if (first !== undefined) return refused(planned, row, 'doubled', first);
		seen.set(id, row.row);
		return planned;
	});
}

function planRow(row: ReadRow<ParticipantField>, world: ParticipantsWorld): PlannedParticipant {
	const { cells, messages: marks, note } = row;
	const planned: PlannedParticipant = { row: row.row, state: 'problem', messages: [...marks] };
	if (note) return { ...planned, state: 'note', messages: [{ code: `note-${note}`, level: 'note', column: null, value: Object.values(cells)[0] ?? '' }] }; // prettier-ignore
	if (marks.length > 0) return planned;
	const whole = [cells.name, cells.nameNip].filter((cell) => cell !== undefined).join('\n');
	const { name, numbers } = splitNumber(whole);
	const typed = cells.nip ?? numbers[0];
	if (new Set([...numbers, ...(cells.nip ? [cells.nip.replace(/\D/g, '')] : [])]).size > 1) return refused(planned, row, 'nip-two');
	const nip = typed === undefined || /^[-–—.0]*$/.test(typed.trim()) ? null : readNip(typed, world.today);
	if (nip?.ok) {
		const person = world.people.ofNip(nip.nip);
		if (person && (name === '' || sharePart(name, person.body.name))) return taken(planned, row, person, world);
		if (person) return asked(planned, row, world, 'ask-other-name', name, [person]);
	}
	if (name === '') return refused(planned, row, nip === null ? 'name-missing' : nip.ok ? 'nip-unknown' : `nip-${nip.error}`);
	const alike = world.people.alike(name);
	if (nip === null) {
		const exact = alike.filter(({ body }) => nameKey(body.name) === nameKey(name));
		if (exact.length === 1) return byItsName(planned, row, exact[0]!, name, world);
		return alike.length > 0 ? asked(planned, row, world, 'ask-similar', name, alike) : refused(planned, row, 'name-unknown');
	}
	if (alike.length > 0) return asked(planned, row, world, 'ask-number', name, alike);
	return refused(planned, row, nip.ok ? 'nip-unknown' : `nip-${nip.error}`);
}

function byItsName(planned: PlannedParticipant, row: ReadRow<ParticipantField>, person: Person, name: string, world: ParticipantsWorld) {
	const options = [{ value: 'accept' }, { value: 'leave' }];
	const question: Question = { key: byName, code: byName, value: name, rows: [row.row], options };
	const answer = world.answers[byName];
	if (answer === 'leave') return { ...planned, state: 'left-out' as const, question };
	return answer === 'accept' ? { ...taken(planned, row, person, world), question } : waiting(planned, row, question);
}

function asked(
	planned: PlannedParticipant,
	row: ReadRow<ParticipantField>,
	world: ParticipantsWorld,
	code: string,
	name: string,
	candidates: readonly Person[],
): PlannedParticipant {
	const key = `person:${row.row}`;
	const several = candidates.length > 1;
	const options = several ? candidates.map((person) => ({ value: person.subject!, label: describePerson(person) })) : [{ value: 'same' }];
	const question: Question = {
		...{ key, code: several ? 'ask-several' : code, value: name, known: describePerson(candidates[0]!), rows: [row.row] },
		options: [...options, { value: 'leave' }],
	};
	const answer = world.answers[key];
	if (answer === 'leave') return { ...planned, state: 'left-out', question };
	const person = answer === 'same' ? candidates[0] : candidates.find(({ subject }) => subject === answer);
	return person ? { ...taken(planned, row, person, world), question } : waiting(planned, row, question);
}

function waiting(planned: PlannedParticipant, row: ReadRow<ParticipantField>, question: Question): PlannedParticipant {
	return { ...refused(planned, row, 'asked'), state: 'ask', question };
}

function taken(planned: PlannedParticipant, row: ReadRow<ParticipantField>, person: Person, world: ParticipantsWorld): PlannedParticipant {
	const { leftOn } = person.body;
	if (leftOn !== null && leftOn < world.start) return { ...refused(planned, row, 'left'), person };
	const { role: cell } = row.cells;
	const said = cell === undefined ? undefined : roleOf.find(([, words]) => words.test(plainWords(cell)))?.[0];
	const messages = [...planned.messages];
	if (cell !== undefined && !said) messages.push({ code: 'role-unknown', level: 'warning', column: row.columnOf('role'), value: cell });
	const standing = world.standing.get(person.subject!);
	return { ...planned, messages, person, role: said ?? world.role, state: !standing ? 'new' : standing.withdrawn ? 'back' : 'same' };
}

function refused(planned: PlannedParticipant, row: ReadRow<ParticipantField>, code: MessageCode, other?: number): PlannedParticipant {
	const field = code.startsWith('nip') && row.cells.nip !== undefined ? 'nip' : row.cells.name === undefined ? 'nameNip' : 'name';
	const value = row.cells[field] ?? '';
	const message = { code, level: 'problem' as const, column: row.columnOf(field), value, ...(other !== undefined && { other }) };
	return { row: planned.row, state: 'problem', messages: [...planned.messages, message] };
}
