import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromBase64Url, toBase64Url } from './base64-url';
import { decryptSheet, encryptSheet, type EncryptedSheet } from './encrypt-sheet';
import { exampleSheet } from './example-selection';
import { fromHex, toHex } from './hex';
import { openStageKey } from './open-stage-key';
import { paperCode, readPaperCode } from './paper-code';
import { newSealCard } from './seal-card';
import { sealSheet } from './seal-sheet';
import { newStageKey, partLength } from './stage-key';

const of = { selection: '01KB0000000000000000000000', stage: 'final' };
const holders = ['chair', 'b', 'c', 'd', 'envelope'];
let made: Awaited<ReturnType<typeof newStageKey>>;
let other: Awaited<ReturnType<typeof newStageKey>>;
beforeAll(async () => {
	[made, other] = await Promise.all([newStageKey(of, 3, holders), newStageKey(of, 3, holders)]);
});
const refused = async (parts: string[]) => {
	const opened = await openStageKey(made.key, parts);
	return opened.ok ? [] : opened.problems.map(({ code, field }) => `${code} ${field}`);
};

describe('the key of a stage', () => {
	it('is opened by any parts that are enough, in any order, and by no fewer', async () => {
		await fc.assert(
			fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3, 4]), async (chosen) => {
				const opened = await openStageKey(
					made.key,
					chosen.map((at) => made.parts[at]!),
				);
				if (chosen.length >= 3) expect(opened).toMatchObject({ ok: true, holders: holders.filter((_, at) => chosen.includes(at)) });
				else expect(opened).toEqual({ ok: false, problems: [{ code: 'parts_missing', field: 'parts', weight: 'stops' }] });
			}),
			{ numRuns: 60 },
		);
	});

	it('cannot be read out once it is open', async () => {
		const opened = await openStageKey(made.key, made.parts);
		expect(opened.ok && opened.opening.extractable).toBe(false);
	});

	it('names the part that is wrong, and how', async () => {
		const [first = '', second = '', third = ''] = made.parts;
		const altered = readPaperCode(third, partLength)!;
		altered[7]! ^= 1;
		expect(await refused([first, second, third.slice(0, -1)])).toEqual(['part_unreadable parts.2', 'parts_missing parts']);
		expect(await refused([first, paperCode(altered), second])).toEqual(['part_foreign parts.1', 'parts_missing parts']);
		expect(await refused([other.parts[0]!, first, second])).toEqual(['part_foreign parts.0', 'parts_missing parts']);
		expect(await refused([first, first.toLowerCase(), second])).toEqual(['part_twice parts.1', 'parts_missing parts']);
		expect(await refused([])).toEqual(['parts_missing parts']);
	});

	it('opens beside a wrong part when the others are enough', async () => {
		expect(await openStageKey(made.key, [other.parts[0]!, ...made.parts.slice(0, 3)])).toMatchObject({ ok: true });
	});

	it('is not opened by parts of a secret or a public key that are not its own', async () => {
		const swapped = { ...made.key, secret: other.key.secret };
		expect(await openStageKey(swapped, made.parts)).toMatchObject({ ok: false, problems: [{ code: 'key_mismatch', field: 'secret' }] });
		for (const publicKey of [`04${'0'.repeat(128)}`, other.key.publicKey]) {
			const opened = await openStageKey({ ...made.key, publicKey }, made.parts);
			expect(opened).toMatchObject({ ok: false, problems: [{ code: 'key_mismatch', field: 'publicKey' }] });
		}
	});

	it('says nothing of a part in public', () => {
		const shown = JSON.stringify(made.key);
		for (const part of made.parts) expect(shown).not.toContain(toHex(readPaperCode(part, partLength)!).slice(0, 16));
	});

	it('is made for two parts or more, of different holders', async () => {
		for (const needed of [1, 6, 2.5]) await expect(newStageKey(of, needed, holders)).rejects.toThrow(RangeError);
		await expect(newStageKey(of, 2, ['chair', 'chair'])).rejects.toThrow(RangeError);
	});
});

describe('an encrypted sheet', () => {
	const sheet = exampleSheet('final', 'A', '017', 70);
	let sealed: Awaited<ReturnType<typeof sealSheet>>;
	let encrypted: EncryptedSheet;
	beforeAll(async () => {
		sealed = await sealSheet(newSealCard(), sheet, { clarity: 'Jawaban runtut' });
		encrypted = await encryptSheet(made.key, sealed.commitment, sealed.revealed);
	});
	const decrypted = async (given: unknown = encrypted, commitment = sealed.commitment, parts = made.parts) => {
		const opened = await openStageKey(made.key, parts);
		if (!opened.ok) throw new Error('not opened');
		return decryptSheet(made.key, opened.opening, commitment, given);
	};

	it('is what was sealed, once the parts are together', async () => {
		expect(await decrypted()).toEqual({ revealed: sealed.revealed });
	});

	it('is found changed by one bit, wherever it is', async () => {
		const altered = { problem: { code: 'cipher_altered', field: 'data', weight: 'stops' } };
		await fc.assert(
			fc.asyncProperty(fc.constantFrom('data', 'iv', 'sender'), fc.nat(), fc.nat(7), async (field, where, bit) => {
				const [read, write] = field === 'data' ? [fromBase64Url, toBase64Url] : [fromHex, toHex];
				const bytes = read(encrypted[field]);
				const at = field === 'sender' ? 1 + (where % (bytes.length - 1)) : where % bytes.length;
				bytes[at]! ^= 1 << bit;
				expect(await decrypted({ ...encrypted, [field]: write(bytes) })).toEqual(altered);
			}),
			{ numRuns: 60 },
		);
	});

	it('is not taken for the sheet of somebody else', async () => {
		expect(await decrypted(encrypted, { ...sealed.commitment, participant: '018' })).toMatchObject({ problem: { code: 'cipher_altered' } });
	});

	it('is not opened by the key of another stage', async () => {
		const opened = await openStageKey(other.key, other.parts);
		if (!opened.ok) throw new Error('not opened');
		expect(await decryptSheet(other.key, opened.opening, sealed.commitment, encrypted)).toMatchObject({
			problem: { code: 'cipher_altered' },
		});
	});

	it('is as long as every other, whatever was written, and never the same twice', async () => {
		const long = Object.fromEntries(Object.keys(sheet.marks).map((code) => [code, 'e'.repeat(1000)]));
		const other = await sealSheet(newSealCard(), sheet, long);
		const [a, b] = [
			await encryptSheet(made.key, other.commitment, other.revealed),
			await encryptSheet(made.key, sealed.commitment, sealed.revealed),
		];
		expect([a.data.length, b.data.length]).toEqual([encrypted.data.length, encrypted.data.length]);
		expect(b.data).not.toBe(encrypted.data);
	});

	it('is malformed where it is none', async () => {
		expect(await decrypted(null)).toMatchObject({ problem: { code: 'malformed' } });
		expect(await decrypted({ ...encrypted, iv: '00' })).toMatchObject({ problem: { code: 'malformed', field: 'iv' } });
	});
});
