/**
 * The quotient of two whole numbers rounded half-up to a whole number (2,5 → 3), exact for any size. Neither is negative.
 * Throws `RangeError` when `denominator` is 0.
 */
export function halfUp(numerator: bigint, denominator: bigint): number {
	return Number((2n * numerator + denominator) / (2n * denominator));
}
