import { ulid } from 'ulid';
import type { DeviceDb } from '$lib/device/db';
import { newRecord, type Maker } from '$lib/device/new-record';
import { submitRecords } from '$lib/device/outbox/submit-record';
import { appraisalAcknowledgement, type AppraisalAcknowledgement } from '#shared/appraisal/kinds/appraisal-acknowledgement';
import { saidBefore } from '$lib/features/appraisal/data/said-before';
import type { Envelope } from '#shared/kernel/envelope';

/** Says that the employee has read, agreed to, or asks for a change of these records, on their own account; each once. Gives the ids submitted. */
export async function acknowledge(
	db: DeviceDb,
	maker: Maker,
	records: readonly Envelope[],
	said: Pick<AppraisalAcknowledgement, 'act' | 'signature' | 'text'>,
	drafts: readonly string[] = [],
): Promise<string[]> {
	const { kind, v } = appraisalAcknowledgement;
	const acknowledgements = records.map(({ _id, edit, unit, period, subject }) =>
		newRecord(maker, {
			_id: `${kind}:${ulid()}`,
			kind,
			v,
			unit,
			period,
			...(subject && { subject }),
			body: { of: _id, edit, how: 'own-account', ...said },
		}),
	);
	return submitRecords(db, { unless: saidBefore, drafts }, acknowledgements);
}
