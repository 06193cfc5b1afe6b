import { ulid } from 'ulid';
import { keyTables } from '#shared/access';
import type { Envelope } from '#shared/kernel/envelope';
import type { Feed } from '#shared/kernel/feeds';
import type { Session } from '#shared/kernel/session';
import { people } from './office';

const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(Math.random() * values.length)]!;
const maybe = <Value>(value: Value, share = 0.5): Value | undefined => (Math.random() < share ? value : undefined);

const units = ['*', 'DUKCAPIL', 'DPMPTSP', '12.72.01.1001'];
const subjects = ['P1', 'P2', 'P3', 'P8', 'P9'];
const activities = ['01KB1111111111111111111111', '01KB2222222222222222222222'];
const accounts = Object.values(people).map(({ account }) => account);

/** Records of all kinds of a feed, of everybody in `people` and about everybody; put straight into a store they test who is given what. */
export function scatteredRecords(feed: Feed, count: number): Envelope[] {
	const kinds = Object.keys(keyTables[feed]);
	return Array.from({ length: count }, () => {
		const kind = pick(kinds);
		const [subject, activity] = [maybe(pick(subjects), 0.8), maybe(pick(activities))];
		return {
			_id: `${kind}:${ulid()}`,
			kind,
			v: 1,
			unit: pick(units),
			period: pick(['*', '2025', '2026', '2026-TW3', '2026-TW4', '2026-S2']),
			...(subject !== undefined && { subject }),
			...(activity !== undefined && { activity }),
			by: pick(accounts),
			device: 'TABLET-1',
			at: `${pick(['2025-06-30', '2026-08-31', '2026-11-24'])}T10:00:00+07:00`,
			edit: ulid(),
			received: { at: new Date().toISOString(), no: '261124-AAAAAAAA' },
			body: {},
		};
	});
}

/** The same record after another edit; now and then somebody else's, about somebody else. */
export function edited<Record extends Envelope>(record: Record): Record {
	return { ...record, edit: ulid(), ...(Math.random() < 0.3 && { by: pick(accounts), unit: pick(units) }) };
}

/** Everybody in `people`, and some with more than one role. */
export const sessions: Session[] = [
	...Object.values(people),
	{ ...people.appraiser, roles: ['appraiser', 'employee', 'surveyor'], units: ['DUKCAPIL'], unitsBelow: ['DPMPTSP'], above: ['P9'] },
	{ ...people.superiorWithObjection, roles: ['appraiser', 'committee'], activities: people.committee.activities },
	{ ...people.committee, roles: ['committee', 'employee', 'evaluator'] },
];
