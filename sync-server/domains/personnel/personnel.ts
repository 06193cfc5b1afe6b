import { readRecord } from '#shared/kernel/define-kind';
import { referenceAppraisalPeriod, type ReferenceAppraisalPeriod } from '#shared/appraisal/kinds/reference-appraisal-period';
import { referencePerson, type AppraisalLine } from '#shared/personnel/kinds/reference-person';
import { appraisalObjection } from '#shared/appraisal/kinds/appraisal-objection';
import { referenceUnit } from '#shared/personnel/kinds/reference-unit';
import { trainingProgramme, type TrainingProgramme } from '#shared/training/kinds/training-programme';
import { addDays, jakartaDay } from '#shared/kernel/days';
import { daysOverlap } from '#shared/kernel/days-overlap';
import { closingDays } from '#shared/appraisal/period-closing';
import { unitsBelow } from '#shared/personnel/units-below';
import type { Case, Charge, Led, Session } from '#shared/kernel/session';
import type { Feed } from '#shared/kernel/feeds';
import type { Stored } from '../../store/changes';
import type { Store } from '../../store/store';

/** What the personnel list says about who is asking. */
export type Standing = Pick<Session, 'person' | 'charges' | 'closing' | 'above' | 'objections' | 'unitsBelow' | 'activities'>;

/** Who is who, and who answers for whom or runs what, from the personnel list, the objections filed and the decrees of committees. */
export interface Personnel {
	/** As the store has it now: whatever was written before the call counts. `led`: the units the account leads. */
	standingOf(account: string, led: readonly string[]): Promise<Standing>;
	/** The list as it is now, to be asked many times while one request is judged. */
	now(): Promise<PersonnelNow>;
}

/** The personnel list at one moment. */
export interface PersonnelNow {
	/** The person linked to an account; `null` when there is none. */
	personOf(account: string): string | null;
	/** Whom the account answers for, in any days. */
	chargesOf(account: string): readonly Charge[];
}

interface Known {
	account: string | null;
	lines: readonly AppraisalLine[];
}

/**
 * Keeps the personnel list at hand, in memory: some thousand people, read once, then followed through the changes of the
 * feeds. Asked anew at every request, so that what HR took away is gone with the next one.
 */
export function personnelOf(store: Store, now: () => number = Date.now): Personnel {
	const people = new Map<string, Known>();
	const objections = new Map<string, Case>();
	let charges: ReadonlyMap<string, readonly Charge[]> = new Map();
	let accounts: ReadonlyMap<string, string> = new Map();

	const periods = new Map<string, ReferenceAppraisalPeriod>();
	const parents = new Map<string, string | null>();

	const reference = follower(store, 'reference', {
		'reference.person:': (key, record) => {
			const read = record && readRecord(referencePerson, record);
			if (read?.ok) people.set(key, read.record.body);
			else people.delete(key);
		},
		'reference.appraisal-period:': (key, record) => {
			const read = record && readRecord(referenceAppraisalPeriod, record);
			if (read?.ok) periods.set(key, read.record.body);
			else periods.delete(key);
		},
		'reference.unit:': (key, record) => {
			const read = record && readRecord(referenceUnit, record);
			if (read?.ok) parents.set(key, read.record.body.parent);
			else parents.delete(key);
		},
	});
	const appraisal = follower(store, 'appraisal', {
		'appraisal.objection:': (key, record) => {
			const read = record && readRecord(appraisalObjection, record);
			if (!read?.ok || read.record.subject === undefined) objections.delete(key);
			else objections.set(key, { person: read.record.subject, period: read.record.period });
		},
	});

	const committees = new Map<string, TrainingProgramme>();
	const training = follower(store, 'training', {
		'training.programme:': (key, record) => {
			const read = record && readRecord(trainingProgramme, record);
			if (read?.ok) committees.set(key, read.record.body);
			else committees.delete(key);
		},
	});

	const refresh = afterEachOther(async () => {
		const [changed] = await Promise.all([reference(), appraisal(), training()]);
		if (changed) ({ charges, accounts } = indexOf(people));
	});

	return {
		async now() {
			await refresh();
			const [byAccount, byPerson] = [accounts, charges];
			return {
				personOf: (account) => byAccount.get(account) ?? null,
				chargesOf: (account) => byPerson.get(byAccount.get(account) ?? '') ?? [],
			};
		},
		async standingOf(account, led) {
			await refresh();
			const unitsBelow = below(led, parents);
			const units = unitsBelow.length > 0 ? { unitsBelow } : {};
			const person = accounts.get(account);
			if (person === undefined) return units;
			const mine = charges.get(person) ?? [];
			const heard = [...objections.values()].filter((one) =>
				mine.some((charge) => charge.as === 'superior' && charge.person === one.person && daysOverlap(one.period, charge)),
			);
			const over = above(person, people, mine);
			const activities = ledBy(person, committees, jakartaDay(now()));
			return {
				...units,
				person,
				...(over.length > 0 && { above: over }),
				...(mine.length > 0 && { charges: mine }),
				...(periods.size > 0 &&
					mine.some(({ to }) => to !== null) && { closing: closingDays([...periods].map(([period, body]) => ({ period, body }))) }),
				...(heard.length > 0 && { objections: heard.sort((a, b) => order(a.person + a.period, b.person + b.period)) }),
				...(activities.length > 0 && { activities }),
			};
		},
	};
}

/** What was done in a hall without a signal may be sent so many days after the committee's last one. */
const daysToSend = 30;

/** The activities whose committee a person is of, or was until lately, by the decrees. */
function ledBy(person: string, committees: ReadonlyMap<string, TrainingProgramme>, today: string): Led[] {
	const led = [...committees].flatMap(([activity, { decree }]) =>
		(decree?.members ?? []).filter((member) => member.person === person).map(({ from, to }) => ({ activity, from, to })),
	);
	return led.filter(({ to }) => addDays(to, daysToSend) >= today).sort((a, b) => order(a.activity + a.from, b.activity + b.from));
}

type Take = (key: string, record: Stored | undefined) => void;

/** Reads all records of a feed whose ids begin with one of these, once, then what has changed since; answers whether anything did. */
function follower(store: Store, feed: Feed, takes: Record<string, Take>) {
	const db = store.db(feed);
	const prefixOf = (id: string) => Object.keys(takes).find((prefix) => id.startsWith(prefix));
	const take = (id: string, record: Stored | undefined) => {
		const prefix = prefixOf(id);
		if (prefix) takes[prefix]!(id.slice(prefix.length), record);
	};
	const kinds = Object.keys(takes).map((prefix) => prefix.slice(0, -1));
	const accept = ({ _id }: Stored) => prefixOf(_id) !== undefined;
	let since: string | number | undefined;
	return async (): Promise<boolean> => {
		if (since === undefined) {
			const { update_seq } = await db.info();
			for (const prefix of Object.keys(takes)) {
				const { rows } = await db.allDocs({ startkey: prefix, endkey: `${prefix}\uffff`, include_docs: true });
				for (const { id, doc } of rows) take(id, doc as never);
			}
			since = update_seq;
			return true;
		}
		// The records come with the changes: asked for apart, another node of a cluster may still give the version before, and this is asked once.
		let changed = false;
		for (let pending = 1; pending > 0;) {
			const page = await store.changes(feed, { since, limit: 1_000, selector: { kind: { $in: kinds } }, accept });
			for (const { record } of page.rows) take(record._id, record);
			changed ||= page.rows.length > 0;
			({ lastSeq: since, pending } = page);
		}
		return changed;
	};
}

/** The units below these in the tree, sorted. */
function below(led: readonly string[], parents: ReadonlyMap<string, string | null>): string[] {
	const units = [...parents].map(([code, parent]) => ({ code, parent }));
	const found = new Set(led.flatMap((code) => [...unitsBelow(units, code)]));
	return [...found].filter((code) => !led.includes(code)).sort(order);
}

/** Who answers for whom, and whose account is whose: new ones each time, for somebody may still be reading the ones before. */
function indexOf(people: ReadonlyMap<string, Known>) {
	const charges = new Map<string, Charge[]>();
	const accounts = new Map<string, string>();
	const add = (holder: string | null, charge: Charge) => holder !== null && charges.set(holder, [...(charges.get(holder) ?? []), charge]);
	for (const [person, { account, lines }] of [...people].sort(([a], [b]) => order(a, b))) {
		if (account !== null && !accounts.has(account)) accounts.set(account, person);
		for (const { from, to, appraiser, superior } of lines) {
			add(appraiser, { person, as: 'appraiser', from, to });
			add(superior, { person, as: 'superior', from, to });
		}
	}
	return { charges, accounts };
}

/** Who appraises `person` and stands above that, and the superiors of those the person appraises. */
function above(person: string, people: ReadonlyMap<string, Known>, charges: readonly Charge[]): string[] {
	const own = people.get(person)?.lines ?? [];
	const theirs = charges.flatMap((charge) => (charge.as === 'appraiser' ? (people.get(charge.person)?.lines ?? []) : []));
	const named = [
		...own.flatMap(({ appraiser, superior }) => [appraiser, superior]),
		...theirs.filter(({ appraiser }) => appraiser === person).map(({ superior }) => superior),
	];
	return [...new Set(named.filter((one) => one !== null))].sort(order);
}

/** One run at a time; who asks while one is under way waits for the next, because that one may have looked too early. */
function afterEachOther(run: () => Promise<void>): () => Promise<void> {
	let current: Promise<void> | null = null;
	let next: Promise<void> | null = null;
	const begin = (): Promise<void> => {
		current = run().finally(() => (current = null));
		return current;
	};
	return () => {
		if (!current) return begin();
		next ??= current
			.catch(() => undefined)
			.then(() => {
				next = null;
				return begin();
			});
		return next;
	};
}

function order(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
