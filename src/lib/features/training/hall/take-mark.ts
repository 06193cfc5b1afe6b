import type { DeviceDb } from '$lib/device/db';
import { newRecord, type Maker } from '$lib/device/new-record';
import { newUlid } from '$lib/device/new-ulid';
import { submitRecords } from '$lib/device/outbox/submit-record';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import { trainingMark, type TrainingMark } from '#shared/training/kinds/training-mark';
import type { TrainingParticipation } from '#shared/training/kinds/training-participation';

/** What is said of somebody: what happened, how it was seen. */
export type Said = Pick<TrainingMark, 'act' | 'how'> & Partial<Pick<TrainingMark, 'clock' | 'absence' | 'reason'>>;

/** Two taps within so many milliseconds that say the same are one. */
const doubleTap = 5_000;

/** Records that somebody came, went or is not there; gives the ids submitted, none where the same was recorded a moment before. Throws what `submitRecords` throws. */
export async function takeMark(
	db: DeviceDb,
	maker: Maker,
	participation: RecordOf<TrainingParticipation>,
	session: string,
	said: Said,
): Promise<string[]> {
	const body: TrainingMark = {
		...{ participation: participation._id, session, undoes: null, clock: null, absence: null, reason: '' },
		...said,
	};
	return submit(db, maker, participation, body);
}

/** Takes marks out again: each an act of its own, so that what was seen stays on record. */
export async function undoMarks(db: DeviceDb, maker: Maker, marks: readonly RecordOf<TrainingMark>[]): Promise<string[]> {
	const { kind, v } = trainingMark;
	const undoing = marks.map(({ _id, unit, subject, activity, body: { participation, session, how } }) =>
		newRecord(maker, {
			...{ _id: `${kind}:${activity}:${newUlid()}`, kind, v, unit, period: '*' },
			...(subject !== undefined && { subject }),
			...(activity !== undefined && { activity }),
			body: { participation, session, act: 'undo', how, clock: null, absence: null, reason: '', undoes: _id } satisfies TrainingMark,
		}),
	);
	const isUndone = (standing: readonly Envelope[], made: Envelope) =>
		standing.some(({ body }) => (body as TrainingMark).undoes === (made.body as TrainingMark).undoes);
	return submitRecords(db, { unless: isUndone }, undoing);
}

function submit(db: DeviceDb, maker: Maker, { activity, unit, subject }: RecordOf<TrainingParticipation>, body: TrainingMark) {
	const { kind, v } = trainingMark;
	const record = newRecord(maker, {
		...{ _id: `${kind}:${activity}:${newUlid()}`, kind, v, unit, period: '*', body },
		...(subject !== undefined && { subject }),
		...(activity !== undefined && { activity }),
	});
	return submitRecords(db, { unless: isDoubleTap }, [record]);
}

const saidFields = ['participation', 'session', 'act', 'how', 'clock', 'absence', 'reason'] as const;

function isDoubleTap(standing: readonly Envelope[], made: Envelope): boolean {
	const said = made.body as TrainingMark;
	const undone = new Set(standing.flatMap(({ body }) => (body as TrainingMark).undoes ?? []));
	return standing.some(({ _id, device, at, body }) => {
		const mark = body as TrainingMark;
		const isSame = saidFields.every((field) => mark[field] === said[field]);
		const isRecent = device === made.device && Math.abs(Date.parse(made.at) - Date.parse(at)) < doubleTap;
		return isSame && isRecent && !undone.has(_id);
	});
}
