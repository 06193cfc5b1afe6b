import { ulid } from 'ulid';
import type { AppraisalEvaluation } from '#shared/appraisal/kinds/appraisal-evaluation';
import type { AppraisalSkp } from '#shared/appraisal/kinds/appraisal-skp';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import type { Feed } from '#shared/kernel/feeds';
import type { ReferencePerson } from '#shared/personnel/kinds/reference-person';
import type { Role } from '#shared/kernel/session';
import { parsePeriod, periodSpan } from '#shared/kernel/period';
import type { Office } from './office.ts';
import { passwordOf, signIn, type Person } from './people.ts';

/** What a record says besides who made it and when. */
export type Said = Pick<Envelope, '_id' | 'kind' | 'unit' | 'period' | 'subject' | 'body'> & { _rev?: string; at?: string };

/** Stores records as a device of this person would. Throws when the office does not take one. */
export async function store(person: Person, feed: Feed, said: readonly Said[]): Promise<void> {
	const made = { v: 1, by: person.account, device: 'tablet-of-the-tests', at: new Date().toISOString() };
	const docs = said.map((one) => ({ ...made, edit: ulid(), ...one }));
	const { body } = await person.post<{ ok?: true }[]>(`/db/${feed}/_bulk_docs`, { docs });
	const refused = body.filter(({ ok }) => !ok);
	if (refused.length > 0) throw new Error(`not taken: ${JSON.stringify(refused)}`);
}

/** A document of the office by its id. */
export async function held<Body>(office: Office, feed: Feed, id: string): Promise<RecordOf<Body>> {
	const found = (await office.all(feed)).find(({ _id }) => _id === id);
	if (!found) throw new Error(`${id} is not there`);
	return found as RecordOf<Body>;
}

/** The SKP of another year with the words of one that is there. */
export function skpAgain({ kind, unit, subject, body }: RecordOf<AppraisalSkp>, year: number): Said {
	const { origin, leaderSkp, ...words } = body;
	void [origin, leaderSkp];
	return {
		_id: `${kind}:${year}:${subject}`,
		kind,
		unit,
		period: String(year),
		subject: subject!,
		body: { ...words, start: `${year}-01-01`, end: `${year}-12-31` },
	};
}

/** The evaluation of another period with the words and ratings of one that is there; a note as evidence of the conduct. */
export function evaluationAgain({ kind, unit, subject, body }: RecordOf<AppraisalEvaluation>, period: string): Said {
	const conduct = { ...body.ratings.conduct, evidence: [{ type: 'note' as const, text: 'Surat terima kasih tiga pemohon' }] };
	const { start, end } = periodSpan(parsePeriod(period)!);
	return {
		_id: `${kind}:${period}:${subject}`,
		kind,
		unit,
		period,
		subject: subject!,
		body: { ...body, start, end, ratings: { ...body.ratings, conduct } },
	};
}

/** An account for somebody of the personnel list: opened by the administrator, linked by HR. */
export async function openAccount(
	url: string,
	office: Office,
	{ person, ...given }: { account: string; name: string; roles: Role[]; units: string[]; person: string },
): Promise<void> {
	const admin = await signIn(url, 'admin');
	const { status } = await admin.post('/accounts', { ...given, password: passwordOf(given.account) });
	if (status !== 201) throw new Error(`account ${given.account}: ${status}`);
	const { _id, _rev, kind, unit, period, subject, body } = await held<ReferencePerson>(office, 'reference', `reference.person:${person}`);
	await store(office.hr, 'reference', [
		{ _id, ...(_rev && { _rev }), kind, unit, period, subject: subject!, body: { ...body, account: given.account } },
	]);
}
