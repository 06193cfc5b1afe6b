import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Envelope } from './kernel/envelope';
import { feeds, type Feed } from './kernel/feeds';
import { kinds } from './kinds';
import { feedsOf, mayPull, mayPush, pullSelector, rightsOf } from './access';
import { roles, type Role, type Session } from './kernel/session';

/*
 * The oracle: the table of roles as the city wrote it, one literal cell per role, feed and kind, and nothing shared with the
 * code under test. What a session may do besides, because of who it is in an appraisal, stands in access-by-person.test.ts.
 *
 * Read: - nothing, A all, U own units and the whole city's, L own units alone, M own records of own units.
 * Write: - never, A anywhere, I imported ones anywhere, U own ones in own units (a response: taken there, not imported), B only in the name of somebody else.
 */
const columns = [
	...['reference.unit', 'reference.service', 'reference.region', 'reference.questionnaire', 'reference.ruleset', 'reference.campaign'],
	...['reference.appraisal-period', 'reference.appraisal-rules', 'reference.coaching-form', 'reference.person', 'reference.skp-template'],
	...['reference.training-rules', 'reference.engagement-rules', 'reference.holidays'],
	...['survey.response', 'survey.report'],
	...['appraisal.acknowledgement', 'appraisal.coaching', 'appraisal.coaching-feedback', 'appraisal.comment', 'appraisal.decision'],
	...['appraisal.evaluation', 'appraisal.feedback', 'appraisal.follow-up', 'appraisal.handover', 'appraisal.hearing'],
	...['appraisal.objection', 'appraisal.review', 'appraisal.signing-pin', 'appraisal.skp', 'appraisal.summary', 'appraisal.superseded'],
	...['appraisal.unit-result'],
	...['training.external', 'training.review', 'training.partner', 'training.programme', 'training.session', 'training.participation'],
	...['training.badge', 'training.mark', 'training.head-count', 'training.resolution', 'training.result', 'training.certificate'],
	...['training.number', 'training.revocation', 'training.reaction', 'training.behaviour'],
	...['engagement.voice', 'engagement.contact', 'engagement.event'],
	...['office.quarantine', 'office.contact', 'office.release', 'office.export'],
];

/** Every cell of (role x feed x read/write), the kinds of a feed in the order above. */
const cells: [Role, Feed, 'read' | 'write', string][] = [
	//                             un sv rg qu ru ca ap ar cf pe st tr er ho
	['surveyor', 'reference', 'read', 'U U U U U U U U U - U U U U'],
	['surveyor', 'reference', 'write', '- - - - - - - - - - - - - -'],
	['surveyor', 'survey', 'read', 'M -'],
	['surveyor', 'survey', 'write', 'U -'],
	//                             ak co cb cm de ev fb fu ho he ob re pi sk su sp ur
	['surveyor', 'appraisal', 'read', '- - - - - - - - - - - - - - - - -'],
	['surveyor', 'appraisal', 'write', '- - - - - - - - - - - - - - - - -'],
	//                            ex rv pa pr se pt ba ma hc rs re ce nu rk rn bh
	['surveyor', 'training', 'read', '- - - - - - - - - - - - - - - -'],
	['surveyor', 'training', 'write', '- - - - - - - - - - - - - - - -'],
	//                              vo ct ev
	['surveyor', 'engagement', 'read', 'M - -'],
	['surveyor', 'engagement', 'write', 'U U -'],
	['surveyor', 'office', 'read', '- - - -'],
	['surveyor', 'office', 'write', '- - - -'],
	['appraiser', 'reference', 'read', 'A U U U U U U U U - U U U U'],
	['appraiser', 'reference', 'write', '- - - - - - - - - - - - - -'],
	['appraiser', 'survey', 'read', '- -'],
	['appraiser', 'survey', 'write', '- -'],
	['appraiser', 'appraisal', 'read', '- - - - - - - - - - - - - - L - L'],
	['appraiser', 'appraisal', 'write', '- - - - - - - - - - - - - - - - U'],
	['appraiser', 'training', 'read', '- - - A A - - - - - - - - - - -'],
	['appraiser', 'training', 'write', '- - - - - - - - - - - - - - - -'],
	['appraiser', 'engagement', 'read', '- - L'],
	['appraiser', 'engagement', 'write', '- - -'],
	['appraiser', 'office', 'read', '- - - -'],
	['appraiser', 'office', 'write', '- - - -'],
	['committee', 'reference', 'read', 'U U U U U U U U U - U U U U'],
	['committee', 'reference', 'write', '- - - - - - - - - - - - - -'],
	['committee', 'survey', 'read', '- -'],
	['committee', 'survey', 'write', '- -'],
	['committee', 'appraisal', 'read', '- - - - - - - - - - - - - - - - -'],
	['committee', 'appraisal', 'write', '- - - - - - - - - - - - - - - - -'],
	['committee', 'training', 'read', '- - - A A - - - - - - - - - - -'],
	['committee', 'training', 'write', '- - - - - - - - - - - - - - - -'],
	['committee', 'engagement', 'read', '- - -'],
	['committee', 'engagement', 'write', '- - -'],
	['committee', 'office', 'read', '- - - -'],
	['committee', 'office', 'write', '- - - -'],
	['hr', 'reference', 'read', 'A A A A A A A A A A A A A A'],
	['hr', 'reference', 'write', 'A A A A A A A A A A A A A A'],
	['hr', 'survey', 'read', 'A A'],
	['hr', 'survey', 'write', 'I A'],
	['hr', 'appraisal', 'read', 'A A A A A A A A A A A A - A - A A'],
	['hr', 'appraisal', 'write', '- - - A - - - A - A B A - - - - A'],
	['hr', 'training', 'read', 'A A A A A A A A A A A A A A A A'],
	['hr', 'training', 'write', 'A A A A A A A A A A A A - A A -'],
	['hr', 'engagement', 'read', 'A A A'],
	['hr', 'engagement', 'write', 'A A A'],
	['hr', 'office', 'read', 'A A A A'],
	['hr', 'office', 'write', '- - A A'],
	['evaluator', 'reference', 'read', 'A A A A A A A A A - A A A A'],
	['evaluator', 'reference', 'write', '- - - - - - - - - - - - - -'],
	['evaluator', 'survey', 'read', '- A'],
	['evaluator', 'survey', 'write', '- -'],
	['evaluator', 'appraisal', 'read', '- - - - - - - - - - - - - - - - -'],
	['evaluator', 'appraisal', 'write', '- - - - - - - - - - - - - - - - -'],
	['evaluator', 'training', 'read', '- - A A A - - - - - - - - - - -'],
	['evaluator', 'training', 'write', '- - - - - - - - - - - - - - - -'],
	['evaluator', 'engagement', 'read', '- - -'],
	['evaluator', 'engagement', 'write', '- - -'],
	['evaluator', 'office', 'read', '- - - -'],
	['evaluator', 'office', 'write', '- - - -'],
	['employee', 'reference', 'read', 'A U U U U U U U U - U U U U'],
	['employee', 'reference', 'write', '- - - - - - - - - - - - - -'],
	['employee', 'survey', 'read', '- -'],
	['employee', 'survey', 'write', '- -'],
	['employee', 'appraisal', 'read', '- - - - - - - - - - - - - - - - -'],
	['employee', 'appraisal', 'write', '- - - - - - - - - - - - - - - - -'],
	['employee', 'training', 'read', '- - - A A - - - - - - - - - - -'],
	['employee', 'training', 'write', '- - - - - - - - - - - - - - - -'],
	['employee', 'engagement', 'read', '- - -'],
	['employee', 'engagement', 'write', '- - -'],
	['employee', 'office', 'read', '- - - -'],
	['employee', 'office', 'write', '- - - -'],
	['admin', 'reference', 'read', 'A - A A A - A A A - A A A A'],
	['admin', 'reference', 'write', '- - - - - - - - - - - - - -'],
	['admin', 'survey', 'read', '- -'],
	['admin', 'survey', 'write', '- -'],
	['admin', 'appraisal', 'read', '- - - - - - - - - - - - - - - - -'],
	['admin', 'appraisal', 'write', '- - - - - - - - - - - - - - - - -'],
	['admin', 'training', 'read', '- - - - - - - - - - - - - - - -'],
	['admin', 'training', 'write', '- - - - - - - - - - - - - - - -'],
	['admin', 'engagement', 'read', '- - -'],
	['admin', 'engagement', 'write', '- - -'],
	['admin', 'office', 'read', '- - - -'],
	['admin', 'office', 'write', '- - - -'],
];

const feedOfKind = (kind: string) => kind.slice(0, kind.indexOf('.'));
const kindsOf = (where: string) => columns.filter((kind) => feedOfKind(kind) === where);

function letter(what: 'read' | 'write', role: Role, kind: string): string {
	const cell = cells.find((row) => row[0] === role && row[1] === feedOfKind(kind) && row[2] === what);
	return cell?.[3].split(' ')[kindsOf(feedOfKind(kind)).indexOf(kind)] ?? '-';
}

function oracleReads(session: Session, feed: string, doc: { kind: string; unit: string; by: string }): boolean {
	if (feedOfKind(doc.kind) !== feed) return false;
	for (const role of session.roles) {
		const cell = letter('read', role, doc.kind);
		if (cell === 'A') return true;
		if (cell === 'U' && (doc.unit === '*' || session.units.some((unit) => unit === doc.unit))) return true;
		if (cell === 'L' && session.units.some((unit) => unit === doc.unit)) return true;
		if (cell === 'M' && doc.by === session.account && session.units.some((unit) => unit === doc.unit)) return true;
	}
	return false;
}

/** Kinds of the other feeds whose records may be edited. */
const changeable = [
	'appraisal.coaching',
	'appraisal.evaluation',
	'appraisal.signing-pin',
	'appraisal.skp',
	'appraisal.summary',
	'appraisal.unit-result',
	'training.external',
	'training.partner',
	'training.programme',
	'training.session',
	'training.participation',
	'training.result',
	'training.behaviour',
];

function oracleWrites(session: Session, feed: string, doc: Envelope, before: Envelope | null): boolean {
	if (!columns.includes(doc.kind) || feedOfKind(doc.kind) !== feed) return false;
	if (doc.by !== session.account || doc.received !== undefined) return false;
	// Never changed once accepted. The same one made on a second tablet has no base revision: a conflict, for a person to settle.
	const kept = before !== null && !changeable.includes(before.kind) && !before.kind.startsWith('reference.');
	if (kept && (before.by !== session.account || doc._rev !== undefined)) return false;
	if (before && !(before.kind === doc.kind && before.unit === doc.unit && before.period === doc.period)) return false;
	const said = doc.body as { onBehalf?: boolean; step?: string };
	const answers = doc.kind === 'appraisal.follow-up' && (said.step === 'consented' || said.step === 'withheld');
	const imported = (doc.body as { collection?: string }).collection === 'import' && doc.kind === 'survey.response';
	return session.roles.some((role) => {
		const cell = letter('write', role, doc.kind);
		if (cell === 'A') return !answers;
		if (cell === 'B') return said.onBehalf === true;
		if (cell === 'I') return imported;
		return cell === 'U' && !imported && session.units.some((unit) => unit === doc.unit);
	});
}

const accounts = ['petugas', 'petugas2', 'bkpsdm'];
const places = ['12.72.01.1001', '12.72.02.1003', 'DUKCAPIL'];
const session = fc.record({
	account: fc.constantFrom(...accounts),
	roles: fc.uniqueArray(fc.constantFrom(...roles), { maxLength: 3 }),
	units: fc.uniqueArray(fc.constantFrom(...places), { maxLength: 2 }),
});
const feed = fc.constantFrom<Feed>(...feeds);
const doc: fc.Arbitrary<Envelope> = fc.record(
	{
		_id: fc.constant('any:1'),
		_rev: fc.option(fc.constant('1-00000000000000000000000000000000'), { nil: undefined }),
		kind: fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...columns) }, fc.constantFrom('survey.diary', 'office', '__proto__')),
		v: fc.constant(1),
		unit: fc.constantFrom('*', ...places),
		period: fc.constantFrom('2026-S1', '2026-S2'),
		by: fc.constantFrom(...accounts),
		device: fc.constant('tablet'),
		at: fc.constant('2026-11-24T10:00:00+07:00'),
		edit: fc.constant('01KB0000000000000000000000'),
		received: fc.oneof(
			{ weight: 9, arbitrary: fc.constant(undefined) },
			fc.constant({ at: '2026-11-24T03:00:00Z', no: '261124-00000000' }),
		),
		body: fc.oneof(
			fc.record({ collection: fc.constantFrom('asked', 'handed-over', 'import') }),
			fc.record({ step: fc.constantFrom('proposed', 'consented', 'withheld'), onBehalf: fc.boolean() }),
			fc.constant({}),
		),
	},
	{ requiredKeys: ['_id', 'kind', 'v', 'unit', 'period', 'by', 'device', 'at', 'edit', 'body'] },
);
const home = (record: Envelope, other: Feed, mostlyRight: number): Feed =>
	mostlyRight > 0 && (feeds as readonly string[]).includes(feedOfKind(record.kind)) ? (feedOfKind(record.kind) as Feed) : other;
const runs = { numRuns: 5_000 };

describe('what a session may pull', () => {
	it('is what the table says, for any session and document', () => {
		const seen = { yes: 0, no: 0 };
		fc.assert(
			fc.property(session, feed, doc, fc.nat(4), (who, other, record, mostlyRight) => {
				const where = home(record, other, mostlyRight);
				const expected = oracleReads(who, where, record);
				seen[expected ? 'yes' : 'no']++;
				expect(mayPull(who, where, record)).toBe(expected);
			}),
			runs,
		);
		expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(500);
	});

	it('is the same asked by selector and asked by document', () => {
		fc.assert(
			fc.property(session, feed, doc, fc.nat(4), (who, other, record, mostlyRight) => {
				const where = home(record, other, mostlyRight);
				const selector = pullSelector(who, where);
				expect(selector !== null && matches(selector, record)).toBe(mayPull(who, where, record));
			}),
			runs,
		);
	});

	it('names a feed exactly when something of it can be seen', () => {
		fc.assert(
			fc.property(session, (who) => {
				const seeing = feeds.filter((where) =>
					columns.some((kind) => ['*', ...places].some((unit) => accounts.some((by) => oracleReads(who, where, { kind, unit, by })))),
				);
				expect(feedsOf(who)).toEqual(seeing);
			}),
		);
	});

	it('has one version as long as roles, units and account are the same', () => {
		fc.assert(
			fc.property(session, session, (one, two) => {
				const turned = { ...one, roles: [...one.roles].reverse(), units: [...one.units].reverse() };
				expect(rightsOf(turned)).toBe(rightsOf(one));
				const same = (a: Session, b: Session) =>
					JSON.stringify([a.account, [...a.roles].sort(), [...a.units].sort()]) ===
					JSON.stringify([b.account, [...b.roles].sort(), [...b.units].sort()]);
				expect(rightsOf(one) === rightsOf(two)).toBe(same(one, two));
			}),
		);
	});
});

describe('what a session may push', () => {
	it('is what the table says, for any session, document and predecessor', () => {
		const seen = { yes: 0, no: 0 };
		const before = fc.option(doc, { freq: 3 });
		fc.assert(
			fc.property(session, feed, doc, before, fc.nat(4), fc.nat(2), (who, other, draft, stored, mostlyRight, alike) => {
				const where = home(draft, other, mostlyRight);
				const record = mostlyRight > 1 ? { ...draft, by: who.account } : draft;
				const predecessor = stored && alike > 0 ? { ...stored, kind: record.kind, unit: record.unit, period: record.period } : stored;
				const expected = oracleWrites(who, where, record, predecessor);
				seen[expected ? 'yes' : 'no']++;
				expect(mayPush(who, where, record, predecessor) === null).toBe(expected);
			}),
			{ numRuns: 10_000 },
		);
		expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(300);
	});

	it('answers every refusal with a code, words and who can repair it', () => {
		fc.assert(
			fc.property(session, feed, doc, (who, where, record) => {
				const refusal = mayPush(who, where, record, null);
				if (refusal)
					expect(refusal).toMatchObject({ code: expect.any(String), message: expect.stringMatching(/\.$/), who: expect.any(String) });
				else expect(record.by).toBe(who.account);
			}),
		);
	});
});

describe('every cell of role x feed x read/write', () => {
	it('is listed, and every kind is known to the oracle', () => {
		expect(new Set(cells.map(([role, where, what]) => `${role} ${where} ${what}`)).size).toBe(roles.length * feeds.length * 2);
		expect([...kinds.keys()].sort()).toEqual([...columns].sort());
	});

	it.each(cells)('%s, %s, %s: %s', (role, where, what, expected) => {
		const who: Session = { account: 'petugas', roles: [role], units: ['12.72.01.1001'] };
		const found = kindsOf(where)
			.map((kind) => (what === 'read' ? readLetter(who, where, kind) : writeLetter(who, where, kind)))
			.join(' ');
		expect(found).toBe(expected);
	});
});

const sample = (kind: string, unit: string, by: string, collection = 'asked', onBehalf = false): Envelope => ({
	_id: `${kind}:1`,
	kind,
	v: 1,
	unit,
	period: '2026-S2',
	by,
	device: 'tablet',
	at: '2026-11-24T10:00:00+07:00',
	edit: '01KB0000000000000000000000',
	body: { collection, onBehalf },
});

function readLetter(who: Session, where: Feed, kind: string): string {
	const sees = (unit: string, by: string) => mayPull(who, where, sample(kind, unit, by));
	const pattern = [sees('12.72.01.1001', 'petugas'), sees('12.72.01.1001', 'petugas2'), sees('*', 'bkpsdm'), sees('DUKCAPIL', 'petugas')];
	return (
		{
			'true,true,true,true': 'A',
			'true,true,true,false': 'U',
			'true,true,false,false': 'L',
			'true,false,false,false': 'M',
			'false,false,false,false': '-',
		}[String(pattern)] ?? `? ${pattern}`
	);
}

function writeLetter(who: Session, where: Feed, kind: string): string {
	const may = (unit: string, ...said: [collection?: string, onBehalf?: boolean]) =>
		mayPush(who, where, sample(kind, unit, 'petugas', ...said), null) === null;
	const pattern = [may('12.72.01.1001'), may('DUKCAPIL'), may('12.72.01.1001', 'import'), may('DUKCAPIL', 'import')];
	const behalf = [may('12.72.01.1001', 'asked', true), may('DUKCAPIL', 'asked', true)];
	return (
		{
			'true,true,true,true,true,true': 'A',
			'true,false,false,false,true,false': 'U',
			'true,false,true,false,true,false': 'U',
			'false,false,true,true,false,false': 'I',
			'false,false,false,false,true,true': 'B',
			'false,false,false,false,false,false': '-',
		}[String([...pattern, ...behalf])] ?? `? ${pattern} ${behalf}`
	);
}

/** As much of Mango as a selector of `pullSelector` uses, spelled out naively. */
function matches(selector: Record<string, unknown>, record: Envelope): boolean {
	return Object.entries(selector).every(([field, wanted]) => {
		if (field === '$or') return (wanted as Record<string, unknown>[]).some((part) => matches(part, record));
		const value = (record as unknown as Record<string, unknown>)[field];
		if (typeof wanted === 'string') return value === wanted;
		const { $in, ...rest } = wanted as { $in: unknown[] };
		if (Object.keys(rest).length > 0) throw new Error(`Mango operator not known here: ${Object.keys(rest)}`);
		return $in.includes(value);
	});
}
