/** An exact number: whole numbers of any size, in lowest terms, the denominator positive. */
export interface Fraction {
	readonly n: bigint;
	readonly d: bigint;
}

export const zero: Fraction = { n: 0n, d: 1n };

/** Throws `RangeError` when `denominator` is 0. */
export function fraction(numerator: bigint | number, denominator: bigint | number = 1): Fraction {
	const [n, d] = [BigInt(numerator), BigInt(denominator)];
	if (d === 0n) throw new RangeError('Nothing is divided by 0.');
	let [a, b] = [n < 0n ? -n : n, d < 0n ? -d : d];
	while (b !== 0n) [a, b] = [b, a % b];
	const shared = d < 0n ? -a : a;
	return { n: n / shared, d: d / shared };
}

export function plus(a: Fraction, b: Fraction): Fraction {
	return a.d === b.d ? fraction(a.n + b.n, a.d) : fraction(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function minus(a: Fraction, b: Fraction): Fraction {
	return plus(a, { n: -b.n, d: b.d });
}

export function times(a: Fraction, b: Fraction): Fraction {
	return fraction(a.n * b.n, a.d * b.d);
}

/** Throws `RangeError` when `b` is 0. */
export function over(a: Fraction, b: Fraction): Fraction {
	return fraction(a.n * b.d, a.d * b.n);
}

/** Negative where `a` is less, 0 where they are equal. */
export function compare(a: Fraction, b: Fraction): number {
	const [left, right] = [a.n * b.d, b.n * a.d];
	return left < right ? -1 : left > right ? 1 : 0;
}

/** Throws `RangeError` for none. */
export function meanOf(all: readonly Fraction[]): Fraction {
	return over(all.reduce(plus, zero), fraction(all.length));
}

/** As it is published: `4921/60`. */
export function fractionText({ n, d }: Fraction): string {
	return `${n}/${d}`;
}

/** For print alone: in hundredths, half away from nothing (82,505 gives 8251, −0,005 gives −1). No rounded number is ever reckoned with. */
export function inHundredths({ n, d }: Fraction): number {
	const size = (200n * (n < 0n ? -n : n) + d) / (2n * d);
	return Number(n < 0n ? -size : size);
}

/** The square root in hundredths, half up, for print alone: exact, as no float is. Throws `RangeError` below 0. */
export function rootInHundredths({ n, d }: Fraction): number {
	if (n < 0n) throw new RangeError('No root below 0.');
	// The greatest whole h with (h − ½)² ≤ 10,000 n/d, which is (2h − 1)² d ≤ 40,000 n.
	let [low, high] = [0n, (200n * n) / d + 201n];
	while (low < high) {
		const h = (low + high + 1n) / 2n;
		if ((2n * h - 1n) ** 2n * d <= 40_000n * n) low = h;
		else high = h - 1n;
	}
	return Number(low);
}
