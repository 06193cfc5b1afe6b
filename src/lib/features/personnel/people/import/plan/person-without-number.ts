import { exactName } from '$lib/features/personnel/data/name-key';

/**
 * Id of somebody who has neither a NIP nor an id in the file, the same at every import of the same full name in the same unit: a
 * 64-bit FNV-1a hash, so that no name stands in an address. `taken` tells ids of other people: then another is given.
 */
export function idWithoutNumber(name: string, unit: string, taken: (id: string) => boolean): string {
	for (let n = 1; ; n++) {
		const id = hashed(`${exactName(name)}\n${unit}${n > 1 ? `\n${n}` : ''}`);
		if (!taken(id)) return id;
	}
}

function hashed(text: string): string {
	let hash = 0xcbf29ce484222325n;
	for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
	return `N-${hash.toString(36).toUpperCase()}`;
}
