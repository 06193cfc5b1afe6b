import { inflateSync } from 'node:zlib';
import { scopeDigest } from '#shared/kernel/scope-digest';

/**
 * Which copies of the shards a sequence of CouchDB 3 speaks of, as a short text that is equal for the same copies; `null`
 * where that cannot be read.
 *
 * Behind its number a sequence is Erlang's external form of a list of `{Node, Range, Seq}`, in base64. That is no promise of
 * CouchDB's: whoever asks must have another way when it changes.
 */
export function copiesOf(sequence: string): string | null {
	try {
		const bytes = Buffer.from(sequence.replace(/^\d+-/, ''), 'base64url');
		if (bytes[0] !== 131) return null;
		const packed = bytes[1] === 80;
		const shards = new Term(
			packed ? inflateSync(new Uint8Array(bytes.subarray(6)), { maxOutputLength: 1_000_000 }) : bytes.subarray(1),
		).read();
		if (!Array.isArray(shards) || shards.length === 0) return null;
		const copies = shards.map((shard) => {
			const [node, range] = shard as [unknown, unknown];
			if (typeof node !== 'string' || !Array.isArray(range) || range.length !== 2) throw new Error('no shard');
			return `${String(range[0])}-${String(range[1])} ${node}`;
		});
		return scopeDigest(copies.sort());
	} catch {
		return null;
	}
}

/** As much of Erlang's external term format as sequences use. */
class Term {
	#at = 0;
	readonly #bytes: Buffer;
	constructor(bytes: Buffer) {
		this.#bytes = bytes;
	}
	read(): unknown {
		const tag = this.#number(1);
		switch (tag) {
			case 97: // a small integer
				return this.#number(1);
			case 98: // an integer
				return this.#number(4) | 0;
			case 110: // a longer one, its least byte first
				return this.#long(this.#number(1));
			case 100: // an atom, in its three forms
			case 118:
				return this.#text(this.#number(2));
			case 119:
				return this.#text(this.#number(1));
			case 109: // a binary
				return this.#text(this.#number(4));
			case 107: // a list of bytes
				return [...this.#take(this.#number(2))];
			case 104: // a tuple
				return this.#terms(this.#number(1));
			case 106: // the empty list
				return [];
			case 108: {
				const list = this.#terms(this.#number(4));
				this.read(); // its tail
				return list;
			}
			default:
				throw new Error('an unknown term');
		}
	}
	#take(length: number): Buffer {
		if (this.#at + length > this.#bytes.length) throw new Error('broken off');
		return this.#bytes.subarray(this.#at, (this.#at += length));
	}
	#number(length: 1 | 2 | 4): number {
		return this.#take(length).readUIntBE(0, length);
	}
	#long(length: number): string {
		const negative = this.#number(1) === 1;
		return (negative ? '-' : '') + BigInt(`0x0${Buffer.from(this.#take(length)).reverse().toString('hex')}`).toString();
	}
	#text(length: number): string {
		return this.#take(length).toString('latin1');
	}
	#terms(count: number): unknown[] {
		return Array.from({ length: count }, () => this.read());
	}
}
