import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ulid } from 'ulid';
import { installReference } from '../../../sync-server/reference/install-reference';
import { evaluation, handover, other, period, person, skp } from './appraisal-records';
import { gatewayOver, keepings, openOffice, type Office, type Person, type Row } from '../office';
import { record } from '../records';

const codeOf = (row: Row | undefined) => (row?.reason as { code?: string } | undefined)?.code ?? (row?.ok ? 'ok' : row?.error);

describe.each(keepings)('appraisals over the %s store', (keeping) => {
	let office: Office;
	beforeEach(async () => {
		office = await openOffice(keeping);
		await installReference(office.store);
		const rows = await office.push('hr', 'reference', [
			person('P1', { account: 'penilai' }, 'P9'),
			person('P2', { account: 'pegawai' }, 'P1'),
			person('P3', {}, 'P1'),
			person('P8', { account: 'penilai2' }),
			person('P9', { account: 'atasan' }),
		]);
		expect(rows.map(codeOf)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok']);
	});
	afterEach(() => office.close());

	const push = async (who: Person, ...docs: unknown[]) => (await office.push(who, 'appraisal', docs)).map(codeOf);
	const kindsSeen = async (who: Person) => [...new Set((await office.pull(who, 'appraisal')).map(({ kind }) => kind))].sort();

	const objectionTo = ({ _id, edit }: { _id: string; edit: string }) =>
		record(
			'pegawai',
			`appraisal.objection:${period}:P2`,
			{ evaluation: _id, edit, reasons: 'Dihitung kurang.', evidence: [] },
			{ unit: 'DUKCAPIL', period, subject: 'P2' },
		);

	const outcomes = async () => (await office.pull('superior', 'appraisal')).filter(({ kind }) => kind === 'appraisal.summary');
	const changed = ({ _id, edit, body: { rules, parties } }: ReturnType<typeof evaluation>, basis: 'objection' | 'correction') => {
		const ratings = { results: 'above', conduct: 'above' };
		const said = { evaluation: _id, edit, basis, outcome: 'changed', ratings, predicate: 'very-good', rules, reason: 'Bukti baru.' };
		const id = basis === 'objection' ? `${period}:P2` : ulid();
		const record = other('atasan', 'appraisal.decision', 'P2', { ...said, decider: parties.superior }, id);
		return { ...record, body: record.body as typeof said };
	};

	it('take the whole cycle of one person in one request, in the order it was done', async () => {
		const done = evaluation('P2');
		expect(await push('appraiser', skp('P2'), done, handover(done))).toEqual(['ok', 'ok', 'ok']);
		expect(await push('owner', objectionTo(done))).toEqual(['ok']);
	});

	it('have their outcome kept apart, after every edit and decision, however often they are sent', async () => {
		const outcome = async () =>
			(await office.pull('superior', 'appraisal'))
				.filter(({ kind }) => kind === 'appraisal.summary')
				.map(({ _id, body }) => ({ _id, ...(body as object) }));
		const first = evaluation('P2');
		const [row] = await office.push('appraiser', 'appraisal', [first, first]);
		expect(await outcome()).toMatchObject([
			{ _id: `appraisal.summary:${period}:P2`, from: 'evaluation', edit: first.edit, predicate: 'good' },
		]);
		const above = { value: 'above' as const, evidence: [], feedback: [], reason: 'Melebihi.' };
		const kept = [{ code: 'few-above-but-above', reason: 'Volume dua kali lipat dari triwulan lalu.' }];
		const second = {
			...evaluation('P2', 'penilai', { ratings: { results: above, conduct: above }, predicate: 'very-good', kept }),
			_rev: row!.rev,
		};
		await push('appraiser', second);
		expect(await outcome()).toMatchObject([{ edit: second.edit, predicate: 'very-good' }]);
		const decision = other('atasan', 'appraisal.decision', 'P2', {
			evaluation: first._id,
			edit: second.edit,
			basis: 'objection',
			outcome: 'changed',
			ratings: { results: 'met', conduct: 'met' },
			predicate: 'good',
			rules: first.body.rules,
			reason: 'Bukti tidak cukup.',
			decider: first.body.parties.superior,
		}, `${period}:P2`); // prettier-ignore
		expect(await push('superior', decision)).toEqual(['unknown_evaluation']);
		expect(await push('owner', objectionTo(second))).toEqual(['ok']);
		const wrong = { ...decision, body: { ...(decision.body as object), predicate: 'very-good' } };
		expect(await push('superior', wrong)).toEqual(['predicate_mismatch']);
		expect(await push('superior', decision)).toEqual(['ok']);
		await push('appraiser', second);
		expect(await outcome()).toMatchObject([{ from: 'decision', edit: decision.edit, predicate: 'good' }]);
		expect(await push('appraiser', other('penilai', 'appraisal.summary', 'P2', {}, `${period}:P2`))).toEqual(['malformed']);
	});

	it('keep the outcome in the unit of the evaluation: a decision that names another one is not taken', async () => {
		const done = evaluation('P2');
		await push('appraiser', done);
		expect(await push('owner', objectionTo(done))).toEqual(['ok']);
		expect(await push('superior', { ...changed(done, 'objection'), unit: 'SETDA' })).toEqual(['unknown_evaluation']);
		expect(await push('superior', changed(done, 'objection'))).toEqual(['ok']);
		expect(await outcomes()).toMatchObject([{ unit: 'DUKCAPIL', body: { from: 'decision', predicate: 'very-good' } }]);
	});

	it('keep the outcome a correction does not count for: made after the final decision, or of another edit than the one handed over', async () => {
		const done = evaluation('P2');
		await push('appraiser', done, handover(done));
		const ofAnother = changed(done, 'correction');
		expect(await push('superior', { ...ofAnother, body: { ...ofAnother.body, edit: ulid() } })).toEqual(['ok']);
		expect(await outcomes()).toMatchObject([{ body: { from: 'evaluation', predicate: 'good' } }]);
		expect(await push('owner', objectionTo(done))).toEqual(['ok']);
		const upheld = { ...changed(done, 'objection'), at: '2026-11-20T08:00:00+07:00' };
		const { ratings, predicate, rules, ...rest } = upheld.body;
		void [ratings, predicate, rules];
		expect(await push('superior', { ...upheld, body: { ...rest, outcome: 'upheld' } })).toEqual(['ok']);
		const late = { ...changed(done, 'correction'), at: '2026-11-21T08:00:00+07:00' };
		expect(await push('superior', late)).toEqual(['ok']);
		expect(await outcomes()).toMatchObject([{ body: { from: 'evaluation', predicate: 'good' } }]);
		const early = { ...changed(done, 'correction'), at: '2026-11-19T08:00:00+07:00' };
		expect(await push('superior', early)).toEqual(['ok']);
		expect(await outcomes()).toMatchObject([{ body: { from: 'decision', edit: early.edit, predicate: 'very-good' } }]);
	});

	it('take an objection on paper with the day it was handed in, or from an app that did not ask for it', async () => {
		const done = evaluation('P2');
		await push('appraiser', done);
		const paper = (v: number, more: object = {}) => {
			const own = objectionTo(done);
			return { ...own, by: 'bkpsdm', v, body: { ...own.body, onBehalf: true, ...more } };
		};
		const [row] = await office.push('hr', 'appraisal', [paper(2)]);
		expect(row).toMatchObject({ error: 'forbidden', reason: { code: 'malformed', path: 'body.filedOn' } });
		expect(await push('hr', paper(2, { filedOn: '2099-01-01' }))).toEqual(['dates_contradict']);
		expect(await push('hr', paper(1))).toEqual(['ok']);
	});

	describe('an edit that another one replaces', () => {
		const kept = async (who: Person = 'hr') =>
			(await office.pull(who, 'appraisal')).filter(({ kind }) => kind === 'appraisal.superseded') as {
				by: string;
				subject: string;
				body: { of: string; how: string; version: { edit: string; body: unknown; received?: object } };
			}[];
		const edits = async (who?: Person) => (await kept(who)).map(({ body }) => [body.how, body.version.edit]);
		/** A gateway whose store fails once, at the first write of a record of this kind: before it, or when it was done. */
		const failing = (kind: string, when: 'before' | 'after') => {
			let left = 1;
			const appraisal = office.store.db('appraisal');
			const bulkDocs = async (docs: { kind: string }[]) => {
				const fails = docs.some((doc) => doc.kind === kind) && left-- > 0;
				if (fails && when === 'before') throw new Error('gone');
				const rows = await appraisal.bulkDocs(docs);
				if (fails) throw new Error('gone');
				return rows;
			};
			const db = new Proxy(appraisal, { get: (own, field) => (field === 'bulkDocs' ? bulkDocs : Reflect.get(own, field)) });
			return gatewayOver({ ...office.store, db: (name) => (name === 'appraisal' ? db : office.store.db(name)) });
		};
		const twice = async () => {
			const first = evaluation('P2');
			const [row] = await office.push('appraiser', 'appraisal', [first]);
			return { first, second: { ...evaluation('P2', 'penilai', { notes: 'Dilengkapi.' }), _rev: row!.rev } };
		};

		it('is kept as it was sent, with its receipt, for HR and the appraiser alone', async () => {
			const { first, second } = await twice();
			expect(await push('appraiser', skp('P2'), second)).toEqual(['ok', 'ok']);
			await push('appraiser', second);
			expect(await kept()).toMatchObject([
				{ by: 'gateway', subject: 'P2', body: { of: first._id, how: 'replaced', version: { edit: first.edit, body: first.body } } },
			]);
			expect((await kept())[0]!.body.version.received).toMatchObject({ no: expect.any(String) as string });
			expect(await edits('appraiser')).toEqual([['replaced', first.edit]]);
			for (const who of ['owner', 'superior', 'superiorWithObjection', 'otherAppraiser', 'formerAppraiser', 'surveyor'] as const)
				expect(await edits(who)).toEqual([]);
		});

		it('is not lost, nor kept twice, whatever fails on the way', async () => {
			for (const [kind, when] of [
				['appraisal.superseded', 'before'],
				['appraisal.superseded', 'after'],
				['appraisal.evaluation', 'before'],
				['appraisal.evaluation', 'after'],
			] as const) {
				const subject = when === 'before' ? 'P2' : 'P3';
				const id = `appraisal.evaluation:${period}:${subject}`;
				const standing = (await office.pull('hr', 'appraisal')).find(({ _id }) => _id === id) as
					{ _rev?: string; edit?: string } | undefined;
				const [row] = standing ? [{ rev: standing._rev }] : await office.push('appraiser', 'appraisal', [evaluation(subject)]);
				const next = { ...evaluation(subject, 'penilai', { notes: `${kind} ${when}` }), _rev: row!.rev };
				const replaced = ((await office.pull('hr', 'appraisal')).find(({ _id }) => _id === id) as { edit: string }).edit;
				await expect(failing(kind, when).push('appraiser', 'appraisal', [next])).rejects.toThrow('503');
				expect(await push('appraiser', next)).toEqual(['ok']);
				expect((await edits()).filter(([, edit]) => edit === replaced)).toEqual([['replaced', replaced]]);
			}
			expect(await edits()).toHaveLength(4);
		});

		it('is not the only one kept: one that met another is, too, and what stands stays', async () => {
			const { first } = await twice();
			const elsewhere = evaluation('P2', 'penilai', { notes: 'Dari tablet lain.' }, { device: 'TABLET-2' });
			expect(await push('appraiser', elsewhere)).toEqual(['conflict']);
			expect(await push('appraiser', { ...elsewhere, _rev: '1-0123456789abcdef0123456789abcdef' })).toEqual(['conflict']);
			expect(await kept()).toMatchObject([
				{ body: { how: 'met-another', version: { edit: elsewhere.edit, device: 'TABLET-2', body: elsewhere.body } } },
			]);
			expect((await office.pull('hr', 'appraisal')).find(({ _id }) => _id === first._id)).toMatchObject({ edit: first.edit });
		});

		it('is written by nobody but the gateway', async () => {
			const { second } = await twice();
			await push('appraiser', second);
			const [copy] = await kept();
			const { _id, _rev, received, ...rest } = copy as unknown as Record<string, unknown>;
			void [_id, _rev, received];
			const forged = { ...rest, _id: `appraisal.superseded:evaluation:${period}:P2:${ulid()}`, by: 'penilai' };
			expect(await push('appraiser', forged)).toEqual(['role_may_not_write']);
			expect(await push('hr', { ...forged, by: 'bkpsdm' })).toEqual(['role_may_not_write']);
		});
	});

	it('show the superior the corrections made, with the edit they are of, so that a further one can be made', async () => {
		const done = evaluation('P2');
		await push('appraiser', done, handover(done));
		const correction = changed(done, 'correction');
		expect(await push('superior', correction)).toEqual(['ok']);
		const seen = (await office.pull('superior', 'appraisal')).filter(({ kind }) => kind === 'appraisal.decision');
		expect(seen).toMatchObject([{ _id: correction._id, body: { basis: 'correction', edit: done.edit } }]);
		expect(await outcomes()).toMatchObject([{ body: { from: 'decision', predicate: 'very-good' } }]);
		expect(await kindsSeen('otherAppraiser')).toEqual([]);
	});

	it('are seen by the appraiser, the employee and HR; by the superior only as far as an objection opens them; by nobody else', async () => {
		const done = evaluation('P2');
		const foreign = evaluation('P3');
		await push('appraiser', skp('P2'), done, foreign);
		await push('hr', other('bkpsdm', 'appraisal.comment', 'P2', { of: done._id, text: 'Periksa lagi.' }));
		await push(
			'hr',
			other('bkpsdm', 'appraisal.review', 'P2', { of: done._id, edit: done.edit, verdict: 'approved', anchors: [], reason: '' }),
		);
		const all = ['appraisal.evaluation', 'appraisal.skp', 'appraisal.summary'];
		expect(await kindsSeen('appraiser')).toEqual(['appraisal.evaluation', 'appraisal.review', 'appraisal.skp', 'appraisal.summary']);
		expect(await kindsSeen('owner')).toEqual(all);
		expect((await office.pull('owner', 'appraisal')).map(({ subject }) => subject)).not.toContain('P3');
		expect(await kindsSeen('superior')).toEqual(['appraisal.summary']);
		expect(await kindsSeen('superiorWithObjection')).toEqual(all);
		expect(await kindsSeen('hr')).toContain('appraisal.comment');
		expect(await kindsSeen('otherAppraiser')).toEqual([]);
		expect(await kindsSeen('surveyor')).toEqual([]);
		expect(await kindsSeen('formerAppraiser')).toEqual([]);
	});

	it('are counted for HR, who is to see how far the first load has come, without what HR does not see', async () => {
		await push('appraiser', skp('P2'), evaluation('P2'), evaluation('P3'));
		const sizeFor = async (who: Person) => ((await (await office.fetch(who, '/db/appraisal')).json()) as { doc_count?: number }).doc_count;
		expect(await sizeFor('hr')).toBe((await office.pull('hr', 'appraisal')).length);
		expect(await sizeFor('appraiser')).toBeUndefined();
		expect(await sizeFor('surveyor')).toBeUndefined();
	});

	it('are written by who is in charge alone, in the own name', async () => {
		const done = evaluation('P2');
		await push('appraiser', skp('P2'), done);
		const agreed = (how: string) => ({ of: done._id, edit: done.edit, act: 'read', how });
		expect(await push('otherAppraiser', skp('P2', 'penilai2'))).toEqual(['not_your_charge']);
		expect(await push('relievedAppraiser', { ...skp('P3'), _id: 'appraisal.skp:2026:P3' })).toEqual(['not_your_charge']);
		expect(await push('owner', { ...evaluation('P2', 'pegawai'), _rev: undefined })).toEqual(['role_may_not_write']);
		expect(await push('hr', { ...done, by: 'bkpsdm' })).toEqual(['role_may_not_write']);
		expect(await push('appraiser', other('penilai', 'appraisal.acknowledgement', 'P2', agreed('own-account')))).toEqual([
			'not_in_that_name',
		]);
		expect(await push('owner', other('pegawai', 'appraisal.acknowledgement', 'P2', agreed('own-account')))).toEqual(['ok']);
		expect(await push('surveyor', { ...done, by: 'petugas' })).toEqual(['role_may_not_write']);
	});

	it('are written after the end of a quarter by who appraised on its last day, until it closes', async () => {
		await push('appraiser', skp('P2'));
		const done = evaluation('P2');
		expect(await push('closedAppraiser', done)).toEqual(['not_your_charge']);
		expect(await push('endedAppraiser', done, handover(done))).toEqual(['ok', 'ok']);
		expect(await push('endedAppraiser', { ...skp('P2'), _rev: '1-0123456789abcdef0123456789abcdef' })).toEqual(['not_your_charge']);
		expect(await kindsSeen('endedAppraiser')).toEqual(await kindsSeen('closedAppraiser'));
		expect(await kindsSeen('endedAppraiser')).toContain('appraisal.evaluation');
		const held = (await office.pull('hr', 'office')).filter(({ kind }) => kind === 'office.quarantine');
		const states = held.map(({ body }) => body as { record: string; state: string }).map(({ record, state }) => `${record} ${state}`);
		expect(states.toSorted()).toEqual([`${done._id} closed`, 'appraisal.skp:2026:P2 open'].toSorted());
	});

	it('cannot be edited after the handover, except that the edit handed over may arrive late', async () => {
		const first = evaluation('P2');
		const [row] = await office.push('appraiser', 'appraisal', [first]);
		const second = { ...evaluation('P2'), _rev: row!.rev };
		expect(await push('appraiser', handover(second))).toEqual(['ok']);
		expect(await push('appraiser', { ...evaluation('P2'), _rev: row!.rev })).toEqual(['handed_over']);
		expect(await push('appraiser', second)).toEqual(['ok']);
		expect(await push('owner', handover(second, 'pegawai', 'own-account'))).toEqual(['handed_over']);
	});

	it.each([
		['a predicate the matrix does not give', evaluation('P2', 'penilai', { predicate: 'very-good' }), 'predicate_mismatch'],
		['rules the office does not know', evaluation('P2', 'penilai', { rules: 'reference.appraisal-rules:lain' }), 'unknown_rules'],
		['an id that names somebody else', { ...evaluation('P2'), _id: `appraisal.evaluation:${period}:P3` }, 'wrong_identity'],
		['a handover of an evaluation nobody has', handover(evaluation('P3')), 'unknown_evaluation'],
		['a rating that is missing', { ...evaluation('P2'), body: { ...evaluation('P2').body, ratings: {} } }, 'rating_missing'],
	])('refuse %s', async (_, doc, code) => {
		expect(await push('appraiser', doc)).toEqual([code]);
	});

	it('refuse a second SKP while the first appraiser is in charge, and take it when that one is not any more', async () => {
		const [row] = await office.push('appraiser', 'appraisal', [skp('P2')]);
		const second = { ...skp('P2', 'penilai2'), _rev: row!.rev };
		expect(await push('newAppraiser', second)).toEqual(['already_exists']);
		const [stored] = (await office.pull('hr', 'reference')).filter(({ _id }) => _id === 'reference.person:P2');
		const moved = person('P2', {
			account: 'pegawai',
			lines: [
				{ from: '2026-01-01', to: '2026-01-31', appraiser: 'P1', superior: 'P9' },
				{ from: '2026-02-01', to: null, appraiser: 'P8', superior: 'P9' },
			],
		});
		await office.push('hr', 'reference', [{ ...moved, _rev: stored!._rev }]);
		expect(await push('newAppraiser', { ...second, edit: ulid() })).toEqual(['ok']);
	});

	describe('a record refused for want of authority', () => {
		const held = async () => (await office.pull('hr', 'office')).find(({ kind }) => kind === 'office.quarantine');
		const release = (quarantine: unknown) => record('bkpsdm', `office.release:${ulid()}`, { quarantine, reason: 'Masih tugasnya.' });

		it('waits in quarantine, is taken in as it was sent when HR lets it through, and its sender finds it accepted', async () => {
			const sent = evaluation('P3');
			expect(await push('relievedAppraiser', sent)).toEqual(['not_your_charge']);
			const waiting = await held();
			expect(waiting).toMatchObject({ body: { state: 'open', record: sent._id } });
			const one = release(waiting!._id);
			expect((await office.push('hr', 'office', [one])).map(codeOf)).toEqual(['ok']);
			expect((await office.push('hr', 'office', [one])).map(codeOf)).toEqual(['ok']);
			const taken = (await office.pull('hr', 'appraisal')).filter(({ _id }) => _id === sent._id);
			expect(taken).toMatchObject([{ by: 'penilai', edit: sent.edit, received: { no: expect.any(String) } }]);
			expect(await held()).toMatchObject({ body: { state: 'closed', closedBy: sent.edit } });
			expect(await push('relievedAppraiser', sent)).toEqual(['ok']);
		});

		it('is let through as the document it says it is: neither over another person nor into another unit', async () => {
			const done = evaluation('P2');
			await push('appraiser', done);
			const disguised = { ...evaluation('P3'), _id: `appraisal.evaluation:${period}:P2` };
			expect(await push('relievedAppraiser', disguised)).toEqual(['not_your_charge']);
			expect((await office.push('hr', 'office', [release((await held())!._id)])).map(codeOf)).toEqual(['wrong_identity']);
			const moved = evaluation('P2', 'penilai2', {}, { unit: 'SETDA' });
			expect(await push('otherAppraiser', moved)).toEqual(['not_your_charge']);
			const other = (await office.pull('hr', 'office')).find(({ body }) => (body as { account?: string }).account === 'penilai2');
			expect((await office.push('hr', 'office', [release(other!._id)])).map(codeOf)).toEqual(['identity_changed']);
			expect((await office.pull('hr', 'appraisal')).filter(({ kind }) => kind === 'appraisal.evaluation')).toMatchObject([
				{ edit: done.edit, subject: 'P2', unit: 'DUKCAPIL' },
			]);
		});

		it('keeps no signing PIN, not even its hash: six digits can be guessed from it', async () => {
			const pin = { salt: 'c2FsdA==', rounds: 310_000, hash: 'SEFTSA==' };
			expect(await push('employee', record('pegawai', 'appraisal.signing-pin:P2', pin, { subject: 'P2', unit: 'DUKCAPIL' }))).toEqual([
				'not_your_charge',
			]);
			const waiting = await held();
			expect(waiting).toMatchObject({ body: { record: 'appraisal.signing-pin:P2', state: 'open' } });
			expect(JSON.stringify(waiting)).not.toMatch(/SEFTSA|c2FsdA/);
		});

		it('is let through by nobody but HR, and not when its content is at fault or another version stands', async () => {
			await push('appraiser', { ...evaluation('P2'), _id: `appraisal.evaluation:${period}:P3` });
			expect((await office.push('hr', 'office', [release((await held())!._id)])).map(codeOf)).toEqual(['not_releasable']);
			expect((await office.push('hr', 'office', [release('office.quarantine:none')])).map(codeOf)).toEqual(['not_releasable']);
			expect((await office.push('appraiser', 'office', [{ ...release('office.quarantine:none'), by: 'penilai' }])).map(codeOf)).toEqual([
				'role_may_not_write',
			]);
		});
	});
});
