import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { testAppraisal } from '$lib/device/test-appraisal';
import { appraisalAcknowledgement } from '#shared/appraisal/kinds/appraisal-acknowledgement';
import { appraisalSkp, type AppraisalSkp } from '#shared/appraisal/kinds/appraisal-skp';
import { readRecord } from '#shared/kernel/define-kind';
import type { RecordOf } from '#shared/kernel/envelope';
import { maker, openWorld, skp, who } from '../fixtures/appraisal-world';
import { loadSkp } from './load-skp';
import { moved, putBack } from './result-list';
import { linkedTo, missingInSkp, skpBody } from './skp-body';
import { emptyResult, skpDraft } from './skp-draft';
import { beginFromSkp } from './skp-starts';
import { answerOnTablet, submitSkp } from './submit-skp';

const of = { person: 'P2', unit: 'DUKCAPIL', year: '2026' };

async function room(person = 'P2') {
	const lastYear = testAppraisal({ kind: 'skp', person: 'P2', period: '2025' });
	const db = await openWorld([skp(), lastYear]);
	return { db, skp: (await loadSkp(db, who, person, '2026'))! };
}

describe('a new SKP', () => {
	it('names the three parties, the superior as the last SKP named them', async () => {
		const { skp } = await room();
		expect(skp.begun.parties).toMatchObject({ employee: { name: 'Roni' }, appraiser: { name: 'Tiurma' } });
		expect(skp.begun.parties.superior).toBeNull();
	});

	it('may begin from last year or a colleague in the same post, with keys of its own', async () => {
		const { skp } = await room();
		expect(skp.starts.lastYear?._id).toBe('appraisal.skp:2025:P2');
		expect(skp.starts.colleagues.map(({ _id }) => _id)).toEqual(['appraisal.skp:2026:P1']);
		const [colleague] = skp.starts.colleagues;
		const draft = beginFromSkp(skp.begun, colleague!, 'colleague');
		expect(draft.results.map(({ plan }) => plan)).toEqual(colleague!.body.results.map(({ plan }) => plan));
		expect(draft.results.map(({ key }) => key)).not.toContain('R0');
		expect(draft).toMatchObject({ origin: { type: 'colleague', from: 'appraisal.skp:2026:P1' }, parties: { employee: { name: 'Roni' } } });
		expect(skpDraft.parse(draft)).toEqual(draft);
	});

	it('leaves out rows nobody wrote into, keeps an open intervened plan open, and says what does not fit', async () => {
		const { skp } = await room();
		const result = { ...emptyResult('main', 'quantitative'), plan: ' Laporan selesai ' };
		const draft = { ...skp.begun, results: [result, emptyResult('additional', 'quantitative')], doubt: ' pindah tugas ' };
		draft.attachment.resources = 'Komputer\n\n Jaringan ';
		const body = skpBody(draft);
		expect(body.results).toEqual([{ key: result.key, section: 'main', plan: 'Laporan selesai', intervened: null, indicators: [] }]);
		expect(body.attachment.resources).toEqual(['Komputer', 'Jaringan']);
		expect(body.parties.superiorDoubt).toBe('pindah tugas');
		expect(missingInSkp(draft)).toEqual([]);
	});

	it('wants a main result, and a plan wherever something was written', async () => {
		const { skp } = await room();
		expect(missingInSkp(skp.begun)).toEqual(['results']);
		const unnamed = { ...emptyResult('main', 'quantitative'), intervened: 'Rencana kepala dinas' };
		expect(missingInSkp({ ...skp.begun, results: [unnamed] })).toEqual([`results.${unnamed.key}.plan`]);
	});

	it('is submitted once, and the employee’s word on this tablet names its very edit', async () => {
		const { db, skp } = await room();
		const draft = beginFromSkp(skp.begun, skp.starts.lastYear!, 'last-year');
		const stored = { draft: 'appraisal.skp:2026:P2', begun: undefined };
		await db.drafts.put({ id: 'appraisal.skp:2026:P2', kind: appraisalSkp.kind, value: draft, savedAt: '' });
		expect(await submitSkp(db, maker, of, draft, stored)).toEqual(['appraisal.skp:2026:P2']);
		expect(await submitSkp(db, maker, of, draft, stored)).toEqual([]);
		const { record } = (await db.outbox.get('appraisal.skp:2026:P2'))!;
		expect(readRecord(appraisalSkp, record).ok).toBe(true);
		const said = { act: 'agreed' as const, how: 'drawn' as const, signature: { width: 1, height: 1, paths: ['M1 2'] } };
		const [answer] = await answerOnTablet(db, maker, record, said, 'draft');
		const read = readRecord(appraisalAcknowledgement, (await db.outbox.get(answer!))!.record);
		expect(read.ok && read.record).toMatchObject({ subject: 'P2', period: '2026', body: { of: record._id, edit: record.edit } });
	});
});

it('a second SKP for the same person and year is an edit of the first', async () => {
	const { db, skp } = await room('P1');
	expect(skp.begun.results[0]!.key).toBe('R0');
	await submitSkp(db, maker, { ...of, person: 'P1' }, skp.begun, { builtOn: skp.begun.base!.edit });
	expect((await db.outbox.get('appraisal.skp:2026:P1'))!.record._rev).toBe(skp.begun.base!.rev);
});

describe('the list of results', () => {
	const rows = ['main', 'additional', 'main'].map((section) => emptyResult(section as 'main', 'quantitative'));
	const [a, b, c] = rows.map(({ key }) => key);
	const keys = (list: typeof rows) => list.map(({ key }) => key);

	it('moves a result past those of the other section, and no further than the end', () => {
		expect(keys(moved(rows, c!, -1))).toEqual([c, b, a]);
		expect(keys(moved(rows, a!, -1))).toEqual([a, b, c]);
	});

	it('puts a removed result back where it stood, once', () => {
		const without = rows.filter(({ key }) => key !== b);
		expect(keys(putBack(without, rows[1]!, 1))).toEqual([a, b, c]);
		expect(keys(putBack(rows, rows[1]!, 1))).toEqual([a, b, c]);
	});
});

it('hangs on the leader’s SKP once a plan of it is intervened', async () => {
	const { skp: opened } = await room();
	const plan = { ...emptyResult('main', 'quantitative'), plan: 'Laporan', intervened: 'Layanan kota' };
	const leader = structuredClone(skp() as RecordOf<AppraisalSkp>);
	expect(linkedTo({ ...opened.begun, results: [plan] }, leader).leaderSkp).toBeNull();
	leader.body.results[0]!.plan = 'Layanan kota';
	expect(linkedTo({ ...opened.begun, results: [plan] }, leader).leaderSkp).toBe(leader._id);
});
