import type { DeviceDb } from '$lib/device/db';
import { readAbout } from '$lib/device/records/read-about';
import type { RecordView } from '$lib/device/records/read-records';
import { person as personOf } from '$lib/features/personnel/data/person';
import { readRecord, type KindDefinition } from '#shared/kernel/define-kind';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import type { ReferencePerson } from '#shared/personnel/kinds/reference-person';
import { trainingExternal } from '#shared/training/kinds/training-external';
import type { ReferenceTrainingRules } from '#shared/training/kinds/reference-training-rules';
import { trainingReview } from '#shared/training/kinds/training-review';
import { ledgerOf, type Ledger } from '#shared/training/ledger';
import { trainingRules } from './training-rules';

/** A person's JP ledger as this device knows it. */
export interface PersonLedger {
	person: RecordOf<ReferencePerson>;
	ledger: Ledger;
	/** On the way, or refused, by record id; the office has the others. */
	delivery: ReadonlyMap<string, RecordView<never>['state']>;
	rules: RecordOf<ReferenceTrainingRules>[];
	/** Years with a training in them, newest first. */
	years: string[];
}

/** Reads it; `null` when this device does not know the person. For `live(() => …)`. */
export async function loadLedger(db: DeviceDb, id: string, year: string): Promise<PersonLedger | null> {
	const person = await personOf(db, id);
	if (!person) return null;
	const views = await readAbout(db, id);
	const records = views.map(({ record }) => record);
	const externals = readAll(records, trainingExternal);
	const rules = await trainingRules(db);
	const ledger = ledgerOf(
		{ externals, reviews: readAll(records, trainingReview) },
		rules.map(({ body }) => body),
		year,
		person.body.status,
	);
	const delivery = new Map(views.map(({ record, state }) => [record._id, state]));
	return { person, ledger, delivery, rules, years: [...new Set(externals.map(({ period }) => period))].sort().reverse() };
}

function readAll<Kind extends string, Body>(records: readonly Envelope[], definition: KindDefinition<Kind, Body>): RecordOf<Body>[] {
	return records.flatMap((record) => {
		const read = record.kind === definition.kind ? readRecord(definition, record) : null;
		return read?.ok ? [read.record] : [];
	});
}
