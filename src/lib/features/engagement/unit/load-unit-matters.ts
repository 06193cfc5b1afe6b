import type { DeviceDb } from '$lib/device/db';
import { readRecords } from '$lib/device/records/read-records';
import { units as readUnits } from '$lib/device/records/reference';
import { endOf } from '#shared/engagement/clock-ends';
import { foldVoice, type FoldedVoice } from '#shared/engagement/fold-voice';
import { engagementEvent, type EngagementEvent } from '#shared/engagement/kinds/engagement-event';
import { groupBy } from '#shared/kernel/group-by';
import type { RecordOf } from '#shared/kernel/envelope';

/** What a unit knows of a voice: what the desk handed it, and what was done since. */
export interface UnitMatter {
	code: string;
	folded: FoldedVoice;
	unit: string;
	/** The day it has to be answered by, and the last millisecond of it; `null`: answered, ended, or no day was told. */
	due: { lastDay: string; ends: number } | null;
}

/** The matters of these events, what is due first at the top. Of the voices themselves this device has nothing. */
export function unitMatters(events: readonly RecordOf<EngagementEvent>[]): UnitMatter[] {
	const matters = [...groupBy(events, ({ body }) => body.code)].flatMap(([code, mine]): UnitMatter[] => {
		// Whoever hands it on has received it.
		const folded = foldVoice({ body: { code }, received: mine[0]!.received }, mine);
		if (!folded.routed) return [];
		const told = folded.extended.at(-1)?.body.until ?? folded.routed.body.due;
		const open = folded.ended === null && folded.answered === null;
		return [{ code, folded, unit: folded.routed.unit, due: open && told !== undefined ? endOf(told) : null }];
	});
	return matters.sort((a, b) => (a.due?.ends ?? Infinity) - (b.due?.ends ?? Infinity) || (a.code < b.code ? -1 : 1));
}

/** Reads them, with the names of the units. For `live(() => …)`. */
export async function loadUnitMatters(db: DeviceDb): Promise<{ matters: UnitMatter[]; units: ReadonlyMap<string, string> }> {
	const [events, units] = await Promise.all([readRecords(db, engagementEvent), readUnits(db)]);
	return { matters: unitMatters(events.rows.map(({ record }) => record)), units: new Map(units.map(({ body }) => [body.code, body.name])) };
}
