import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decryptSheet, encryptSheet } from '#shared/selection/encrypt-sheet';
import { chainedEvent, type ChainEvent } from '#shared/selection/event-chain';
import { exampleCriteria, exampleSheet } from '#shared/selection/example-selection';
import { hashOf } from '#shared/selection/hash-of';
import { openSheets } from '#shared/selection/open-sheets';
import { openStageKey } from '#shared/selection/open-stage-key';
import { publicationOf, type PublicationDetail, type PublishedFile } from '#shared/selection/publication';
import type { Participant } from '#shared/selection/recap';
import { newSealCard } from '#shared/selection/seal-card';
import { sealSheet } from '#shared/selection/seal-sheet';
import { newStageKey } from '#shared/selection/stage-key';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const criteria = { ...exampleCriteria, lot: true };
const seats = ['A', 'B', 'C'];
/** Equal totals by another paper and interview; equal in all, with a lot; under the mark; and one who went away. */
const marks: Record<string, { competence: number; final: Record<string, number>; more?: Partial<Participant> }> = {
	'017': { competence: 70, final: { clarity: 81, integrity: 67, motive: 73, results: 90, discipline: 66, trust: 71 } },
	'004': { competence: 71, final: { clarity: 78, integrity: 79, motive: 64, results: 81, discipline: 77, trust: 80 } },
	'011': { competence: 65, final: { clarity: 70, integrity: 70, motive: 70, results: 70, discipline: 70, trust: 70 }, more: { lot: 2 } },
	'023': { competence: 65, final: { clarity: 70, integrity: 70, motive: 70, results: 70, discipline: 70, trust: 70 }, more: { lot: 1 } },
	'002': { competence: 61, final: { clarity: 62, integrity: 63, motive: 62, results: 65 }, more: { affirmation: ['remote'] } },
	'009': { competence: 55, final: {} },
	'031': {
		competence: 90,
		final: { clarity: 90, integrity: 90, motive: 90, results: 90, discipline: 90, trust: 90 },
		more: { standing: 'withdrawn' },
	},
};

/** A whole selection as it is meant to go: sealed, encrypted, opened by parts, held against its seals, added up, published. */
async function publishedFile(detail: PublicationDetail): Promise<PublishedFile> {
	const criteriaHash = await hashOf(criteria);
	const chain: ChainEvent[] = [];
	const happened = async (kind: ChainEvent['kind'], stage: string | null, body: unknown) =>
		void chain.push(await chainedEvent(chain.at(-1) ?? null, { kind, stage, at: '2026-11-24T09:00:00+07:00' }, body));
	await happened('criteria', null, criteria);
	const opened: Awaited<ReturnType<typeof openSheets>>['sheets'] = [];
	for (const stage of ['competence', 'final']) {
		const { key, parts } = await newStageKey({ selection: criteria.selection, stage }, 2, ['chair', 'b', 'envelope']);
		await happened('key', stage, key);
		const sent = [];
		for (const [seatNo, seat] of seats.entries()) {
			const card = newSealCard();
			for (const [number, { competence, final }] of Object.entries(marks)) {
				if (stage === 'final' && Object.keys(final).length === 0) continue;
				// Assessors differ by a point here and there, so that means are no whole numbers.
				const own = stage === 'competence' ? { idea: competence + seatNo, language: competence, data: competence } : final;
				const { commitment, revealed } = await sealSheet(card, exampleSheet(stage, seat, number, own, criteria, criteriaHash), {});
				await happened('seal', stage, commitment);
				sent.push({ commitment, encrypted: await encryptSheet(key, commitment, revealed) });
			}
		}
		const together = await openStageKey(key, parts.slice(1));
		if (!together.ok) throw new Error('not opened');
		const shown = await Promise.all(sent.map(({ commitment, encrypted }) => decryptSheet(key, together.opening, commitment, encrypted)));
		const { sheets } = await openSheets(
			{ atOpening: sent.map(({ commitment }) => commitment), later: [] },
			shown.map((one) => ('revealed' in one ? one.revealed : null)),
		);
		await happened('opening', stage, sheets);
		opened.push(...sheets);
	}
	const publication = publicationOf(criteria, 'final', detail, {
		...{ opened, decisions: { criteria: criteriaHash, counted: [] } },
		imported: Object.entries(marks).map(([participant, { competence }]) => ({
			component: 'centre',
			participant,
			points: competence * 100,
		})),
		participants: Object.entries(marks).map(([number, { more }]) => ({
			...{ number, standing: 'taking-part', affirmation: [], lot: null },
			...more,
		})),
	});
	await happened('publication', 'final', publication);
	return { ...publication, chain };
}

const folder = mkdtempSync(join(tmpdir(), 'selection-'));
afterAll(() => rmSync(folder, { recursive: true }));

function verified(file: unknown, ...head: string[]): { said: string[]; right: boolean } {
	const path = join(folder, 'published.json');
	writeFileSync(path, JSON.stringify(file));
	const { stdout, stderr, status } = spawnSync(process.execPath, ['docs/verify-selection.mjs', path, ...head], { encoding: 'utf8' });
	return { said: `${stdout}${stderr}`.trim().split('\n'), right: status === 0 };
}

/** A sheet by older criteria, sealed as such, of which no decision is named. */
function foreign({ sheets }: PublishedFile): void {
	sheets![0]!.sheet.criteria = '0'.repeat(64);
}

describe('the script a stranger runs', () => {
	let file: PublishedFile;
	beforeAll(async () => {
		file = await publishedFile('marks');
	});
	/** The file with something changed, and, as a forger would, the chain made to fit its end. */
	const forged = async (change: (copy: PublishedFile) => void): Promise<PublishedFile> => {
		const copy = structuredClone(file);
		change(copy);
		const { chain, ...publication } = copy;
		chain.pop();
		chain.push(await chainedEvent(chain.at(-1)!, { kind: 'publication', stage: 'final', at: '2026-11-24T09:00:00+07:00' }, publication));
		return copy;
	};

	it.each(['marks', 'scores', 'passed'] as const)('comes to what was published, with %s', async (detail) => {
		const published = detail === 'marks' ? file : await publishedFile(detail);
		const sheets = detail === 'marks' ? 39 : 'no';
		expect(verified(published, published.chain.at(-1)!.hash)).toEqual({
			said: [`right: ${published.chain.length} events, 39 seals, ${sheets} sheets, ${detail === 'passed' ? 4 : 7} rows`],
			right: true,
		});
	});

	it('has something of everything to go through', () => {
		const said = file.rows.map(({ number, rank, state }) => `${number} ${rank ?? state}`);
		expect(said).toEqual(['004 1', '017 2', '023 3', '011 4', '002 incomplete', '009 below', '031 withdrawn']);
	});

	it.each<[string, (copy: PublishedFile) => void, RegExp]>([
		[
			'a mark',
			({ sheets }) => Object.assign(sheets![0]!.sheet.marks, { idea: { level: 4, points: 8000 } }),
			/^WRONG sheet: [ABC] \d{3} was not/m,
		],
		['a total', ({ rows }) => (rows[1]!.total = '100/1'), /^WRONG 017: total$/m],
		['a score', ({ rows }) => (rows[1]!.components.interview = '75/1'), /^WRONG 017: interview$/m],
		['a rank', ({ rows }) => ([rows[0]!.rank, rows[1]!.rank] = [2, 1]), /^WRONG 004: rank 2, should be 1$/m],
		['a lot', ({ participants }) => participants!.forEach((one) => (one.lot &&= 3 - one.lot)), /^WRONG 011: rank 4, should be 3$/m],
		['an affirmation', ({ rows }) => (rows[0]!.affirmation = '2/1'), /^WRONG 004: affirmation$/m],
		['a pass', ({ rows }) => (rows.find(({ number }) => number === '009')!.state = 'ranked'), /^WRONG 009: ranked, should be below$/m],
		['an imported score', ({ imported }) => (imported![0]!.points += 1), /^WRONG 002: centre$/m],
		['a weight', (copy) => (copy.criteria.components[0]!.weight += 1), /^WRONG criteria: weights/m],
		['the criteria', (copy) => (copy.criteria.components[0]!.name = 'Lain'), /^WRONG criteria: not those/m],
		['a seal', ({ sealed }) => (sealed![0]!.participant = '777'), /^WRONG seal: /m],
		['the criteria of a sheet', foreign, /^WRONG sheet: [ABC] \d{3} was marked by other criteria$/m],
		['a sheet left out', ({ sheets }) => sheets!.splice(0, 1), /^WRONG sheets: 38 of 39 are here, 0 are left out$/m],
		['an event of the middle', ({ chain }) => (chain[4]!.at = '2026-11-25T09:00:00+07:00'), /^WRONG chain: event 5$/m],
	])('finds %s changed, though the end of the chain was made to fit', async (_, change, expected) => {
		const { said, right } = verified(await forged(change));
		expect(said.join('\n')).toMatch(expected);
		expect(right).toBe(false);
	});

	it('finds a number left out of the chain, though every hash fits', async () => {
		const { chain, ...publication } = structuredClone(file);
		const last = chain.pop()!;
		const skipped = await chainedEvent({ no: last.no, hash: chain.at(-1)!.hash }, last, publication);
		expect(verified({ ...publication, chain: [...chain, skipped] }).said).toEqual([`WRONG chain: event ${last.no}`, '1 wrong']);
	});

	it('finds a publication that is not the one of the chain, and a chain that is not the one on the paper', async () => {
		const other = structuredClone(file);
		other.leftOut.push({ marks: '0'.repeat(64), because: 'sheet_missing' });
		expect(verified(other).said[0]).toBe('WRONG publication: not the one in the chain');
		expect(verified(file, '0'.repeat(64)).said).toEqual(['WRONG chain: not the head on the paper', '1 wrong']);
		const refitted = await forged(({ chain }) => chain.splice(0, 0));
		expect(verified(refitted).right).toBe(true);
	});
});
