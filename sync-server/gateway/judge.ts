import type { Envelope } from '#shared/kernel/envelope';
import type { Feed } from '#shared/kernel/feeds';
import type { Refusal } from '#shared/kernel/refusal';
import { kinds } from '#shared/kinds';
import { mayPush } from '#shared/access';
import { idFits } from '#shared/kernel/id-fits';
import type { Session } from '#shared/kernel/session';
import type { Personnel } from '../domains/personnel/personnel';
import type { Stored } from '../store/changes';
import type { Store } from '../store/store';
import { storedRecords } from '../store/stored-records';
import { isSameEdit } from './bulk-row';
import { heldAgainst } from './held-against';
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
	const refusalOf = await heldAgainst({ store, personnel }, open, before, now);
	return sent.map((one): Verdict => {
		if (!one.ok) return { decided: 'refused', refusal: one.refusal };
		const { record } = one;
		const standing = before.get(record._id);
		if (isStored(record, standing)) return { decided: 'stored', standing };
		const refusal =
			mayPush(session, feed, record, standing ?? null, officeDay(now)) ?? idFits(kinds.get(record.kind)!, record) ?? refusalOf(record);
		return refusal ? { decided: 'refused', refusal } : { decided: 'store', record, standing };
	});
}

/** The day in Pematangsiantar (UTC+7 all year), `2026-11-24`. */
function officeDay(now: Date): string {
	return new Date(now.getTime() + 7 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
