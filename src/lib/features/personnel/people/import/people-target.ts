import type { DeviceDb } from '$lib/device/db';
import { editedRecord } from '$lib/device/edited-record';
import type { Maker } from '$lib/device/new-record';
import { newUlid } from '$lib/device/new-ulid';
import { readRecords } from '$lib/device/records/read-records';
import { units } from '$lib/device/records/reference';
import { plainWords } from '$lib/spreadsheet/columns/plain-words';
import type { ImportOrder, ImportTarget, Question, TargetCheck, TargetWorld } from '$lib/spreadsheet/engine/import-target';
import type { Table } from '$lib/spreadsheet/read/table';
import { readRows } from '$lib/spreadsheet/rows/read-rows';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import { referencePerson } from '#shared/personnel/kinds/reference-person';
import { referenceUnit, type ReferenceUnit } from '#shared/personnel/kinds/reference-unit';
import type { PersonField } from './columns/people-columns';
import type { UnitField } from './columns/unit-columns';
import { lastDay, leavingQuestion, planPeople, unitQuestion, type PlannedPerson } from './plan/plan-people';
import { planUnits, type PlannedUnit } from './plan/plan-units';
import { previewOf } from './preview';
import { readPersonRow } from './rows/read-person-row';
import { readUnitRow } from './rows/read-unit-row';

/** How a list is to be read, and from which days the lines of new and of known people count. */
export interface PeopleOrder extends ImportOrder {
	what: 'people' | 'units';
	newFrom: string;
	changedFrom: string;
	today: string;
}

/** How many people or units were added and changed. */
export type PeopleStored = { added: number; changed: number };

const previewed = 8;

/** A list of people or units as the records of the personnel list. */
export const peopleTarget: ImportTarget<PeopleOrder, PeopleStored> = {
	check: (table, order, world) => (order.what === 'units' ? checkUnits(table, order, world.db) : checkPeople(table, order, world)),
};

async function checkUnits(table: Table, order: PeopleOrder, db: DeviceDb): Promise<TargetCheck<PeopleStored>> {
	const known = await units(db);
	const rows = readRows(table, { header: order.header, targets: order.targets as (UnitField | null)[] });
	const planned = planUnits(rows.map(readUnitRow), known, order.newFrom, order.answers);
	const names = new Map(
		[...known.map(({ body }) => body), ...planned.flatMap(({ body }) => body ?? [])].map(({ code, name }) => [code, name]),
	);
	const ask = (name: string) => `parent:${plainWords(name)}`;
	const questions = unknownUnits(planned, { code: 'parent-unknown', key: ask, nameOf: ({ row }) => row.parent }, known, order.answers);
	return outcome(planned, order.maker, questions, names);
}

async function checkPeople(table: Table, order: PeopleOrder, { db, report }: TargetWorld): Promise<TargetCheck<PeopleStored>> {
	const [known, people] = await Promise.all([units(db), readRecords(db, referencePerson)]);
	const days: PersonField[] = ['birthDate', 'remark'];
	const cells = readRows(table, { header: order.header, targets: order.targets as (PersonField | null)[] }, days);
	const rows = cells.map((row, index) => {
		if (index % 200 === 0) report({ done: index, total: cells.length });
		return readPersonRow(row, order.today);
	});
	const planned = planPeople(rows, {
		people: people.rows.map(({ record }) => record),
		units: known,
		newFrom: order.newFrom,
		changedFrom: order.changedFrom,
		newId: () => newUlid(),
		answers: order.answers,
	});
	const names = new Map(people.rows.map(({ record }) => [record.subject!, record.body.name]));
	for (const { id, body } of planned) if (id && body) names.set(id, body.name);
	for (const { body } of known) names.set(body.code, body.name);
	const questions = [
		...unknownUnits(planned, { code: 'unit-unknown', key: unitQuestion, nameOf: ({ row }) => row.unit }, known, order.answers),
		...planned.flatMap(({ question }) => question ?? []),
		...undatedLeavings(planned, lastDay(order.changedFrom)),
	];
	return outcome(planned, order.maker, questions, names);
}

type Planned = PlannedPerson | PlannedUnit;

function outcome(
	planned: readonly Planned[],
	maker: Maker,
	questions: Question[],
	names: ReadonlyMap<string, string>,
): TargetCheck<PeopleStored> {
	const toStore = planned.filter(({ state }) => state === 'new' || state === 'changed');
	const count = (state: Planned['state']) => planned.filter((plan) => plan.state === state).length;
	return {
		rows: planned.map(({ row: { row, messages }, state }) => ({ row, state, messages })),
		questions,
		preview: toStore.slice(0, previewed).map((plan) => previewOf(plan, (key) => names.get(key) ?? key)),
		records: toStore.flatMap((plan) => recordOf(plan, maker) ?? []),
		stored: { added: count('new'), changed: count('changed') },
	};
}

interface UnitNames<Plan> {
	code: 'unit-unknown' | 'parent-unknown';
	key: (name: string) => string;
	nameOf: (plan: Plan) => string | undefined;
}

/** A unit that nobody knows is asked about once, for all rows that name it; what was answered stays to be changed. */
function unknownUnits<Plan extends Planned>(
	planned: readonly Plan[],
	{ code, key, nameOf }: UnitNames<Plan>,
	known: readonly RecordOf<ReferenceUnit>[],
	answers: Readonly<Record<string, string>>,
): Question[] {
	const questions = new Map<string, Question & { rows: number[] }>();
	const options = known
		.map(({ body }) => ({ value: body.code, label: `${body.name} (${body.code})` }))
		.sort((a, b) => a.label.localeCompare(b.label, 'id'));
	for (const plan of planned) {
		const name = nameOf(plan);
		if (name === undefined) continue;
		const asked = key(name);
		const isUnknown = plan.row.messages.some((message) => message.code === code);
		if (!isUnknown && !(asked in answers)) continue;
		const question = questions.get(asked) ?? { key: asked, code, value: name, rows: [], options };
		questions.set(asked, question);
		question.rows.push(plan.row.row);
	}
	return [...questions.values()];
}

/** A remark without a day ("Pensiun") is asked about once for all rows that say it. */
function undatedLeavings(planned: readonly PlannedPerson[], day: string): Question[] {
	const questions = new Map<string, Question & { rows: number[] }>();
	for (const { row, undated } of planned) {
		if (undated === undefined) continue;
		const key = leavingQuestion(undated);
		const options = [{ value: 'gone' }, { value: 'leave' }];
		const asked = { key, code: 'left-undated', value: undated, known: day, rows: [] as number[], options };
		const question = questions.get(key) ?? asked;
		questions.set(key, question);
		question.rows.push(row.row);
	}
	return [...questions.values()];
}

function recordOf(plan: Planned, maker: Maker): Envelope | null {
	if (!plan.body) return null;
	if ('code' in plan.body) {
		const { code } = plan.body;
		return editedRecord(
			maker,
			referenceUnit,
			{ _id: `${referenceUnit.kind}:${code}`, unit: code, period: '*', body: plan.body },
			plan.before,
		);
	}
	const { id, body, before } = plan as PlannedPerson;
	const what = { _id: `${referencePerson.kind}:${id}`, unit: '*', period: '*', subject: id!, body: body! };
	return editedRecord(maker, referencePerson, what, before);
}
