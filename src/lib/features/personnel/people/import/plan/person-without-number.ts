import { nameKey } from '../rows/name-key';

/**
 * Id of somebody who has neither a NIP nor an id in the file, the same at every import of the same name in the same unit: a
 * 64-bit FNV-1a hash, so that no name stands in an address.
 */
export function idWithoutNumber(name: string, unit: string): string {
	let hash = 0xcbf29ce484222325n;
	for (const byte of new TextEncoder().encode(`${nameKey(name)}\n${unit}`))
		hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
	return `N-${hash.toString(36).toUpperCase()}`;
}
