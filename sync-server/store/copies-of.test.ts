import { expect, it } from 'vitest';
import { copiesOf } from './copies-of';

/** Of CouchDB's own manual: eight shards of one node. */
const real =
	'5-g1AAAAIreJyVkEsKwjAURZ-toI5cgq5A0sQ0OrI70XyppcaRY92J7kR3ojupaSPUUgotgRd4yTlwbw4A0zRUMLdnpaMkwmyF3Ily9xBwEIuiKLI05KOTW0wkV4rruP29UyGWbordzwKVxWBNOGMKZhertDlarbr5pOT3DV4gudUC9-MPJX9tpEAYx4TQASns2E24ucuJ7rXJSL1BbEgf3vTwpmedCZkYa7Pulck7Xt7x_usFU2aIHOD4eEfVTVA5KMGUkqhNZV-8_o5i';

it('tells the copies a sequence speaks of, whatever their places', () => {
	expect(copiesOf(real)).toMatch(/^[0-9a-f]{16}$/);
	// Not packed: a list of one shard {n, [0, 255], seq}, whose range is written as bytes.
	const shard = (node: string, seq: number) =>
		`7-${Buffer.from([131, 108, 0, 0, 0, 1, 104, 3, 100, 0, 1, ...Buffer.from(node), 107, 0, 2, 0, 255, 97, seq, 106]).toString('base64url')}`;
	expect(copiesOf(shard('a', 1))).toBe(copiesOf(shard('a', 200)));
	expect(copiesOf(shard('a', 1))).not.toBe(copiesOf(shard('b', 1)));
});

it('tells nothing of what it cannot read', () => {
	for (const sequence of ['0', '12', '5-x', `5-${'A'.repeat(80)}`, real.slice(0, 120), '5-g2oAAAA', ''])
		expect(copiesOf(sequence)).toBeNull();
});
