import type { DeviceDb, OutboxRow } from '$lib/device/db';
import { readRecord } from '#shared/kernel/define-kind';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import { surveyResponse, type SurveyResponse } from '#shared/survey/kinds/survey-response';
import { effectiveResponses } from '#shared/survey/effective-responses';

/** A response of this device's person, from the office's store or from the outbox over it. */
export interface OwnResponse {
	record: RecordOf<SurveyResponse>;
	/** Its outbox row while the office has not accepted it. */
	waiting?: OutboxRow;
}

/** The person's own responses of one campaign, refused and superseded ones included. */
export async function ownResponses(
	db: DeviceDb,
	account: string,
	campaign: { _id: string; period: string; unit: string },
): Promise<OwnResponse[]> {
	const stored = await db.records.where('[kind+period+unit]').equals([surveyResponse.kind, campaign.period, campaign.unit]).toArray();
	const own = new Map(stored.filter((row) => row.by === account).map((row): [string, OwnResponse[]] => [row._id, parse(row)]));
	for (const row of await outboxResponses(db)) own.set(row.id, parse(row.record, row));
	return [...own.values()].flat().filter(({ record }) => record.body.campaign === campaign._id);
}

/** The responses of `own` that count: neither superseded nor refused. */
export function counted(own: readonly OwnResponse[]): OwnResponse[] {
	const accepted = own.filter(({ waiting }) => waiting?.state !== 'refused');
	const effective = new Set(effectiveResponses(accepted.map(({ record }) => record)).map((record) => record._id));
	return accepted.filter(({ record }) => effective.has(record._id));
}

/** The person's responses the office refused, of whatever campaign: a person must act on them. */
export async function refusedResponses(db: DeviceDb): Promise<OwnResponse[]> {
	return (await outboxResponses(db)).filter((row) => row.state === 'refused').flatMap((row) => parse(row.record, row));
}

/** One response by its id, the newer version in the outbox first. */
export async function ownResponse(db: DeviceDb, id: string): Promise<RecordOf<SurveyResponse> | undefined> {
	const row = (await db.outbox.get(id))?.record ?? (await db.records.get(id));
	return row && parse(row)[0]?.record;
}

async function outboxResponses(db: DeviceDb): Promise<OutboxRow[]> {
	const rows = await db.outbox.orderBy('[state+place]').toArray();
	return rows.filter((row) => row.kind === surveyResponse.kind);
}

function parse(row: Envelope, waiting?: OutboxRow): OwnResponse[] {
	const read = readRecord(surveyResponse, row);
	return read.ok ? [{ record: read.record, ...(waiting && { waiting }) }] : [];
}
