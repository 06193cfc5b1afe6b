/** A short text that differs when `value` differs (FNV-1a in two lanes of 32 bits, hexadecimal). Tells two scopes apart; it is no secret and no proof. */
export function scopeDigest(value: unknown): string {
	let [first, second] = [0x811c9dc5, 0x9e3779b9];
	for (const byte of new TextEncoder().encode(JSON.stringify(value))) {
		first = Math.imul(first ^ byte, 0x01000193);
		second = Math.imul(second ^ byte ^ (first >>> 24), 0x85ebca6b);
	}
	return [first, second].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}
