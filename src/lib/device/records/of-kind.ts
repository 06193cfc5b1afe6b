import { readRecord, type KindDefinition } from '#shared/kernel/define-kind';
import type { AboutView } from './read-about';
import type { RecordView } from './read-records';

/** Those of a person's records (`readAbout`) that are of one kind, with their bodies read; by id, so ULIDs by time of making. */
export function ofKind<Kind extends string, Body>(views: readonly AboutView[], definition: KindDefinition<Kind, Body>): RecordView<Body>[] {
	return views
		.filter(({ record }) => record.kind === definition.kind)
		.flatMap(({ record, state, row }): RecordView<Body>[] => {
			const read = readRecord(definition, record);
			if (!read.ok) return [];
			return [
				{
					id: record._id,
					state,
					record: read.record,
					...(row?.refusal && { refusal: row.refusal }),
					...(row?.theirs && { theirs: row.theirs }),
				},
			];
		})
		.sort((a, b) => (a.id < b.id ? -1 : 1));
}
