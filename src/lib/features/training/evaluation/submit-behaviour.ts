import { z } from '#shared/kernel/zod';
import type { DeviceDb } from '$lib/device/db';
import { editedRecord } from '$lib/device/edited-record';
import type { Maker } from '$lib/device/new-record';
import { submitRecords, type DraftOrigin, type EditOrigin } from '$lib/device/outbox/submit-record';
import type { RecordOf } from '#shared/kernel/envelope';
import { trainingBehaviour, type TrainingBehaviour } from '#shared/training/kinds/training-behaviour';
import type { TrainingResult } from '#shared/training/kinds/training-result';

const answer = z.enum(['', '1', '2', '3', '4']);

/** The form as it stands on the screen; empty while not answered. */
export const behaviourDraft = z.object({ applies: answer, better: answer, shares: answer, note: z.string() });
export type BehaviourDraft = z.infer<typeof behaviourDraft>;

export const blankBehaviour: BehaviourDraft = { applies: '', better: '', shares: '', note: '' };

/** What was said, as the form shows it. */
export function behaviourToDraft({ answers, note }: TrainingBehaviour): BehaviourDraft {
	const text = (given: number) => String(given) as BehaviourDraft['applies'];
	return { applies: text(answers.applies), better: text(answers.better), shares: text(answers.shares), note };
}

/** Record id of what is said about a result. */
export function behaviourId({ activity = '', subject = '' }: Pick<RecordOf<TrainingResult>, 'activity' | 'subject'>): string {
	return `${trainingBehaviour.kind}:${activity}:${subject}`;
}

/** Puts on record what a superior has seen, new or changed; every question is answered. Gives the ids submitted. Throws what `submitRecords` throws. */
export async function submitBehaviour(
	db: DeviceDb,
	maker: Maker,
	result: RecordOf<TrainingResult>,
	{ applies, better, shares, note }: BehaviourDraft,
	rev: { _rev?: string },
	origin: DraftOrigin | EditOrigin,
): Promise<string[]> {
	const { unit, period, subject = '', activity = '' } = result;
	const answers = { applies: Number(applies), better: Number(better), shares: Number(shares) };
	const body: TrainingBehaviour = { result: result._id, answers, note: note.trim() };
	return submitRecords(db, origin, [
		editedRecord(maker, trainingBehaviour, { _id: behaviourId(result), unit, period, subject, activity, body }, rev),
	]);
}
