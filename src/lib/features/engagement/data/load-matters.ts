import type { DeviceDb } from '$lib/device/db';
import { readRecords, type RecordView } from '$lib/device/records/read-records';
import { units as readUnits } from '$lib/device/records/reference';
import { foldVoice, type FoldedVoice } from '#shared/engagement/fold-voice';
import { engagementEvent } from '#shared/engagement/kinds/engagement-event';
import { engagementVoice, type EngagementVoice } from '#shared/engagement/kinds/engagement-voice';
import type { ReferenceEngagementRules } from '#shared/engagement/kinds/reference-engagement-rules';
import { firstResponse, voiceDue, type VoiceDue } from '#shared/engagement/voice-due';
import { groupBy } from '#shared/kernel/group-by';
import type { RecordOf } from '#shared/kernel/envelope';
import { engagementRules, holidays } from './engagement-rules';

/** A voice and how it stands. */
export interface Matter {
	voice: RecordView<EngagementVoice>;
	folded: FoldedVoice;
	/** `null`: nothing is due. */
	due: VoiceDue | null;
	first: ReturnType<typeof firstResponse>;
	/** The unit it lies with, else the one it was said about. */
	unit: string;
	/** Acts that have not reached the office, or were refused, by record id. */
	delivery: ReadonlyMap<string, RecordView<never>['state']>;
}

export interface Matters {
	matters: Matter[];
	/** Names of the units this device knows, by code. */
	units: ReadonlyMap<string, string>;
	rules: RecordOf<ReferenceEngagementRules>[];
}

/** All voices this device has, each with its state and its clock, newest first; one alone by its `code`. For `live(() => …)`. */
export async function loadMatters(db: DeviceDb, code?: string): Promise<Matters> {
	const [voices, events, units, rules, off] = await Promise.all([
		readRecords(db, engagementVoice),
		readRecords(db, engagementEvent),
		readUnits(db),
		engagementRules(db),
		holidays(db),
	]);
	// What was refused did not happen.
	const taken = events.rows.filter(({ state }) => state !== 'fix');
	const ofVoice = groupBy(taken, ({ record }) => record.body.code);
	const wanted = voices.rows.filter(({ record }) => code === undefined || record.body.code === code);
	const matters = wanted.map((voice): Matter => {
		const mine = ofVoice.get(voice.record.body.code) ?? [];
		const folded = foldVoice(
			voice.record,
			mine.map(({ record }) => record),
		);
		return {
			...{ voice, folded, unit: folded.routed?.unit ?? voice.record.unit },
			due: voiceDue(voice.record, folded, rules, off),
			first: firstResponse(voice.record, folded, rules, off),
			delivery: new Map(mine.map(({ id, state }) => [id, state])),
		};
	});
	return {
		matters: matters.sort((a, b) => Date.parse(b.voice.record.at) - Date.parse(a.voice.record.at)),
		units: new Map(units.map(({ body }) => [body.code, body.name])),
		rules,
	};
}
