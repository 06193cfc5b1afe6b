import { formatDate } from '$lib/ui/format/format-date';
import type { RecordOf } from '#shared/kernel/envelope';
import type { TrainingSession } from '#shared/training/kinds/training-session';

/** A session as a list names it: day, beginning and topic. */
export function sessionLabel({ body: { date, start, topic } }: RecordOf<TrainingSession>): string {
	return `${formatDate(date)}, ${start.replace(':', '.')} · ${topic}`;
}
