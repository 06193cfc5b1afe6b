import type { Envelope, RecordOf } from '#shared/records/envelope';
import type { Feed } from '#shared/records/feeds';
import type { Refusal } from '#shared/records/refusal';
import type { SurveyResponse } from '#shared/records/survey-response';
import { mayPush } from '#shared/rules/access';
import { responseAdmissible } from '#shared/rules/response-admissible';
import type { Session } from '#shared/rules/session';
import type { Stored } from '../store/changes';
import type { Store } from '../store/store';
import { storedRecords } from '../store/stored-records';
import { isSameEdit } from './bulk-row';
import type { Sent } from './read-sent';
import { referencesFor } from './references';

/** What is to become of one sent document. */
export type Verdict =
	{ decided: 'stored'; standing: Stored } | { decided: 'store'; record: Envelope } | { decided: 'refused'; refusal: Refusal };

/**
 * Decides over the documents of one request. An edit that is stored already is not judged again: roles, units and
 * periods may have changed since. Reads the store twice, however many documents there are.
 */
export async function judge(store: Store, feed: Feed, session: Session, sent: readonly Sent[], now: Date): Promise<Verdict[]> {
	const readable = sent.flatMap((one) => (one.ok ? [one.record] : []));
	const ids = readable.map(({ _id }) => _id);
	const [before, references] = await Promise.all([storedRecords(store.db(feed), ids), referencesFor(store, readable.filter(isResponse))]);
	return sent.map((one): Verdict => {
		if (!one.ok) return { decided: 'refused', refusal: one.refusal };
		const { record } = one;
		const standing = before.get(record._id);
		if (standing && record.by === session.account && isSameEdit(standing, record)) return { decided: 'stored', standing };
		const refusal =
			mayPush(session, feed, record, standing ?? null) ?? (isResponse(record) ? responseAdmissible(record, references(record), now) : null);
		return refusal ? { decided: 'refused', refusal } : { decided: 'store', record };
	});
}

function isResponse(record: Envelope): record is RecordOf<SurveyResponse> {
	return record.kind === 'survey.response';
}
