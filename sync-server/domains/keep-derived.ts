import type { Envelope } from '#shared/kernel/envelope';
import type { Store } from '../store/store';
import { keepSummaries } from './appraisal/summaries';
import { keepNumbers } from './training/numbers';

/**
 * Keeps what the gateway alone makes from records that are in the store by now: outcomes of evaluations, numbers of certificates. Done again it
 * changes nothing. Rejects when the store fails: the records are then sent again.
 */
export async function keepDerived(store: Pick<Store, 'db'>, accepted: readonly Envelope[], now: Date): Promise<void> {
	await keepSummaries(store.db('appraisal'), accepted, now);
	await keepNumbers(store.db('training'), accepted, now);
}
