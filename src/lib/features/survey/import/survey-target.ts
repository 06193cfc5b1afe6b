import type { FileRemark, ImportOrder, ImportTarget, Question } from '$lib/spreadsheet/engine/import-target';
import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferenceCampaign } from '#shared/survey/kinds/reference-campaign';
import type { ReferenceQuestionnaire } from '#shared/survey/kinds/reference-questionnaire';
import type { Target } from './columns/target';
import { compareEarlier } from './records/compare-earlier';
import { earlierImports } from './records/earlier-imports';
import { makeRecords } from './records/make-records';
import { answerScale } from './rows/answer-scale';
import type { RowContext } from './rows/check-extras';
import { checkRows, type CheckedRow, type CheckedTable } from './rows/check-rows';

/** How a sheet is to be read and where its answers go. */
export interface SurveyOrder extends ImportOrder {
	targets: readonly (Target | null)[];
	campaign: RecordOf<ReferenceCampaign>;
	questionnaire: ReferenceQuestionnaire;
	service: string;
	context: RowContext;
}

/** How many responses were stored, and how many of them supersede those of an earlier import. */
export type SurveyStored = { stored: number; corrected: number };

/** Answers of an older table as responses of a campaign. */
export const surveyTarget: ImportTarget<SurveyOrder, SurveyStored> = {
	async check(table, order, { db, file }) {
		const { campaign, questionnaire, service, maker, answers } = order;
		const asFound = checkRows(table, order, questionnaire, order.context);
		const known = withAnswers(order.context, answers);
		const checked = known ? checkRows(table, order, questionnaire, known) : asFound;
		const made = await makeRecords(checked.rows, { file, rows: table.rows, campaign, service, maker, now: new Date() });
		const plan = await compareEarlier(made, await earlierImports(db, campaign));
		const grown = answers[grownKey] === 'leave-out';
		const records = grown ? plan.records.filter(({ _id }) => !plan.lookalikes.has(_id)) : plan.records;
		return {
			rows: checked.rows,
			remarks: [...scaleRemark(checked.rows), ...dayRemark(checked)],
			questions: [...grownQuestion(plan.lookalikes.size), ...unknownNames(asFound.rows, order.context)],
			facts: { empty: checked.empty, same: plan.same, corrected: plan.corrected, foreign: plan.foreign },
			records,
			stored: { stored: records.length, corrected: plan.corrected },
		};
	},
};

const grownKey = 'grown-table';

/** A grown or repaired table is known by rows that look alike, and then a person decides. */
function grownQuestion(lookalikes: number): Question[] {
	if (lookalikes === 0) return [];
	const options = [{ value: 'leave-out' }, { value: 'take' }];
	return [{ key: grownKey, code: 'grown-table', value: String(lookalikes), rows: [], options, required: true }];
}

function scaleRemark(rows: readonly CheckedRow[]): FileRemark[] {
	const other = answerScale(rows);
	return other ? [{ code: 'other-scale', level: 'problem', n: other.n, value: other.scale }] : [];
}

function dayRemark({ days: { order, example } }: CheckedTable): FileRemark[] {
	if (order === 'day-first') return [];
	return [{ code: order === 'mixed' ? 'mixed-days' : order, level: 'warning', value: example }];
}

const named = { 'service-unknown': 'services', 'kelurahan-unknown': 'kelurahan' } as const;

/** A service or kelurahan that nobody knows is asked about once, for all rows that name it. */
function unknownNames(rows: readonly CheckedRow[], context: RowContext): Question[] {
	const questions = new Map<string, Question & { rows: number[] }>();
	for (const { row, messages } of rows) {
		for (const { code, value } of messages) {
			if (code !== 'service-unknown' && code !== 'kelurahan-unknown') continue;
			const key = nameKey(named[code], value);
			const question = questions.get(key) ?? { key, code, value, rows: [], options: context.choices?.[named[code]] ?? [] };
			questions.set(key, question);
			question.rows.push(row);
		}
	}
	return [...questions.values()].filter(({ options }) => options.length > 0);
}

function nameKey(which: 'services' | 'kelurahan', value: string): string {
	return `${which}:${value.toLowerCase()}`;
}

/** What a person said an unknown name means is known from then on; `null` when nothing was said. */
function withAnswers(context: RowContext, answers: Readonly<Record<string, string>>): RowContext | null {
	if (!Object.keys(answers).some((key) => /^(services|kelurahan):/.test(key))) return null;
	const known = { ...context, services: new Map(context.services), kelurahan: new Map(context.kelurahan) };
	for (const [key, value] of Object.entries(answers))
		for (const which of ['services', 'kelurahan'] as const)
			if (key.startsWith(`${which}:`)) known[which].set(key.slice(which.length + 1), value);
	return known;
}
