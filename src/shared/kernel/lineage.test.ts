import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seqNumber, wasRestored, type Boot } from './lineage';

describe('the number in front of a sequence', () => {
	it('is read from every form CouchDB and PouchDB give', () => {
		expect([52, '52', '52-g1AAAACTeJzLYWBg', '', 'now'].map(seqNumber)).toEqual([52, 52, 52, 0, 0]);
	});
});

/** A gateway's life as a device sees it: what the store holds, the boots it remembers, and a copy put aside. */
interface Life {
	log: number[];
	lineage: Boot[];
	backup: { log: number[]; lineage: Boot[] } | null;
}

type Step = 'write' | 'restart' | 'backup' | 'restore' | 'read';

function live(steps: readonly Step[]) {
	let made = 0;
	let restored = false;
	const life: Life = { log: [], lineage: [{ boot: 'boot-0', seq: 0 }], backup: null };
	const boot = () => life.lineage.push({ boot: `boot-${++made}`, seq: life.log.length });
	let device: { cursor: { boot: string; seq: number }; seen: number[]; restoredSince: boolean } | null = null;
	for (const step of steps) {
		if (step === 'write') life.log.push(++made);
		if (step === 'restart') boot();
		if (step === 'backup') life.backup = structuredClone({ log: life.log, lineage: life.lineage });
		if (step === 'restore' && life.backup) {
			Object.assign(life, structuredClone(life.backup));
			boot();
			restored = true;
			if (device) device.restoredSince = true;
		}
		if (step === 'read')
			device = { cursor: { boot: life.lineage.at(-1)!.boot, seq: life.log.length }, seen: [...life.log], restoredSince: false };
	}
	return { life, device, restored };
}

const step = fc.oneof(
	{ weight: 4, arbitrary: fc.constant<Step>('write') },
	{ weight: 2, arbitrary: fc.constantFrom<Step>('restart', 'backup', 'read') },
	{ weight: 1, arbitrary: fc.constant<Step>('restore') },
);

describe('a store set back to an older state', () => {
	it('is noticed whenever the device has read something the store no longer holds', () => {
		let lost = 0;
		fc.assert(
			fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
				const { life, device } = live(steps);
				fc.pre(device !== null);
				expect(device.cursor.seq).toBe(device.seen.length);
				const missing = device.seen.some((id) => !life.log.includes(id));
				if (missing) lost++;
				if (missing) expect(wasRestored(life.lineage, device.cursor)).toBe(true);
				if (!device.restoredSince) expect(wasRestored(life.lineage, device.cursor)).toBe(false);
			}),
			{ numRuns: 3_000 },
		);
		expect(lost).toBeGreaterThan(50);
	});

	it('is noticed when the same number was given out twice', () => {
		const afterwards: Boot[] = [
			{ boot: 'first', seq: 0 },
			{ boot: 'second', seq: 40 },
		];
		expect(wasRestored(afterwards, { boot: 'first', seq: '60-abc' })).toBe(true);
		expect(wasRestored(afterwards, { boot: 'first', seq: '40-abc' })).toBe(false);
		expect(wasRestored(afterwards, { boot: 'vanished', seq: 3 })).toBe(true);
	});
});
