import type { Envelope } from '#shared/kernel/envelope';
import type { Feed } from '#shared/kernel/feeds';
import type { Refusal } from '#shared/kernel/refusal';
import { kinds } from '#shared/kinds';
import { jakartaDay } from '#shared/kernel/days';
import { mayPush } from '#shared/access';
import { idFits } from '#shared/kernel/id-fits';
import type { Session } from '#shared/kernel/session';
import type { Personnel } from '../domains/personnel/personnel';
import type { Stored } from '../store/changes';
import type { Store } from '../store/store';
import { storedRecords } from '../store/stored-records';
import { isSameEdit } from './bulk-row';
import { prepareHolding, type RefusalOf } from './held-against';
import type { Sent } from './read-sent';

/** What is to become of one sent document. */
export type Verdict =
	| { decided: 'stored'; standing: Stored }
	| { decided: 'store'; record: Envelope; standing: Stored | undefined }
	| { decided: 'refused'; refusal: Refusal };

/**
 * Decides over the documents of one request. An edit that is stored already is not judged again: roles, units and
 * periods may have changed since. Reads the store a few times, however many documents there are.
 */
export async function judge(
	{ store, personnel }: { store: Store; personnel: Personnel },
	feed: Feed,
	session: Session,
	sent: readonly Sent[],
	now: Date,
): Promise<Verdict[]> {
	const readable = sent.flatMap((one) => (one.ok ? [one.record] : []));
	const before = await storedRecords(
		store.db(feed),
		readable.map(({ _id }) => _id),
	);
	const isStored = (record: Envelope, standing: Stored | undefined): standing is Stored =>
		!!standing && record.by === session.account && isSameEdit(standing, record);
	const open = readable.filter((record) => !isStored(record, before.get(record._id)));
	const refusalOf = await prepareHolding({ store, personnel }, open, before, now);
	const today = jakartaDay(now.getTime());
	// What stands is looked at last: until the id fits, it may be somebody else's, of which the sender learns nothing.
	const mayArrive = (record: Envelope) =>
		mayPush(session, feed, record, null, today) ??
		idFits(kinds.get(record.kind)!, record) ??
		mayPush(session, feed, record, before.get(record._id) ?? null, today);
	const refusals = decide(open, mayArrive, refusalOf);
	return sent.map((one): Verdict => {
		if (!one.ok) return { decided: 'refused', refusal: one.refusal };
		const { record } = one;
		const standing = before.get(record._id);
		if (isStored(record, standing)) return { decided: 'stored', standing };
		const refusal = refusals.get(record);
		return refusal ? { decided: 'refused', refusal } : { decided: 'store', record, standing };
	});
}

/**
 * What is refused of these records. One may name another of the same request, in whatever order; when that one is refused it is not there,
 * so the rest is looked at again until nothing more falls.
 */
function decide(
	records: readonly Envelope[],
	mayArrive: (record: Envelope) => Refusal | null,
	refusalOf: RefusalOf,
): ReadonlyMap<Envelope, Refusal> {
	const refusals = new Map<Envelope, Refusal>();
	const look = (record: Envelope, refusal: Refusal | null) => refusal && refusals.set(record, refusal);
	for (const record of records) look(record, mayArrive(record));
	for (let before = -1; refusals.size !== before;) {
		before = refusals.size;
		const standing = records.filter((record) => !refusals.has(record));
		const travelling = new Map(standing.map((record) => [record._id, record]));
		for (const record of standing) look(record, refusalOf(record, travelling));
	}
	return refusals;
}
