interface Validity {
	validFrom: string;
	validTo: string | null;
}

/** The rules that hold on a day: of those valid then the one that began last; `null` where none is. */
export function validAt<Rules extends Validity>(all: readonly Rules[], day: string): Rules | null {
	const valid = all.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo >= day));
	return valid.sort((a, b) => b.validFrom.localeCompare(a.validFrom))[0] ?? null;
}
