import { newRecord, type Maker } from '$lib/device/new-record';
import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferenceCampaign } from '#shared/survey/kinds/reference-campaign';
import { surveyResponse, type SurveyResponse } from '#shared/survey/kinds/survey-response';
import type { CheckedRow } from '../rows/check-rows';
import { contentOf, importKey } from './import-key';

/** What an import is made of besides its rows. */
export interface ImportOrder {
	file: string;
	/** The whole sheet as read: the identity of the table. */
	rows: readonly (readonly string[])[];
	campaign: RecordOf<ReferenceCampaign>;
	/** `reference.service` of rows that do not name one. */
	service: string;
	maker: Maker;
	now: Date;
}

/** Responses of the rows that are `ok`, with ids and edits that the same table and the same reading of it give again. */
export async function makeRecords(checked: readonly CheckedRow[], order: ImportOrder): Promise<RecordOf<SurveyResponse>[]> {
	const { campaign, maker, now } = order;
	const key = await importKey(campaign.period, [campaign._id, contentOf(order.rows)]);
	const ok = checked.filter((row) => row.state === 'ok');
	const { kind, v } = surveyResponse;
	return Promise.all(
		ok.map(async (row) => {
			const body = bodyOf(row, order);
			const record = newRecord(
				maker,
				{ _id: `survey.response:${key(row.row)}`, kind, v, unit: campaign.unit, period: campaign.period, body },
				now,
			);
			if (row.extras.day) record.at = `${row.extras.day}T${row.extras.time ?? noon}:00+07:00`;
			record.edit = await editOf(record._id, body, campaign.period, row.row);
			return record;
		}),
	);
}

/**
 * The edit of a row read in one way: whoever imports the same table again sends the same edit, which the office answers
 * as arrived; the same row read otherwise (U8 and U9 exchanged) is another edit of the same record.
 */
export async function editOf(id: string, body: SurveyResponse, period: string, row: number): Promise<string> {
	return (await importKey(period, [id, said(body)]))(row);
}

/** What a response says, without where it was imported from. */
export function said(body: SurveyResponse): Omit<SurveyResponse, 'origin' | 'supersedes'> {
	const rest = { ...body, answers: sorted(body.answers) };
	delete rest.origin;
	delete rest.supersedes;
	return rest;
}

function sorted(answers: SurveyResponse['answers']): SurveyResponse['answers'] {
	return Object.fromEntries(Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A day without a time: noon keeps it the same day in every time zone of Indonesia. */
const noon = '12:00';

function bodyOf({ row, answers, extras }: CheckedRow, { campaign, service, file, maker }: ImportOrder): SurveyResponse {
	return {
		campaign: campaign._id,
		questionnaire: campaign.body.questionnaire,
		service: extras.service ?? service,
		kelurahan: extras.kelurahan,
		slot: extras.slot,
		profile: extras.profile,
		answers,
		...(extras.suggestion && { suggestion: extras.suggestion }),
		collection: 'import',
		origin: { file: file.slice(0, 200), row, by: maker.account },
	};
}
