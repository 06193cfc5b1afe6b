import type { DeviceDb } from '$lib/device/db';
import { newRecord, type Maker } from '$lib/device/new-record';
import { submitRecords, type DraftOrigin, type EditOrigin } from '$lib/device/outbox/submit-record';
import type { RecordOf } from '#shared/kernel/envelope';
import { trainingExternal, type TrainingExternal } from '#shared/training/kinds/training-external';

/** Whose training it is. */
export interface ExternalOf {
	person: string;
	/** The unit the person works in now; a training that is there already keeps its own. */
	unit: string;
}

/** Submits a training, new or changed, under its record id; `rev`: the revision a change builds on. Gives the ids submitted. Throws what `submitRecords` throws. */
export async function submitExternal(
	db: DeviceDb,
	maker: Maker,
	id: string,
	of: ExternalOf,
	body: TrainingExternal,
	rev: { _rev?: string },
	origin: DraftOrigin | EditOrigin,
): Promise<string[]> {
	const { kind, v } = trainingExternal;
	const record = newRecord(maker, { _id: id, ...rev, kind, v, unit: of.unit, period: body.end.slice(0, 4), subject: of.person, body });
	return submitRecords(db, origin, [record]);
}

/** Takes back a training that was entered by mistake: it stays on record and counts no more. */
export async function withdrawExternal(db: DeviceDb, maker: Maker, record: RecordOf<TrainingExternal>): Promise<string[]> {
	const { _id, _rev, unit, subject = '', body, edit } = record;
	const taken: TrainingExternal = { ...body, withdrawn: true };
	return submitExternal(db, maker, _id, { person: subject, unit }, taken, _rev === undefined ? {} : { _rev }, { builtOn: edit });
}
