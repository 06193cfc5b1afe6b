import type { AnyKind } from './define-kind';
import type { Envelope, RecordOf } from './envelope';
import type { Need } from './kind-traits';
import type { Known } from './known';
import type { Refusal } from './refusal';
import { refuse } from './refuse';

/** Ids of everything a record is held against, to be fetched at once for all the records of a request. */
export function namedBy(definition: AnyKind, envelope: Envelope): string[] {
	const record = envelope as RecordOf<unknown>;
	const needed = (definition.needs ?? []).flatMap((need) =>
		need.exists === false ? [] : need.ids(record).filter((id) => isOfKind(need, definition, id)),
	);
	return [...needed, ...(definition.asks?.(record) ?? [])];
}

/** Whether the office takes a record, whose sender and schema are in order, beside what it has already. `null` when it does. */
export function heldAgainst(definition: AnyKind, envelope: Envelope, known: Known): Refusal | null {
	const record = envelope as RecordOf<unknown>;
	const { standing } = known;
	if (
		definition.change === 'by-author' &&
		standing &&
		standing.by !== record.by &&
		known.appraises(standing.by, record.subject ?? '', known.today)
	)
		return refuse('already_exists');
	for (const need of definition.needs ?? []) {
		const foreign = need.ids(record).find((id) => !agrees(need, definition, record, id, known));
		if (foreign !== undefined) return refuse(need.code, need.path);
	}
	return definition.admissible?.(record, known) ?? null;
}

function agrees(need: Need<unknown>, definition: AnyKind, record: RecordOf<unknown>, id: string, known: Known): boolean {
	if (!isOfKind(need, definition, id) || (need.sameId && need.sameId(record) !== id)) return false;
	if (need.exists === false) return true;
	const found = known.find(id);
	return found !== undefined && need.agrees.every((what) => isSame[what](found, record));
}

const isSame: Record<Need<unknown>['agrees'][number], (a: Envelope, b: Envelope) => boolean> = {
	person: (a, b) => a.subject === b.subject,
	unit: (a, b) => a.unit === b.unit,
	period: (a, b) => a.period === b.period,
	year: (a, b) => a.period.slice(0, 4) === b.period.slice(0, 4),
	activity: (a, b) => a.activity === b.activity,
};

function isOfKind({ kinds }: Need<unknown>, { feed }: AnyKind, id: string): boolean {
	const kind = id.slice(0, id.indexOf(':'));
	return kinds ? kinds.includes(kind) : kind.startsWith(`${feed}.`);
}
