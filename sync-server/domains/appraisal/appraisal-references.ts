import { appraisalHandover } from '#shared/appraisal/kinds/appraisal-handover';
import type { Envelope } from '#shared/kernel/envelope';
import { referenceAppraisalRules } from '#shared/appraisal/kinds/reference-appraisal-rules';
import { referencePerson } from '#shared/personnel/kinds/reference-person';
import { evaluationOf, type AppraisalReference } from '#shared/appraisal/appraisal-admissible';
import { documentId } from '#shared/document-id';
import { jakartaDay } from '#shared/kernel/jakarta-day';
import type { Stored } from '../../store/changes';
import type { Store } from '../../store/store';
import { storedRecords } from '../../store/stored-records';
import { parsedRecords } from '../../gateway/parsed-records';

/** Everything the appraisal records of one request are held against, fetched at once; `before`: what stands under their ids. */
export async function appraisalReferences(
	store: Store,
	records: readonly Envelope[],
	before: ReadonlyMap<string, Stored>,
	now: Date,
): Promise<(record: Envelope) => AppraisalReference> {
	if (records.length === 0) return () => ({});
	const takenOver = records.filter((record) => (before.get(record._id)?.by ?? record.by) !== record.by);
	const [office, reference, inCharge] = await Promise.all([
		storedRecords(store.db('appraisal'), records.flatMap(namedInOffice)),
		storedRecords(store.db('reference'), records.flatMap(rulesOf)),
		authorsInCharge(store, takenOver, before, now),
	]);
	const handovers = parsedRecords(office, appraisalHandover);
	const rules = parsedRecords(reference, referenceAppraisalRules);
	const travelling = new Set(records.map(({ _id }) => _id));
	return (record) => {
		const standing = before.get(record._id);
		const handover = handovers.get(handoverOf(record));
		const evaluation = evaluationOf(record);
		const given = rules.get(rulesOf(record)[0] ?? '')?.body;
		return {
			...(standing && { standing }),
			authorInCharge: inCharge.has(record._id),
			...(handover && { handover }),
			...(evaluation !== null && { evaluationKnown: office.has(evaluation) || travelling.has(evaluation) }),
			...(given && { rules: given }),
		};
	};
}

function namedInOffice(record: Envelope): string[] {
	const evaluation = evaluationOf(record);
	return [...(record.kind === 'appraisal.evaluation' ? [handoverOf(record)] : []), ...(evaluation !== null ? [evaluation] : [])];
}

function handoverOf({ period, subject }: Envelope): string {
	return documentId('appraisal.handover', period, subject ?? '');
}

function rulesOf({ kind, body }: Envelope): string[] {
	const rules = (body as { rules?: unknown } | null)?.rules;
	return (kind === 'appraisal.evaluation' || kind === 'appraisal.decision') && typeof rules === 'string' ? [rules] : [];
}

/** Ids of the records whose standing author still is the appraiser of the person. */
async function authorsInCharge(
	store: Store,
	records: readonly Envelope[],
	before: ReadonlyMap<string, Stored>,
	now: Date,
): Promise<ReadonlySet<string>> {
	if (records.length === 0) return new Set();
	const db = store.db('reference');
	const idOf = (person: string) => `${referencePerson.kind}:${person}`;
	const today = jakartaDay(now.getTime());
	const people = parsedRecords(
		await storedRecords(
			db,
			records.map(({ subject }) => idOf(subject ?? '')),
		),
		referencePerson,
	);
	const appraiserOf = ({ subject }: Envelope) =>
		people.get(idOf(subject ?? ''))?.body.lines.find(({ from, to }) => from <= today && (to === null || to >= today))?.appraiser ?? null;
	const appraisers = parsedRecords(
		await storedRecords(
			db,
			records.flatMap((record) => idOf(appraiserOf(record) ?? '')),
		),
		referencePerson,
	);
	return new Set(
		records
			.filter((record) => appraisers.get(idOf(appraiserOf(record) ?? ''))?.body.account === before.get(record._id)?.by)
			.map(({ _id }) => _id),
	);
}
