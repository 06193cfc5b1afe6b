import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRecord } from '#shared/kernel/define-kind';
import type { Envelope } from '#shared/kernel/envelope';
import { feeds } from '#shared/kernel/feeds';
import { kinds } from '#shared/kinds';
import { accountBook } from '../../sync-server/session/account-book';
import { recordBoot, readLineage } from '../../sync-server/store/lineage';
import { openStore, type Store } from '../../sync-server/store/open-store';

const frozen = resolve(import.meta.dirname, '../upgrades/0.1');
const contents = JSON.parse(readFileSync(join(frozen, 'store.json'), 'utf8')) as {
	accounts: string[];
	boots: Record<string, string[]>;
	records: Record<string, Record<string, string>>;
};

describe('the store of version 0.1', () => {
	const dataDir = mkdtempSync(join(tmpdir(), 'hitei-store-'));
	let store: Store;
	beforeAll(async () => {
		const tar = brotliDecompressSync(new Uint8Array(readFileSync(join(frozen, 'store.tar.br'))));
		const { status, stderr } = spawnSync('tar', ['x', '-C', dataDir], { input: new Uint8Array(tar) });
		if (status !== 0) throw new Error(String(stderr));
		store = await openStore({ dataDir });
	});
	afterAll(async () => {
		await store.close();
		rmSync(dataDir, { recursive: true, force: true });
	});

	// A feed that came later has nothing of that time.
	it.each([...feeds])('gives back every record of the feed %s, in the edit it had', async (feed) => {
		const { rows } = await store.db(feed).allDocs<Envelope>({ include_docs: true });
		const edits = Object.fromEntries(rows.flatMap(({ doc }) => (doc?.edit ? [[doc._id, doc.edit]] : [])));
		expect(edits).toMatchObject(contents.records[feed] ?? {});
	});

	it('holds only records that today’s kinds still read', async () => {
		const unreadable: string[] = [];
		for (const feed of feeds) {
			const { rows } = await store.db(feed).allDocs<Envelope>({ include_docs: true });
			for (const { doc } of rows) {
				const kind = doc?.kind && kinds.get(doc.kind);
				if (kind && !readRecord(kind, doc).ok) unreadable.push(doc._id);
			}
		}
		expect(unreadable).toEqual([]);
	});

	it('still knows its people, and every start of its gateway', async () => {
		expect((await accountBook(store).list()).map(({ account }) => account).sort()).toEqual(contents.accounts);
		for (const feed of feeds) {
			await recordBoot(store.db(feed), '01KB0000000000000000000000');
			expect((await readLineage(store.db(feed))).map(({ boot }) => boot)).toEqual(expect.arrayContaining(contents.boots[feed] ?? []));
		}
	});
});
