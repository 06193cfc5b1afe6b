import { ulid } from 'ulid';

/** Random bytes drawn in one go: the library asks for them one at a time, 0.3 ms a ULID, which an import of 20,000 rows pays twice. */
const pool = new Uint8Array(4096);
let used = pool.length;

function random(): number {
	if (used === pool.length) {
		crypto.getRandomValues(pool);
		used = 0;
	}
	return pool[used++]! / 256;
}

/** A ULID of this moment, or of `time` (milliseconds). */
export function newUlid(time = Date.now()): string {
	return ulid(time, random);
}
