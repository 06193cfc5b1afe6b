import { plainWords } from '$lib/spreadsheet/columns/plain-words';
import type { ReferencePerson } from '#shared/personnel/kinds/reference-person';
import { readNip } from '#shared/personnel/nip';
import type { PersonField } from '../columns/people-columns';
import { readGrade } from './read-grade';
import { guessPostKind, readLevel, readPostKind } from './read-post';
import type { ReadRow } from './read-rows';
import { readStatus } from './read-status';
import type { MessageCode, RowMessage } from './row-message';

/** What a row says of a person by itself; what the file does not say, or leaves empty, is absent. */
export interface PersonRow {
	row: number;
	messages: RowMessage[];
	/** Tells of a field of this row. */
	tell: (code: MessageCode, level: RowMessage['level'], field: PersonField | null, other?: number) => void;
	id?: string;
	nip?: string;
	body: Partial<Pick<ReferencePerson, 'name' | 'status' | 'grade' | 'post' | 'postKind' | 'level' | 'account'>>;
	/** Still to be looked up among units and people. */
	unit?: string;
	appraiser?: string;
	superior?: string;
	acting?: 'Plt.' | 'Plh.';
}

/** Reads a row cell by cell. Pure; `today` as `2026-11-24`. */
export function readPersonRow({ row, cells, columnOf, messages: marks }: ReadRow<PersonField>, today: string): PersonRow {
	const messages: RowMessage[] = [...marks];
	const person: PersonRow = {
		row,
		messages,
		tell: (code, level, field, other) =>
			messages.push({ code, level, column: field && columnOf(field), value: (field && cells[field]) ?? '', ...(other && { other }) }),
		body: {},
	};
	const { body, tell } = person;
	if (cells.id !== undefined) {
		if (/^[A-Za-z0-9.-]{1,60}$/.test(cells.id)) person.id = cells.id;
		else tell('id-form', 'problem', 'id');
	}
	if (cells.name !== undefined) {
		if (cells.name.length <= 160) body.name = cells.name;
		else tell('name-long', 'problem', 'name');
	}
	readNumber(person, cells, today);
	readWork(person, cells);
	if (cells.account !== undefined) {
		if (/^[a-z0-9.-]{1,60}$/i.test(cells.account)) body.account = cells.account.toLowerCase();
		else tell('account-form', 'problem', 'account');
	}
	for (const field of ['unit', 'appraiser', 'superior'] as const) if (cells[field] !== undefined) person[field] = cells[field];
	if (cells.acting !== undefined) {
		const text = plainWords(cells.acting);
		if (/^(plt|pelaksana tugas)/.test(text)) person.acting = 'Plt.';
		else if (/^(plh|pelaksana harian)/.test(text)) person.acting = 'Plh.';
		else if (!/^(tidak|bukan|definitif)/.test(text)) tell('acting-unknown', 'warning', 'acting');
	}
	return person;
}

/** NIP and what it says of status, birth and sex: held against the file's own columns, never used to correct them. */
function readNumber(person: PersonRow, cells: ReadRow<PersonField>['cells'], today: string): void {
	const { body, tell } = person;
	const status = cells.status === undefined ? undefined : readStatus(cells.status);
	if (status === null) tell('status-unknown', 'problem', 'status');
	if (status) body.status = status;
	if (cells.nip === undefined || cells.nip === '-') return;
	const nip = readNip(cells.nip, today);
	if (!nip.ok) return tell(`nip-${nip.error}`, 'problem', 'nip');
	person.nip = nip.nip;
	for (const hint of nip.warnings) tell(`hint-${hint}`, 'warning', 'nip');
	if (!status) body.status = nip.kind;
	else if (status !== nip.kind) tell('status-differs', 'warning', 'status');
	if (cells.birthDate !== undefined) {
		const birth = readDay(cells.birthDate);
		if (!birth) tell('birth-unreadable', 'warning', 'birthDate');
		else if (birth !== nip.birth) tell('birth-differs', 'warning', 'birthDate');
	}
	if (cells.sex !== undefined) {
		const sex = /^[lm1]/i.test(cells.sex) ? 'L' : 'P';
		if (sex !== nip.sex) tell('sex-differs', 'warning', 'sex');
	}
}

function readWork({ body, tell }: PersonRow, cells: ReadRow<PersonField>['cells']): void {
	if (cells.grade !== undefined && cells.grade !== '-') {
		const grade = readGrade(cells.grade);
		if (grade) body.grade = grade;
		else tell('grade-unknown', 'problem', 'grade');
	}
	if (cells.post !== undefined) {
		if (cells.post.length <= 200) body.post = cells.post;
		else tell('post-long', 'problem', 'post');
	}
	const ofCell = cells.level === undefined || cells.level === '-' ? undefined : readLevel(cells.level);
	if (ofCell === null) tell('level-unknown', 'warning', 'level');
	const level = ofCell ?? readLevel(cells.post ?? '');
	if (cells.postKind !== undefined) {
		const kind = readPostKind(cells.postKind, level);
		if (kind) body.postKind = kind;
		else tell('post-kind-unknown', 'problem', 'postKind');
	} else if (cells.post !== undefined) body.postKind = guessPostKind(cells.post, level);
	if (cells.post !== undefined || cells.level !== undefined) body.level = body.postKind?.startsWith('fungsional') ? level : null;
}

/** A birth date as lists have it: `1985-03-01`, `01/03/1985`, `01-03-1985`. */
function readDay(cell: string): string | null {
	const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(cell);
	if (iso) return iso[0];
	const local = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(cell);
	return local ? `${local[3]}-${local[2]!.padStart(2, '0')}-${local[1]!.padStart(2, '0')}` : null;
}
