import { plainWords } from '$lib/spreadsheet/columns/plain-words';
import { readDay } from '$lib/spreadsheet/rows/read-day';
import type { ReadRow } from '$lib/spreadsheet/rows/read-rows';
import { readSex } from '$lib/spreadsheet/rows/read-sex';
import type { ReferencePerson } from '#shared/personnel/kinds/reference-person';
import { readNip } from '#shared/personnel/nip';
import type { PersonField } from '../columns/people-columns';
import { readGrade } from './read-grade';
import { guessPostKind, readLevel, readPostKind } from './read-post';
import { readRemark } from './read-remark';
import { readStatus } from './read-status';
import { splitNumber } from '$lib/features/personnel/data/split-number';
import type { MessageCode, RowMessage } from './row-message';

/** What a row says of a person by itself; what the file does not say, or leaves empty, is absent. */
export interface PersonRow {
	row: number;
	messages: RowMessage[];
	/** Tells of a field of this row. */
	tell: (code: MessageCode, level: RowMessage['level'], field: PersonField | null, other?: number) => void;
	id?: string;
	nip?: string;
	/** No row of a person: a line of totals, a signature. */
	note: boolean;
	/** Column of a field, from 0; `null` when the file has none. */
	columnOf: ReadRow<PersonField>['columnOf'];
	body: Partial<Pick<ReferencePerson, 'leftOn' | 'name' | 'status' | 'grade' | 'post' | 'postKind' | 'level' | 'account'>>;
	/** A remark that somebody left, without a day. */
	undated?: { field: 'remark' | 'status'; text: string };
	/** Still to be looked up among units and people. */
	unit?: string;
	appraiser?: string;
	superior?: string;
	acting?: 'Plt.' | 'Plh.';
}

/** Reads a row cell by cell. Pure; `today` as `2026-11-24`. */
export function readPersonRow({ row, cells, columnOf, messages: marks, note }: ReadRow<PersonField>, today: string): PersonRow {
	const messages: RowMessage[] = [...marks];
	const person: PersonRow = {
		row,
		messages,
		note: false,
		columnOf,
		tell: (code, level, field, other) =>
			messages.push({ code, level, column: field && columnOf(field), value: (field && cells[field]) ?? '', ...(other && { other }) }),
		body: {},
	};
	const reason = note ?? noPerson(cells, marks.length);
	if (reason) {
		person.note = true;
		messages.splice(0, messages.length, { code: `note-${reason}`, level: 'note', column: null, value: Object.values(cells)[0] ?? '' });
		return person;
	}
	const { body, tell } = person;
	if (cells.id !== undefined) {
		if (/^[A-Za-z0-9.-]{1,60}$/.test(cells.id)) person.id = cells.id;
		else tell('id-form', 'problem', 'id');
	}
	readNumber(person, cells, readName(person, cells), today);
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
	readLeaving(person, cells);
	return person;
}

/** A signature or a place and date below the list stands in one or two columns, without name and number. */
function noPerson(cells: ReadRow<PersonField>['cells'], marked: number): 'no-person' | null {
	const named = cells.name ?? cells.nip ?? cells.id ?? cells.nameNip;
	return named === undefined && marked === 0 && Object.keys(cells).length < 3 ? 'no-person' : null;
}

/** The name, and a NIP that stands in its cell. Any other long number in a name is told: it would be shown wherever the name is. */
function readName({ body, tell }: PersonRow, cells: ReadRow<PersonField>['cells']): string | undefined {
	const field = cells.name === undefined ? 'nameNip' : 'name';
	const both = [cells.name, cells.nameNip].filter((cell) => cell !== undefined).join('\n');
	if (both === '') return undefined;
	const { name, numbers } = splitNumber(both);
	if (new Set(numbers).size > 1) tell('nip-two', 'problem', field);
	if (/(\d[\s.-]?){9}/.test(name)) tell('name-number', 'problem', field);
	else if (name.length > 160) tell('name-long', 'problem', field);
	else if (name) body.name = name;
	return numbers[0];
}

/** Written where a list has no number to give. */
const noNumber = /^([-–—.]+|0|(tidak|belum) (ada|punya)|non ?asn|honorer|nihil)$/i;

/** NIP and what it says of status, birth and sex: held against the file's own columns, never used to correct them. */
function readNumber(person: PersonRow, cells: ReadRow<PersonField>['cells'], inName: string | undefined, today: string): void {
	const { body, tell } = person;
	const status = cells.status === undefined || readRemark(cells.status) ? undefined : readStatus(cells.status);
	if (status === null) tell('status-unknown', 'problem', 'status');
	if (status) body.status = status;
	const own = cells.nip === undefined || noNumber.test(cells.nip) ? undefined : oneNumber(cells.nip);
	const text = own ?? inName;
	if (text === undefined) return;
	const field = own === undefined ? (cells.name === undefined ? 'nameNip' : 'name') : 'nip';
	const nip = readNip(text, today);
	if (!nip.ok) return tell(`nip-${nip.error}`, 'problem', field);
	if (own !== undefined && inName !== undefined && inName !== nip.nip)
		tell('nip-two', 'problem', cells.name === undefined ? 'nameNip' : 'name');
	person.nip = nip.nip;
	for (const hint of nip.warnings) tell(`hint-${hint}`, 'warning', field);
	if (!status) body.status = nip.kind;
	else if (status !== nip.kind) tell('status-differs', 'warning', 'status');
	if (cells.birthDate !== undefined) {
		const birth = readDay(cells.birthDate)?.day;
		if (!birth) tell('birth-unreadable', 'warning', 'birthDate');
		// A year of two digits leaves the century open.
		else if (birth.slice(2) !== nip.birth.slice(2)) tell('birth-differs', 'warning', 'birthDate');
	}
	if (cells.sex !== undefined) {
		const sex = readSex(cells.sex);
		if (!sex) tell('sex-unreadable', 'warning', 'sex');
		else if (sex !== nip.sex) tell('sex-differs', 'warning', 'sex');
	}
}

/** The NIP of a cell that also holds the old one of 9 digits; the cell itself when it is not so clear. */
function oneNumber(cell: string): string {
	const { name, numbers } = splitNumber(cell);
	return numbers.length === 1 && name.replace(/\D/g, '').length <= 9 && name !== '' && !/[.,]0+$/.test(cell.trim()) ? numbers[0]! : cell;
}

/** Pensiun and the like keep nobody as an active employee unseen. */
function readLeaving(person: PersonRow, cells: ReadRow<PersonField>['cells']): void {
	const { body, tell } = person;
	for (const field of ['remark', 'status'] as const) {
		const remark = cells[field] === undefined ? null : readRemark(cells[field]);
		if (!remark) continue;
		if (remark.says === 'moved') tell('moved', 'warning', field);
		else if (remark.on === null) person.undated ??= { field, text: cells[field]! };
		else {
			body.leftOn = remark.on;
			tell('left', 'warning', field);
		}
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
