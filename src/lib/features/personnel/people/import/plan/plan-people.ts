import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferencePerson } from '#shared/personnel/kinds/reference-person';
import type { ReferenceUnit } from '#shared/personnel/kinds/reference-unit';
import { addDays } from '#shared/kernel/days';
import { lineAt } from '#shared/personnel/appraisal-line';
import { plainWords } from '$lib/spreadsheet/columns/plain-words';
import { doubledRows } from '$lib/spreadsheet/rows/doubled-rows';
import { changeLine, sameAppraising, type Appraising } from '../../lines/change-line';
import { exactName, isShortened, nameKey, sharePart } from '$lib/features/personnel/data/name-key';
import type { PersonRow } from '../rows/read-person-row';
import { splitNumber } from '$lib/features/personnel/data/split-number';
import { PeopleOnRecord, type PersonQuestion } from './find-person';
import { NamedIndex } from './find-named';
import { idWithoutNumber } from './person-without-number';

type Known = RecordOf<ReferencePerson>;

/** What the rows are held against. */
export interface PeopleWorld {
	people: readonly Known[];
	units: readonly RecordOf<ReferenceUnit>[];
	/** From which day appraiser and superior of new people count, and of people known before. */
	newFrom: string;
	changedFrom: string;
	/** Makes the id of a new person. */
	newId: () => string;
	/** What a person said to a question. */
	answers?: Readonly<Record<string, string>>;
}

/** What a row comes to. `same`: the office knows all of it already; `ask`: it waits for an answer; `note`: it is no row of a person. */
export interface PlannedPerson {
	row: PersonRow;
	state: 'new' | 'changed' | 'same' | 'problem' | 'ask' | 'note';
	/** A remark without a day that is asked about, also when it has been answered. */
	undated?: string;
	/** Asked about the row, also when it has been answered. */
	question?: PersonQuestion;
	id?: string;
	body?: ReferencePerson;
	before?: Known;
}

const blank: Omit<ReferencePerson, 'name' | 'unit'> = {
	nip: null,
	status: 'other',
	grade: null,
	post: '',
	postKind: 'other',
	level: null,
	lines: [],
	account: null,
	leftOn: null,
};

/**
 * Decides for every row whether it is a new person, a change of a known one (by internal id, NIP, or full name and unit), waits for an
 * answer or cannot be taken. What a row leaves out stays as it was; nobody is deleted. Rows tell each other's problems (doubled NIP),
 * and may name each other as appraiser.
 */
export function planPeople(rows: readonly PersonRow[], world: PeopleWorld): PlannedPerson[] {
	tellDoubled(rows);
	const known = knownOf(world);
	const planned = rows.map((row) => identify(row, world, known));
	tellTwice(planned);
	const people = peopleIndex(planned, world.people);
	const wanted = planned.map((plan) => (isTaken(plan) ? appraisersOf(plan, people) : {}));
	const appraiserOf = new Map<string, string | null>();
	for (const { subject, body } of world.people)
		appraiserOf.set(subject!, (lineAt(body.lines, world.changedFrom) ?? body.lines.at(-1))?.appraiser ?? null);
	for (const [index, { id }] of planned.entries()) if (id && wanted[index]!.appraiser) appraiserOf.set(id, wanted[index]!.appraiser!);
	for (const [index, plan] of planned.entries()) if (isTaken(plan)) finish(plan, wanted[index]!, world, appraiserOf);
	return planned;
}

function isTaken({ state }: PlannedPerson): boolean {
	return state === 'new' || state === 'changed';
}

function tellDoubled(rows: readonly PersonRow[]): void {
	const withoutNumber = ({ nip, id, body, unit }: PersonRow) =>
		nip || id || !body.name ? undefined : `${exactName(body.name)}\n${plainWords(unit ?? '')}`;
	for (const [field, code, of] of [
		['nip', 'nip-doubled', (row: PersonRow) => row.nip],
		['id', 'id-doubled', (row: PersonRow) => row.id],
		['account', 'account-doubled', (row: PersonRow) => row.body.account ?? undefined],
		['name', 'name-doubled', withoutNumber],
	] as const) {
		const doubled = doubledRows(rows.map((row) => ({ row: row.row, value: of(row) })));
		for (const row of rows) {
			const other = doubled.get(of(row) ?? '')?.find((one) => one !== row.row);
			if (other) row.tell(code, 'problem', field, other);
		}
	}
}

/** Two rows that came to the same person in different ways, as by NIP and by an answer. */
function tellTwice(planned: readonly PlannedPerson[]): void {
	const doubled = doubledRows(planned.map(({ row, id }) => ({ row: row.row, value: id })));
	for (const plan of planned) {
		const other = doubled.get(plan.id ?? '')?.find((row) => row !== plan.row.row);
		if (!other) continue;
		plan.row.tell('person-doubled', 'problem', null, other);
		Object.assign(plan, { state: 'problem', id: undefined, body: undefined });
	}
}

interface KnownPeople {
	people: PeopleOnRecord;
	/** Person by account. */
	owners: ReadonlyMap<string, string>;
	units: NamedIndex<string>;
}

/** Key of the question which unit a name means. */
export function unitQuestion(name: string): string {
	return `unit:${plainWords(name)}`;
}

/** Key of the question on which day those left of whom a remark says no more than that they did. */
export function leavingQuestion(remark: string): string {
	return `left:${plainWords(remark)}`;
}

/** Last day in service of somebody a list only says has left: the day before the list counts. */
export function lastDay(changedFrom: string): string {
	return addDays(changedFrom, -1);
}

function knownOf({ people, units, changedFrom, answers = {} }: PeopleWorld): KnownPeople {
	const index = new NamedIndex<string>();
	for (const { body } of units)
		if (body.validTo === null || body.validTo >= changedFrom)
			for (const name of [body.code, body.name]) index.add(plainWords(name), body.code);
	const names = Object.entries(answers).filter(([key]) => key.startsWith('unit:'));
	for (const [key, code] of names) index.add(key.slice('unit:'.length), code);
	return {
		people: new PeopleOnRecord(people),
		owners: new Map(people.flatMap(({ subject, body }) => (body.account ? [[body.account, subject!] as const] : []))),
		units: index,
	};
}

/** Who the row is about, and its body but for the lines. */
function identify(
	row: PersonRow,
	{ answers = {}, changedFrom, newId }: PeopleWorld,
	{ people, owners, units }: KnownPeople,
): PlannedPerson {
	if (row.note) return { row, state: 'note' };
	const unit = row.unit === undefined ? undefined : units.find(plainWords(row.unit));
	if (unit === 'unknown' || unit === 'ambiguous') row.tell(`unit-${unit}`, 'problem', 'unit');
	const isProblem = row.messages.some(({ level }) => level === 'problem');
	const identity = people.identify(row, unit, (key) => answers[key]);
	const before = 'person' in identity ? (identity.person ?? undefined) : undefined;
	const ofNip = people.ofNip(row.nip);
	if (ofNip && before && before !== ofNip) row.tell('nip-taken', 'problem', 'nip');
	if (row.id !== undefined && ofNip && ofNip.subject !== row.id && !before) row.tell('nip-taken', 'problem', 'nip');
	const owner = row.body.account && owners.get(row.body.account);
	if (owner && owner !== before?.subject && !('question' in identity)) row.tell('account-taken', 'problem', 'account');
	if ('known' in identity) row.tell('name-known', 'problem', 'name');
	const question = 'question' in identity ? identity.question : undefined;
	if (question && !isProblem) {
		row.tell('person-asked', 'warning', row.columnOf('name') === null ? 'nameNip' : 'name');
		return { row, state: 'ask', question };
	}
	if (!before && !row.body.name) row.tell('name-missing', 'problem', 'name');
	if (!before && row.unit === undefined) row.tell('unit-missing', 'problem', 'unit');
	const undated = before?.body.leftOn ? undefined : row.undated?.text;
	const isLeft = undated !== undefined && answers[leavingQuestion(undated)] === 'gone';
	if (row.undated && !isLeft && undated !== undefined) row.tell('left-undated', 'warning', row.undated.field);
	else if (row.undated) row.tell('left', 'warning', row.undated.field);
	if (row.messages.some(({ level }) => level === 'problem')) return { row, state: 'problem' };
	if (undated !== undefined && !isLeft) return { row, state: 'ask', undated };
	const withoutNumber = !row.nip && row.id === undefined && !before?.body.nip;
	if (withoutNumber) row.tell('no-number', 'warning', 'nip');
	if (before?.body.nip && row.nip && before.body.nip !== row.nip) row.tell('nip-changed', 'warning', 'nip');
	const body: ReferencePerson = {
		...blank,
		...before?.body,
		...row.body,
		...(before && row.body.name && { name: nameToKeep(row, before.body.name) }),
		...(row.nip && { nip: row.nip }),
		...(unit && { unit }),
		...(isLeft && { leftOn: lastDay(changedFrom) }),
	} as ReferencePerson;
	const id =
		before?.subject ?? row.id ?? (withoutNumber ? idWithoutNumber(body.name, body.unit, (taken) => people.byId.has(taken)) : newId());
	return { row, state: before ? 'changed' : 'new', id, body, before, ...(undated !== undefined && { undated }) };
}

/** A shortened name never replaces a full one, nor capitals a well-written one. */
function nameToKeep(row: PersonRow, known: string): string {
	const name = row.body.name!;
	const field = row.columnOf('name') === null ? 'nameNip' : 'name';
	if (exactName(name) === exactName(known)) return name === name.toUpperCase() ? known : name;
	if (isShortened(name, known)) {
		row.tell('name-shorter', 'warning', field);
		return known;
	}
	if (!sharePart(name, known)) row.tell('name-differs', 'warning', field);
	return name;
}

function peopleIndex(planned: readonly PlannedPerson[], people: readonly Known[]): NamedIndex<string> {
	const index = new NamedIndex<string>();
	const add = (id: string, { name, nip }: Pick<ReferencePerson, 'name' | 'nip'>) => {
		index.add(id.toLowerCase(), id);
		if (nip) index.add(nip, id);
		for (const key of new Set([exactName(name), nameKey(name)])) index.add(key, id);
	};
	for (const { subject, body } of people) add(subject!, body);
	for (const { id, body } of planned) if (id && body) add(id, body);
	return index;
}

interface Wanted {
	appraiser?: string;
	superior?: string;
}

/** Appraiser and superior as named by NIP, id or name. Nobody found: the person is taken and HR sees what is left to do. */
function appraisersOf(one: PlannedPerson, people: NamedIndex<string>): Wanted {
	const wanted: Wanted = {};
	for (const as of ['appraiser', 'superior'] as const) {
		const text = one.row[as];
		if (text === undefined || text === '-') continue;
		const { name, numbers } = splitNumber(text);
		const keys = numbers.length > 0 ? numbers : [text.toLowerCase(), exactName(name), nameKey(name)];
		const found = keys.map((key) => people.find(key)).find((result) => result !== 'unknown') ?? 'unknown';
		if (found === 'unknown' || found === 'ambiguous') one.row.tell(`${as}-${found}`, 'warning', as);
		else if (found === one.id) one.row.tell(`${as}-self`, 'problem', as);
		else wanted[as] = found;
	}
	if (one.row.messages.some(({ level }) => level === 'problem')) one.state = 'problem';
	return wanted;
}

/** Puts the lines to the body, and tells a change from what the office knows already. */
function finish(one: PlannedPerson, wanted: Wanted, world: PeopleWorld, appraiserOf: ReadonlyMap<string, string | null>): void {
	const body = one.body!;
	const from = one.before ? world.changedFrom : world.newFrom;
	const line = lineAt(body.lines, from) ?? body.lines.at(-1);
	const appraiser = wanted.appraiser ?? line?.appraiser ?? null;
	tellMissing(one, appraiser);
	if (appraiser || wanted.superior) {
		const moved = appraiser !== (line?.appraiser ?? null);
		const above = appraiser ? (appraiserOf.get(appraiser) ?? null) : null;
		const superior = wanted.superior ?? (moved || !line ? (above === one.id ? null : above) : line.superior);
		if (appraiser && superior === null && one.row.superior === undefined) one.row.tell('superior-missing', 'warning', 'appraiser');
		const acting = one.row.acting ?? (moved ? undefined : line?.acting);
		const to: Appraising = { appraiser, superior, ...(acting && { acting }) };
		if (!sameAppraising(line, to)) {
			const lines = changeLine(body.lines, from, to);
			if (lines) body.lines = lines;
			else one.row.tell('line-later', 'warning', 'appraiser');
		}
	}
	if (one.before && JSON.stringify(sorted(one.before.body)) === JSON.stringify(sorted(body))) one.state = 'same';
}

/** A list with a column of appraisers should name one for everybody. */
function tellMissing({ row }: PlannedPerson, appraiser: string | null): void {
	if (appraiser || row.appraiser !== undefined || row.columnOf('appraiser') === null) return;
	row.tell('appraiser-missing', 'warning', 'appraiser');
}

function sorted(body: ReferencePerson): unknown {
	return Object.entries(body).sort(([a], [b]) => (a < b ? -1 : 1));
}
