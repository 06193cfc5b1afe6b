import { formatISO } from 'date-fns';
import type { DeviceDb } from '$lib/device/db';
import { editedRecord } from '$lib/device/edited-record';
import type { Maker } from '$lib/device/new-record';
import { submitRecords } from '$lib/device/outbox/submit-record';
import type { RecordOf } from '#shared/kernel/envelope';
import { trainingProgramme, type TrainingProgramme } from '#shared/training/kinds/training-programme';
import { trainingSession, type TrainingSession } from '#shared/training/kinds/training-session';

/** Plans, opens, closes or cancels a programme; closing says when. Throws what `submitRecords` throws. */
export async function changeState(
	db: DeviceDb,
	maker: Maker,
	record: RecordOf<TrainingProgramme>,
	state: TrainingProgramme['state'],
): Promise<void> {
	const body = { ...record.body, state, closedAt: state === 'closed' ? formatISO(new Date()) : null };
	const { _id, activity = '', edit } = record;
	await submitRecords(db, { builtOn: edit }, [
		editedRecord(maker, trainingProgramme, { _id, unit: '*', period: '*', activity, body }, record),
	]);
}

/** Cancels a session, or has it take place after all. It is never deleted: marks may name it. */
export async function cancelSession(db: DeviceDb, maker: Maker, record: RecordOf<TrainingSession>, cancelled: boolean): Promise<void> {
	const { _id, activity = '', edit } = record;
	await submitRecords(db, { builtOn: edit }, [
		editedRecord(maker, trainingSession, { _id, unit: '*', period: '*', activity, body: { ...record.body, cancelled } }, record),
	]);
}
