import { readRecord, type KindDefinition } from '#shared/kernel/define-kind';
import type { RecordOf } from '#shared/kernel/envelope';
import type { Stored } from '../store/changes';

/** Of these stored records those of one kind that can be read, by id. */
export function parsedRecords<Body>(
	records: ReadonlyMap<string, Stored>,
	definition: KindDefinition<string, Body>,
): Map<string, RecordOf<Body>> {
	const readable = new Map<string, RecordOf<Body>>();
	for (const [id, record] of records) {
		const result = readRecord(definition, record);
		if (result.ok) readable.set(id, result.record);
	}
	return readable;
}
