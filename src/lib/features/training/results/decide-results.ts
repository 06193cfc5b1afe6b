import type { DeviceDb } from '$lib/device/db';
import { editedRecord } from '$lib/device/edited-record';
import type { Maker } from '$lib/device/new-record';
import { submitRecords, type DraftOrigin, type EditOrigin } from '$lib/device/outbox/submit-record';
import type { RecordOf } from '#shared/kernel/envelope';
import type { TrainingParticipation } from '#shared/training/kinds/training-participation';
import { trainingResult, type TrainingResult } from '#shared/training/kinds/training-result';
import type { ResultDraft } from './result-form';

/** One decision, and the result it takes the place of. */
export interface Decision {
	participation: RecordOf<TrainingParticipation>;
	body: TrainingResult;
	standing: RecordOf<TrainingResult> | null;
}

/**
 * Puts results on record, each once; what was typed about others stays in the draft. Gives the ids submitted. Throws what `submitRecords` throws.
 */
export async function decideResults(
	db: DeviceDb,
	maker: Maker,
	decisions: readonly Decision[],
	origin: DraftOrigin | EditOrigin,
): Promise<string[]> {
	const people = new Set(decisions.map(({ participation }) => participation.subject));
	const leaves = (value: unknown) => {
		const rows = Object.entries((value as ResultDraft).rows).filter(([person]) => !people.has(person));
		return rows.length === 0 ? undefined : ({ rows: Object.fromEntries(rows) } satisfies ResultDraft);
	};
	const records = decisions.map(({ participation, body, standing }) => {
		const { activity = '', subject = '', unit } = participation;
		const about = {
			_id: `${trainingResult.kind}:${activity}:${subject}`,
			unit: standing?.unit ?? unit,
			period: body.end.slice(0, 4),
			subject,
			activity,
		};
		return editedRecord(maker, trainingResult, { ...about, body }, standing ?? undefined);
	});
	const edits = new Map(decisions.map(({ standing }, index) => [records[index]!._id, standing?.edit ?? null]));
	const builtOn = (id: string) => edits.get(id) ?? null;
	return submitRecords(db, 'draft' in origin ? { ...origin, leaves } : { builtOn }, records);
}
