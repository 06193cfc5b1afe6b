import { readActivity } from '$lib/device/records/read-activity';
import { ofKind } from '$lib/device/records/of-kind';
import { readRecords } from '$lib/device/records/read-records';
import { units } from '$lib/device/records/reference';
import type { ImportOrder, ImportTarget, Question } from '$lib/spreadsheet/engine/import-target';
import { readRows } from '$lib/spreadsheet/rows/read-rows';
import { referencePerson } from '#shared/personnel/kinds/reference-person';
import { trainingParticipation, type TrainingParticipation } from '#shared/training/kinds/training-participation';
import { joining } from '../people/participation-records';
import { joiningOf } from '../people/joining-of';
import type { ParticipantField } from './columns';
import { PeopleByName } from './people-by-name';
import { planParticipants, type PlannedParticipant } from './plan-participants';

/** Into which programme, and as what where a row does not say. */
export interface ParticipantsOrder extends ImportOrder {
	activity: string;
	start: string;
	role: TrainingParticipation['role'];
	today: string;
}

/** How many people were added. */
export type ParticipantsStored = { added: number };

const previewed = 8;

/** A list of people as participations of a programme. */
export const participantsTarget: ImportTarget<ParticipantsOrder, ParticipantsStored> = {
	async check(table, { header, targets, answers, activity, start, role, today, maker }, { db }) {
		const [people, known, views] = await Promise.all([
			readRecords(db, referencePerson),
			units(db),
			readActivity(db, activity, [trainingParticipation.kind]),
		]);
		const parts = new Map(ofKind(views, trainingParticipation).map(({ record }) => [record.subject ?? '', record]));
		const unitNames = new Map(known.map(({ body }) => [body.code, body.name]));
		const rows = readRows(table, { header, targets: targets as (ParticipantField | null)[] });
		const planned = planParticipants(rows, {
			people: new PeopleByName(people.rows.map(({ record }) => record)),
			standing: new Map([...parts].map(([id, { body }]) => [id, body])),
			...{ start, role, today, answers },
		});
		const toStore = planned.flatMap(({ row, state, person, role: as }) => {
			if (!person || !as || (state !== 'new' && state !== 'back')) return [];
			const joins = joiningOf({ id: person.subject!, ...person.body }, { unitNames });
			const record = joining(maker, activity, joins, as, parts.get(joins.id));
			return record ? [{ row, state, joins, as, record }] : [];
		});
		return {
			rows: planned.map(({ row, state, messages }) => ({ row, state, messages })),
			questions: questionsOf(planned),
			preview: toStore.slice(0, previewed).map(({ row, state, joins: { name, post }, as }) => ({
				...{ row, state, changes: [] },
				cells: { name, post, role: as },
			})),
			records: toStore.map(({ record }) => record),
			stored: { added: toStore.length },
		};
	},
};

/** One that concerns several rows once, with all of them. */
function questionsOf(planned: readonly PlannedParticipant[]): Question[] {
	const found = new Map<string, Question>();
	for (const { question } of planned) {
		if (!question) continue;
		const before = found.get(question.key);
		found.set(question.key, before ? { ...before, rows: [...before.rows, ...question.rows] } : question);
	}
	return [...found.values()];
}
