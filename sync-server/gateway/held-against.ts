import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import { referencePerson, type ReferencePerson } from '#shared/personnel/kinds/reference-person';
import type { Refusal } from '#shared/kernel/refusal';
import type { SurveyResponse } from '#shared/survey/kinds/survey-response';
import { appraisalAdmissible } from '#shared/appraisal/appraisal-admissible';
import { personConsistent } from '#shared/personnel/person-consistent';
import { responseAdmissible } from '#shared/survey/response-admissible';
import type { Personnel } from '../domains/personnel/personnel';
import type { Stored } from '../store/changes';
import type { Store } from '../store/store';
import { appraisalReferences } from '../domains/appraisal/appraisal-references';
import { responseReferences } from '../domains/survey/response-references';

/** What the office holds against the body of a record; `null`: nothing. */
export type RefusalOf = (record: Envelope) => Refusal | null;

/**
 * Holds the records of one request, whose schemas are in order, against what the office already has. `before`: the
 * records standing under the same ids. Everything they refer to is fetched at once.
 */
export async function heldAgainst(
	{ store, personnel }: { store: Store; personnel: Personnel },
	records: readonly Envelope[],
	before: ReadonlyMap<string, Stored>,
	now: Date,
): Promise<RefusalOf> {
	const people = records.filter(isPerson);
	const [responses, appraisals, accounts] = await Promise.all([
		responseReferences(store, records.filter(isResponse)),
		appraisalReferences(store, records.filter(isAppraisal), before, now),
		accountsOf(personnel, people),
	]);
	return (record) => {
		if (isResponse(record)) return responseAdmissible(record, responses(record), now);
		if (isAppraisal(record)) return appraisalAdmissible(record, appraisals(record));
		if (isPerson(record)) return personConsistent(record, accounts.get(record.body.account ?? '') ?? null);
		return null;
	};
}

/** Whom the accounts named in these records belong to: not to who gives it up in the same request; within one request the first one has it. */
async function accountsOf(personnel: Personnel, people: readonly RecordOf<ReferencePerson>[]): Promise<Map<string, string | undefined>> {
	const owners = new Map<string, string | undefined>();
	for (const { subject, body } of people) {
		const { account } = body;
		if (account === null || owners.has(account)) continue;
		const owner = await personnel.personOf(account);
		const givenUp = people.some((one) => one.subject === owner && one.body.account !== account);
		owners.set(account, owner === null || givenUp ? subject : owner);
	}
	return owners;
}

function isResponse(record: Envelope): record is RecordOf<SurveyResponse> {
	return record.kind === 'survey.response';
}

function isPerson(record: Envelope): record is RecordOf<ReferencePerson> {
	return record.kind === referencePerson.kind;
}

function isAppraisal({ kind }: Envelope): boolean {
	return kind.startsWith('appraisal.');
}
