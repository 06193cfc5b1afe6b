import type { RecordOf } from '#shared/kernel/envelope';

/** The id of the newest record valid on `day`; of the newest at all when none is; empty when there is none. */
export function validAt(records: readonly RecordOf<{ validFrom: string; validTo: string | null }>[], day: string): string {
	const newestFirst = [...records].sort((a, b) => b.body.validFrom.localeCompare(a.body.validFrom));
	const valid = newestFirst.find(({ body }) => body.validFrom <= day && (body.validTo === null || body.validTo >= day));
	return (valid ?? newestFirst[0])?._id ?? '';
}
