import type { DeviceDb } from '$lib/device/db';
import { ofKind } from '$lib/device/records/of-kind';
import { readActivity } from '$lib/device/records/read-activity';
import type { RecordView } from '$lib/device/records/read-records';
import type { KindDefinition } from '#shared/kernel/define-kind';
import type { RecordOf } from '#shared/kernel/envelope';
import { certificatePlace } from '#shared/training/certificate-place';
import { trainingCertificate, type TrainingCertificate } from '#shared/training/kinds/training-certificate';
import { trainingNumber } from '#shared/training/kinds/training-number';
import { trainingResult, type TrainingResult } from '#shared/training/kinds/training-result';
import { trainingRevocation, type TrainingRevocation } from '#shared/training/kinds/training-revocation';

/** What was decided of one person in a programme, and the certificate of it. */
export interface PersonResult {
	/** `null`: nothing was decided, or this device may not know. */
	result: RecordView<TrainingResult> | null;
	/** The newest that the office has or has not seen yet; `null`: none was issued. */
	certificate: RecordView<TrainingCertificate> | null;
	/** One the office has not taken; it is nobody's certificate. */
	refused: RecordView<TrainingCertificate> | null;
	/** Its number; `null`: the office has not given it yet. */
	number: string | null;
	/** That it was taken back. */
	revocation: RecordView<TrainingRevocation> | null;
}

export const noResult: PersonResult = { result: null, certificate: null, refused: null, number: null, revocation: null };

/** What was decided in a programme, by person; by its activity. For `live(() => …)`. */
export async function loadResults(db: DeviceDb, activity: string): Promise<ReadonlyMap<string, PersonResult>> {
	const views = await readActivity(db, activity, [trainingResult.kind, trainingCertificate.kind, trainingRevocation.kind]);
	const issued = ofKind(views, trainingCertificate);
	const certificates = await taken(db, issued, trainingCertificate);
	const refused = new Map(issued.filter(isRefused).map((view) => [view.record.subject ?? '', view]));
	const numbers = await numbersOf(
		db,
		certificates.map(({ record }) => record),
	);
	const revoked = await taken(db, ofKind(views, trainingRevocation), trainingRevocation);
	const revocations = new Map(revoked.map((view) => [view.record.body.certificate, view]));
	const newest = new Map<string, RecordView<TrainingCertificate>>();
	for (const view of certificates) {
		const before = newest.get(view.record.subject ?? '');
		if (!before || placeOf(view) > placeOf(before)) newest.set(view.record.subject ?? '', view);
	}
	const results = new Map(ofKind(views, trainingResult).map((view) => [view.record.subject ?? '', view]));
	return new Map(
		[...new Set([...results.keys(), ...newest.keys(), ...refused.keys()])].map((person): [string, PersonResult] => {
			const certificate = newest.get(person) ?? null;
			return [
				person,
				{
					result: results.get(person) ?? null,
					certificate,
					refused: refused.get(person) ?? null,
					// One the office has not taken may share its id with another clerk's, whose number it is.
					number: (certificate?.state === 'sent' && numbers.get(certificate.id)) || null,
					revocation: (certificate && revocations.get(certificate.id)) ?? null,
				},
			];
		}),
	);
}

const isRefused = ({ state }: RecordView<unknown>) => state === 'fix' || state === 'conflict';

/** What the office refused counts for nothing, and hides what it has under the same id: that is what counts. */
async function taken<Kind extends string, Body>(
	db: DeviceDb,
	views: readonly RecordView<Body>[],
	definition: KindDefinition<Kind, Body>,
): Promise<RecordView<Body>[]> {
	const held = await db.records.bulkGet(views.filter(isRefused).map(({ id }) => id));
	const beneath = held.flatMap((record) => (record ? [{ record, state: 'sent' as const }] : []));
	return [...views.filter((view) => !isRefused(view)), ...ofKind(beneath, definition)];
}

const placeOf = ({ id }: RecordView<TrainingCertificate>) => certificatePlace(id) ?? 0;

/** Numbers by the id of their certificate. Their ids say nothing of the programme: they are found by person and year. */
async function numbersOf(db: DeviceDb, certificates: readonly RecordOf<TrainingCertificate>[]): Promise<Map<string, string>> {
	const keys = [...new Map(certificates.map(({ subject = '', period }) => [`${subject} ${period}`, [subject, period]])).values()];
	const held = await db.records
		.where('[subject+period]')
		.anyOf(keys)
		.filter(({ kind }) => kind === trainingNumber.kind)
		.toArray();
	const views = held.map((record) => ({ record, state: 'sent' as const }));
	return new Map(ofKind(views, trainingNumber).map(({ record: { body } }) => [body.certificate, body.number]));
}
