import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferencePerson } from '#shared/personnel/kinds/reference-person';
import type { ReferenceUnit } from '#shared/personnel/kinds/reference-unit';
import { lineAt } from '#shared/personnel/appraisal-line';
import { plainWords } from '$lib/spreadsheet/columns/plain-words';
import { changeLine, sameAppraising, type Appraising } from '../../lines/change-line';
import { nameKey } from '../rows/name-key';
import type { PersonRow } from '../rows/read-person-row';
import { doubledRows } from './doubled-rows';
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
}

/** What a row comes to. `same`: the office knows all of it already. */
export interface PlannedPerson {
	row: PersonRow;
	state: 'new' | 'changed' | 'same' | 'problem';
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
 * Decides for every row whether it is a new person, a change of a known one (by internal id, else by NIP) or cannot be taken. What a row
 * leaves out stays as it was; nobody is deleted. Rows tell each other's problems (doubled NIP), and may name each other as appraiser.
 */
export function planPeople(rows: readonly PersonRow[], world: PeopleWorld): PlannedPerson[] {
	tellDoubled(rows);
	const known = knownOf(world);
	const planned = rows.map((row) => identify(row, world, known));
	const people = peopleIndex(planned, world.people);
	const wanted = planned.map((one) => (one.state === 'problem' ? {} : appraisersOf(one, people)));
	const appraiserOf = new Map<string, string | null>();
	for (const { subject, body } of world.people)
		appraiserOf.set(subject!, (lineAt(body.lines, world.changedFrom) ?? body.lines.at(-1))?.appraiser ?? null);
	for (const [index, { id }] of planned.entries()) if (id && wanted[index]!.appraiser) appraiserOf.set(id, wanted[index]!.appraiser!);
	for (const [index, one] of planned.entries()) if (one.state !== 'problem') finish(one, wanted[index]!, world, appraiserOf);
	return planned;
}

function tellDoubled(rows: readonly PersonRow[]): void {
	const withoutNumber = ({ nip, id, body, unit }: PersonRow) =>
		nip || id || !body.name ? undefined : `${nameKey(body.name)}\n${plainWords(unit ?? '')}`;
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

interface KnownPeople {
	byId: ReadonlyMap<string, Known>;
	byNip: ReadonlyMap<string, Known>;
	/** Person by account. */
	owners: ReadonlyMap<string, string>;
	/** Those who have a NIP, by name and unit as `idWithoutNumber` tells them apart: a list without the column means them. */
	numbered: ReadonlySet<string>;
	units: NamedIndex<string>;
}

function knownOf({ people, units, changedFrom }: PeopleWorld): KnownPeople {
	const index = new NamedIndex<string>();
	for (const { body } of units)
		if (body.validTo === null || body.validTo >= changedFrom)
			for (const name of [body.code, body.name]) index.add(plainWords(name), body.code);
	return {
		byId: new Map(people.map((person) => [person.subject!, person])),
		byNip: new Map(people.flatMap((person) => (person.body.nip ? [[person.body.nip, person] as const] : []))),
		owners: new Map(people.flatMap(({ subject, body }) => (body.account ? [[body.account, subject!] as const] : []))),
		units: index,
		numbered: new Set(people.flatMap(({ body }) => (body.nip ? [idWithoutNumber(body.name, body.unit)] : []))),
	};
}

/** Who the row is about, and its body but for the lines. */
function identify(row: PersonRow, world: PeopleWorld, { byId, byNip, owners, units, numbered }: KnownPeople): PlannedPerson {
	const ofNip = row.nip ? byNip.get(row.nip) : undefined;
	const unit = row.unit === undefined ? undefined : units.find(plainWords(row.unit));
	if (unit === 'unknown' || unit === 'ambiguous') row.tell(`unit-${unit}`, 'problem', 'unit');
	const withoutNumber = !row.nip && row.id === undefined && row.body.name && unit ? idWithoutNumber(row.body.name, unit) : undefined;
	const before = row.id !== undefined ? byId.get(row.id) : (ofNip ?? byId.get(withoutNumber ?? ''));
	if (ofNip && before !== ofNip) row.tell('nip-taken', 'problem', 'nip');
	if (before?.body.nip && row.nip && before.body.nip !== row.nip) row.tell('nip-changed', 'warning', 'nip');
	const owner = row.body.account && owners.get(row.body.account);
	if (owner && owner !== before?.subject) row.tell('account-taken', 'problem', 'account');
	if (!before && withoutNumber && numbered.has(withoutNumber)) row.tell('name-known', 'problem', 'name');
	if (!before && !row.body.name) row.tell('name-missing', 'problem', 'name');
	if (!before && row.unit === undefined) row.tell('unit-missing', 'problem', 'unit');
	if (row.messages.some(({ level }) => level === 'problem')) return { row, state: 'problem' };
	if (withoutNumber) row.tell('no-number', 'warning', 'nip');
	const body: ReferencePerson = {
		...blank,
		...before?.body,
		...row.body,
		...(row.nip && { nip: row.nip }),
		...(unit && { unit }),
	} as ReferencePerson;
	return { row, state: before ? 'changed' : 'new', id: before?.subject ?? row.id ?? withoutNumber ?? world.newId(), body, before };
}

function peopleIndex(planned: readonly PlannedPerson[], people: readonly Known[]): NamedIndex<string> {
	const index = new NamedIndex<string>();
	const add = (id: string, { name, nip }: Pick<ReferencePerson, 'name' | 'nip'>) => {
		index.add(id.toLowerCase(), id);
		if (nip) index.add(nip, id);
		index.add(nameKey(name), id);
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
		const digits = text.replace(/^nip[.: ]*/i, '').replace(/[ .-]/g, '');
		const byNumber = /^\d{18}$/.test(digits) ? people.find(digits) : people.find(text.toLowerCase());
		const found = byNumber === 'unknown' ? people.find(nameKey(text)) : byNumber;
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
	if (appraiser || wanted.superior) {
		const moved = appraiser !== (line?.appraiser ?? null);
		const above = appraiser ? (appraiserOf.get(appraiser) ?? null) : null;
		const superior = wanted.superior ?? (moved || !line ? (above === one.id ? null : above) : line.superior);
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

function sorted(body: ReferencePerson): unknown {
	return Object.entries(body).sort(([a], [b]) => (a < b ? -1 : 1));
}
