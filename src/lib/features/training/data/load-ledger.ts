import type { DeviceDb } from '$lib/device/db';
import { ofKind } from '$lib/device/records/of-kind';
import { readAbout } from '$lib/device/records/read-about';
import type { RecordView } from '$lib/device/records/read-records';
import { person as personOf } from '$lib/features/personnel/data/person';
import type { KindDefinition } from '#shared/kernel/define-kind';
import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferencePerson } from '#shared/personnel/kinds/reference-person';
import { trainingExternal } from '#shared/training/kinds/training-external';
import { trainingNumber } from '#shared/training/kinds/training-number';
import { trainingResult } from '#shared/training/kinds/training-result';
import { trainingRevocation } from '#shared/training/kinds/training-revocation';
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
	const records = <Kind extends string, Body>(kind: KindDefinition<Kind, Body>) => ofKind(views, kind).map(({ record }) => record);
	const rules = await trainingRules(db);
	const ledger = ledgerOf(
		{
			externals: records(trainingExternal),
			reviews: records(trainingReview),
			results: records(trainingResult),
			numbers: records(trainingNumber),
			revocations: records(trainingRevocation),
		},
		rules.map(({ body }) => body),
		year,
		person.body.status,
	);
	const delivery = new Map(views.map(({ record, state }) => [record._id, state]));
	const periods = [...records(trainingExternal), ...records(trainingResult)].map(({ period }) => period);
	return { person, ledger, delivery, rules, years: [...new Set(periods)].sort().reverse() };
}
