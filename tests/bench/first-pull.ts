import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ulid } from 'ulid';
import type { Envelope } from '#shared/kernel/envelope';
import { databaseNames } from '../../sync-server/store/store';
import { openStore, type Store } from '../../sync-server/store/open-store';
import { gatewayOver } from '../contracts/office';
import { median, ratio } from './statistics.ts';

/** Records of the one surveyor who pulls, whatever the size of the feed. */
const own = 800;

/** What a first pull took, in milliseconds. */
interface Pull {
	firstRow: number;
	all: number;
}

/**
 * What the first pull of a surveyor with 800 records takes, through the whole gateway, from a feed of 10,000 and of 200,000: one after the other in
 * every round, so that the ratio holds on a busy machine; and twelve at once from the larger one. On LevelDB, and on CouchDB where
 * `COUCHDB_URL` names one. `quick`: a tenth of both.
 */
export async function benchFirstPull({ quick }: { quick: boolean }): Promise<void> {
	const sizes = quick ? ([1_000, 20_000] as const) : ([10_000, 200_000] as const);
	for (const couchdbUrl of [undefined, ...(process.env.COUCHDB_URL ? [process.env.COUCHDB_URL] : [])]) {
		const where = couchdbUrl ? 'CouchDB' : 'LevelDB';
		const feeds = [await openFeed(sizes[0], couchdbUrl), await openFeed(sizes[1], couchdbUrl)] as const;
		try {
			const turns: [Pull[], Pull[]] = [[], []];
			for (let round = 0; round < 21; round++) for (const n of [0, 1] as const) turns[n].push(await feeds[n].pull());
			const [small, large] = [turns[0].slice(1), turns[1].slice(1)];
			const all = (pulls: Pull[]) => pulls.map((one) => one.all);
			const { middle, least, greatest } = ratio(all(large), all(small));
			for (const [n, pulls] of [small, large].entries())
				console.log(`${where}, ${own} of ${sizes[n]}: ${median(all(pulls)).toFixed(0)} ms, first row ${median(pulls.map((one) => one.firstRow)).toFixed(0)} ms`); // prettier-ignore
			console.log(`${where}: ${middle.toFixed(2)} times as long from the larger feed (${least.toFixed(2)} to ${greatest.toFixed(2)}; aim: 1.3)`); // prettier-ignore
			const together = await Promise.all(Array.from({ length: 12 }, () => feeds[1].pull()));
			console.log(`${where}, twelve at once: the last after ${Math.max(...all(together)).toFixed(0)} ms, ${(Math.max(...all(together)) / median(all(large))).toFixed(1)} times one`); // prettier-ignore
		} finally {
			for (const feed of feeds) await feed.discard();
		}
	}
}

async function openFeed(size: number, couchdbUrl: string | undefined) {
	const dataDir = await mkdtemp(join(tmpdir(), 'hitei-first-pull-'));
	const store = await openStore({ dataDir, couchdbUrl, couchdbPrefix: `hitei-first-pull-${size}` });
	await fill(store, size);
	await store.warmed();
	const gateway = gatewayOver(store);
	return {
		async pull(): Promise<Pull> {
			const before = performance.now();
			const answer = await gateway.fetch('surveyor', '/db/survey/_changes?include_docs=true&since=0');
			let [text, firstRow] = ['', 0];
			for await (const piece of answer.body!.pipeThrough(new TextDecoderStream())) {
				text += piece;
				if (firstRow === 0 && text.includes('"id"')) firstRow = performance.now() - before;
			}
			const all = performance.now() - before;
			const { results } = JSON.parse(text) as { results: unknown[] };
			if (results.length !== own) throw new Error(`${results.length} rows instead of ${own}`);
			return { firstRow, all };
		},
		async discard() {
			if (couchdbUrl) for (const name of databaseNames) await store.db(name).fetch('', { method: 'DELETE' });
			await store.close();
			await rm(dataDir, { recursive: true, force: true });
		},
	};
}

/** Responses of sixty surveyors, those of the one who pulls spread evenly among them. */
async function fill(store: Store, size: number): Promise<void> {
	const every = size / own;
	const at = new Date().toISOString();
	for (let done = 0; done < size; done += 1_000) {
		const records = Array.from({ length: 1_000 }, (_, n): Envelope => {
			const mine = (done + n) % every < 1;
			return {
				...{ _id: `survey.response:${ulid()}`, kind: 'survey.response', v: 1, unit: 'DUKCAPIL', period: '2026-S2' },
				...{ by: mine ? 'petugas' : `petugas-${n % 60}`, device: 'TABLET-1', at, edit: ulid() },
				...{ received: { at, no: '261124-AAAAAAAA' }, body: { answers: { persyaratan: 3, waktu: 4, biaya: 2 }, note: 'x'.repeat(400) } },
			};
		});
		await store.db('survey').bulkDocs(records);
	}
}
