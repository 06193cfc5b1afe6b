/** A short text that differs when `value` differs (FNV-1a, 64 bits, hexadecimal). Tells two scopes apart; it is no secret and no proof. */
export function scopeDigest(value: unknown): string {
	let hash = 0xcbf29ce484222325n;
	for (const byte of new TextEncoder().encode(JSON.stringify(value))) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
	return hash.toString(16).padStart(16, '0');
}
