import type { KindDefinition } from '#shared/kernel/define-kind';
import type { RecordOf } from '#shared/kernel/envelope';
import { storedRecord } from '../../reference/stored-record';
import type { DemoPerson } from '../people/demo-people';

/** What an appraisal record of the demo is made of. */
export interface Act<Body> {
	id: string;
	about: DemoPerson;
	period: string;
	by: DemoPerson;
	at: Date;
	body: Body;
}

/** The account somebody of the demo office writes under; most have none that could sign in. */
export function accountOf({ id, seat }: DemoPerson): string {
	return seat.account ?? `demo-${id}`;
}

/** A record about one person; it arrives within some hours. */
export function appraisalRecord<Kind extends string, Body>(
	definition: KindDefinition<Kind, Body>,
	{ id, about, period, by, at, body }: Act<Body>,
	random: () => number,
): RecordOf<Body> {
	const account = accountOf(by);
	const received = new Date(at.getTime() + 60_000 + Math.floor(random() * 300) * 60_000);
	const envelope = {
		_id: id,
		subject: about.id,
		unit: about.seat.unit,
		period,
		by: account,
		device: `demo-tablet-${account}`,
		at,
		received,
	};
	return storedRecord(definition, { ...envelope, body }, random);
}
