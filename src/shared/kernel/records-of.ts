import { readRecord, type KindDefinition } from './define-kind';
import type { Envelope, RecordOf } from './envelope';

/** Those of one kind that can be read, in the order given. */
export function recordsOf<Kind extends string, Body>(
	records: readonly Envelope[],
	definition: KindDefinition<Kind, Body>,
): RecordOf<Body>[] {
	return records.flatMap((record) => {
		const read = record.kind === definition.kind ? readRecord(definition, record) : null;
		return read?.ok ? [read.record] : [];
	});
}
