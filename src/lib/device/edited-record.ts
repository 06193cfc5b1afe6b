import type { KindDefinition } from '#shared/kernel/define-kind';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import { newRecord, type Maker, type NewRecord } from './new-record';

/**
 * A new record, or a new edit of `before` with the revision it was based on: when another person has changed it in the
 * meantime the office answers with a conflict, and both versions are kept.
 */
export function editedRecord<Kind extends string, Body>(
	maker: Maker,
	definition: KindDefinition<Kind, Body>,
	what: Pick<NewRecord<Body>, '_id' | 'unit' | 'period' | 'subject' | 'activity' | 'body'>,
	before?: Pick<Envelope, '_rev'>,
): RecordOf<Body> {
	return newRecord(maker, { ...what, kind: definition.kind, v: definition.v, ...(before?._rev && { _rev: before._rev }) });
}
