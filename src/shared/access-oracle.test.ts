import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Envelope } from './kernel/envelope';
import { accessTo, keyTables, mayPull, mayPush, pullSelector, scopeOf } from './access';
import { keysOfRecord } from './kernel/scope-keys';
import type { Charge, Role, Session } from './kernel/session';

/*
 * The oracle of access as a whole: one literal letter per role and kind, read naively, and nothing shared with the compiler. What is not listed is
 * closed. A all; U own units and the city's; L units led; M own records of own units; S about oneself; O about those above; D about people in
 * charge, periods touching those days; F as D, and of others only what was written in those days; N about people in charge without an end; B about
 * people below; P cases with an objection; Y as P, and what carries their year; T of activities led.
 */
const everyone = [
	'region',
	'questionnaire',
	'ruleset',
	'appraisal-rules',
	'appraisal-period',
	'skp-template',
	'coaching-form',
	'training-rules',
	'engagement-rules',
	'holidays',
];
const ofUnits = [...everyone, 'unit', 'service', 'campaign'];
const each = (names: string[], letter: string) => Object.fromEntries(names.map((name) => [`reference.${name}`, letter]));
const appraisal = (rows: Record<string, string>) =>
	Object.fromEntries(Object.entries(rows).map(([name, letters]) => [`appraisal.${name}`, letters]));
const training = (rows: Record<string, string>) =>
	Object.fromEntries(Object.entries(rows).map(([name, letters]) => [`training.${name}`, letters]));
const reads: Record<Role, Record<string, string>> = {
	surveyor: { ...each(ofUnits, 'U'), 'survey.response': 'M', 'engagement.voice': 'M' },
	committee: {
		...each(ofUnits, 'U'),
		...training({ programme: 'A', session: 'A', participation: 'T', badge: 'T', mark: 'T', 'head-count': 'T', resolution: 'T' }),
	},
	evaluator: { ...each(ofUnits, 'A'), 'survey.report': 'A', ...training({ partner: 'A', programme: 'A', session: 'A' }) },
	admin: each([...everyone, 'unit'], 'A'),
	appraiser: {
		...each(ofUnits, 'U'),
		'reference.unit': 'A',
		'reference.person': 'SODB',
		...appraisal({
			skp: 'DY', acknowledgement: 'DY', feedback: 'FY', evaluation: 'DP', handover: 'DP', hearing: 'DP', 'follow-up': 'DP', coaching: 'DP',
			objection: 'DBP', decision: 'DBP', summary: 'DBPL', review: 'D', superseded: 'D', 'signing-pin': 'N', 'coaching-feedback': 'B', 'unit-result': 'L',
		}), // prettier-ignore
		...training({ external: 'D', review: 'D', programme: 'A', session: 'A', result: 'D', number: 'D', revocation: 'D', behaviour: 'D' }),
		'engagement.event': 'L',
	},
	employee: {
		...each(ofUnits, 'U'),
		'reference.unit': 'A',
		'reference.person': 'SO',
		...appraisal({
			skp: 'S', acknowledgement: 'S', feedback: 'S', evaluation: 'S', handover: 'S', hearing: 'S', 'follow-up': 'S', coaching: 'S',
			objection: 'S', decision: 'S', summary: 'S', 'signing-pin': 'S', 'coaching-feedback': 'S',
		}), // prettier-ignore
		...training({
			external: 'S', review: 'S', programme: 'A', session: 'A', participation: 'S', badge: 'S', mark: 'S', resolution: 'S', result: 'S', certificate: 'S',
			number: 'S', revocation: 'S', behaviour: 'S',
		}), // prettier-ignore
	},
	hr: {
		...each([...ofUnits, 'person'], 'A'),
		'survey.response': 'A',
		'survey.report': 'A',
		'office.quarantine': 'A',
		'office.contact': 'A',
		'office.release': 'A',
		'office.export': 'A', // prettier-ignore
		'engagement.voice': 'A',
		'engagement.contact': 'A',
		'engagement.event': 'A',
		...training({
			external: 'A', review: 'A', partner: 'A', programme: 'A', session: 'A', participation: 'A', badge: 'A', mark: 'A', 'head-count': 'A', resolution: 'A',
			result: 'A', certificate: 'A', number: 'A', revocation: 'A', reaction: 'A', behaviour: 'A',
		}), // prettier-ignore
		...appraisal({
			skp: 'A', acknowledgement: 'A', feedback: 'A', evaluation: 'A', handover: 'A', hearing: 'A', 'follow-up': 'A', coaching: 'A', comment: 'A',
			objection: 'A', decision: 'A', review: 'A', superseded: 'A', 'coaching-feedback': 'A', 'unit-result': 'A',
		}), // prettier-ignore
	},
};
const kinds = [...new Set([...Object.values(reads).flatMap((row) => Object.keys(row)), 'appraisal.comment'])].sort();
const feedOf = (kind: string) => kind.split('.')[0] as 'reference' | 'survey' | 'appraisal' | 'training' | 'engagement' | 'office';

/** First and last day of the few periods used here; `*` is of all time. */
const days: Record<string, [string, string]> = {
	'2025': ['2025-01-01', '2025-12-31'],
	'2025-TW4': ['2025-10-01', '2025-12-31'],
	'2026': ['2026-01-01', '2026-12-31'],
	'2026-TW3': ['2026-07-01', '2026-09-30'],
	'2026-07': ['2026-07-01', '2026-07-31'],
	'2026-S2': ['2026-07-01', '2026-12-31'],
	'*': ['0000-01-01', '9999-12-31'],
};
const touching = (charge: Charge, period: string) => days[period]![0] <= (charge.to ?? '9999-12-31') && days[period]![1] >= charge.from;

function seenBy(letter: string, who: Session, doc: Envelope): boolean {
	const mine = (as: Charge['as']) =>
		(who.charges ?? []).filter((charge) => charge.as === as && charge.person === doc.subject && touching(charge, doc.period));
	const inTime = (charge: Charge) =>
		doc.by === who.account || charge.to === null || Date.parse(doc.at) + (doc.skew ?? 0) * 1000 < Date.parse(`${charge.to}T24:00:00+07:00`);
	const objected = (who.objections ?? []).filter((one) => one.person === doc.subject);
	switch (letter) {
		case 'A':
			return true;
		case 'U':
			return doc.unit === '*' || who.units.includes(doc.unit);
		case 'L':
			return who.units.includes(doc.unit) || (who.unitsBelow ?? []).includes(doc.unit);
		case 'M':
			return doc.by === who.account && who.units.includes(doc.unit);
		case 'S':
			return who.person !== undefined && doc.subject === who.person;
		case 'O':
			return doc.subject !== undefined && (who.above ?? []).includes(doc.subject);
		case 'D':
			return mine('appraiser').length > 0;
		case 'F':
			return mine('appraiser').some(inTime);
		case 'N':
			return mine('appraiser').some((charge) => charge.to === null);
		case 'B':
			return mine('superior').length > 0;
		case 'P':
			return objected.some((one) => one.period === doc.period);
		case 'T':
			return (who.activities ?? []).some((led) => led.activity === doc.activity);
		case 'Y':
			return objected.some((one) => one.period === doc.period || (/^\d{4}$/.test(doc.period) && one.period.slice(0, 4) === doc.period));
		default:
			throw new Error(`no letter ${letter}`);
	}
}

function oracle(who: Session, doc: Envelope): boolean {
	const kept = doc.kind === 'appraisal.coaching-feedback';
	if (kept && (who.charges ?? []).some((one) => one.as === 'appraiser' && one.person === doc.subject && touching(one, doc.period)))
		return false;
	return who.roles.some((role) => [...(reads[role][doc.kind] ?? '')].some((letter) => seenBy(letter, who, doc)));
}

const person = fc.constantFrom('P1', 'P2', 'P7', 'P9');
const unit = fc.constantFrom('DUKCAPIL', 'KOMINFO', 'SETDA');
const day = fc.constantFrom('2025-06-30', '2025-12-31', '2026-01-01', '2026-07-15', '2026-09-30', '2026-10-01');
const period = fc.constantFrom(...Object.keys(days));
const activity = fc.constantFrom('01KB1111111111111111111111', '01KB2222222222222222222222', '01KB3333333333333333333333');
const account = fc.constantFrom('penilai', 'pegawai', 'bkpsdm');
const role = fc.constantFrom<Role>('surveyor', 'appraiser', 'appraiser', 'employee', 'committee', 'hr', 'evaluator', 'admin');
const session: fc.Arbitrary<Session> = fc.record(
	{
		account,
		roles: fc.uniqueArray(role, { minLength: 1, maxLength: 3 }),
		units: fc.uniqueArray(unit, { maxLength: 2 }),
		unitsBelow: fc.uniqueArray(unit, { maxLength: 1 }),
		person,
		charges: fc.array(fc.record({ person, as: fc.constantFrom<Charge['as']>('appraiser', 'superior'), from: day, to: fc.option(day) }), {
			maxLength: 4,
		}),
		above: fc.uniqueArray(person, { maxLength: 2 }),
		objections: fc.array(fc.record({ person, period }), { maxLength: 2 }),
		activities: fc.array(fc.record({ activity, from: day, to: day }), { maxLength: 2 }),
	},
	{ requiredKeys: ['account', 'roles', 'units'] },
);
const doc: fc.Arbitrary<Envelope> = fc
	.record(
		{
			_id: fc.constant('any:1'),
			kind: fc.constantFrom(...kinds),
			v: fc.constant(1),
			unit: fc.oneof(unit, fc.constant('*')),
			period,
			subject: person,
			activity,
			by: account,
			device: fc.constant('tablet'),
			at: fc
				.tuple(day, fc.constantFrom('T10:00:00+07:00', 'T17:30:00Z', 'T23:30:00+07:00', 'T01:00:00+09:00'))
				.map((parts) => parts.join('')),
			skew: fc.constantFrom(-86_400, -3_600, 3_600),
			edit: fc.constant('01KB0000000000000000000000'),
			body: fc.constant({}),
		},
		{ requiredKeys: ['_id', 'kind', 'v', 'unit', 'period', 'by', 'device', 'at', 'edit', 'body'] },
	)
	// These carry no period.
	.map((record) => (['reference.person', 'appraisal.signing-pin'].includes(record.kind) ? { ...record, period: '*' } : record));

/** As much of Mango as a selector uses, evaluated naively; an operator not known here fails the test. */
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

describe('compiled access', () => {
	it('sees what the oracle sees, and its selector asks for all of that', () => {
		const seen = { yes: 0, no: 0 };
		fc.assert(
			fc.property(session, doc, (who, record) => {
				const expected = oracle(who, record);
				seen[expected ? 'yes' : 'no']++;
				expect(mayPull(who, feedOf(record.kind), record)).toBe(expected);
				const selector = pullSelector(who, feedOf(record.kind));
				if (expected) expect(selector !== null && matches(selector, record)).toBe(true);
			}),
			{ numRuns: 5_000 },
		);
		expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(500);
	});

	it('finds by its keys everything it sees, and has each key once', () => {
		const found = { byKeys: 0, whole: 0 };
		fc.assert(
			fc.property(session, doc, (who, record) => {
				const feed = feedOf(record.kind);
				const { keys } = accessTo(who, feed);
				if (keys) expect(new Set(keys.map((key) => JSON.stringify(key))).size).toBe(keys.length);
				if (!oracle(who, record)) return;
				found[keys ? 'byKeys' : 'whole']++;
				const own = keysOfRecord(keyTables[feed], record).map((key) => JSON.stringify(key));
				expect(keys === null || keys.some((key) => own.includes(JSON.stringify(key)))).toBe(true);
			}),
			{ numRuns: 5_000 },
		);
		expect(Math.min(found.byKeys, found.whole)).toBeGreaterThan(200);
	});

	it('has, for two sessions of one account that see something else of a feed, another scope', () => {
		let different = 0;
		fc.assert(
			fc.property(session, session, fc.array(doc, { minLength: 5, maxLength: 40 }), (one, two, records) => {
				const [a, b] = [one, { ...two, account: one.account }];
				for (const record of records) {
					if (oracle(a, record) === oracle(b, record)) continue;
					different++;
					expect(scopeOf(a, feedOf(record.kind))).not.toBe(scopeOf(b, feedOf(record.kind)));
				}
			}),
		);
		expect(different).toBeGreaterThan(300);
	});

	it('keeps the scope of a feed while what is said otherwise, or opens another feed, changes', () => {
		const who: Session = { account: 'penilai', roles: ['appraiser', 'surveyor'], units: ['DUKCAPIL', 'KOMINFO'], person: 'P1', charges: [{ person: 'P2', as: 'appraiser', from: '2026-01-01', to: null }] }; // prettier-ignore
		const turned: Session = {
			...who,
			roles: ['surveyor', 'appraiser'],
			units: ['KOMINFO', 'DUKCAPIL'],
			charges: [...who.charges!, ...who.charges!],
		};
		const scopes = (other: Session) =>
			(['reference', 'survey', 'appraisal', 'training', 'engagement'] as const).map((feed) => scopeOf(other, feed) === scopeOf(who, feed));
		expect(scopes(turned)).toEqual([true, true, true, true, true]);
		expect(scopes({ ...who, closing: { '2026-TW3': '2026-10-31' } })).toEqual([true, true, true, true, true]);
		expect(scopes({ ...who, objections: [{ person: 'P7', period: '2026' }] })).toEqual([true, true, false, true, true]);
		expect(scopes({ ...who, charges: [{ ...who.charges![0]!, to: '2026-06-30' }] })).toEqual([true, true, false, false, true]);
		const another = { person: 'P7', as: 'appraiser', from: '2026-01-01', to: null } as const;
		expect(scopes({ ...who, charges: [...who.charges!, another] })).toEqual([false, true, false, false, true]);
		expect(scopeOf(who, 'survey').endsWith('/penilai')).toBe(true);
	});

	it('lets nobody write what the gateway alone makes, in any role', () => {
		fc.assert(
			fc.property(
				session,
				doc,
				fc.constantFrom('office.quarantine', 'office.contact', 'appraisal.summary', 'appraisal.superseded', 'training.number'),
				(who, record, kind) => {
					expect(mayPush(who, feedOf(kind), { ...record, kind, by: who.account }, null, '2026-11-24')).toMatchObject({
						code: 'role_may_not_write',
					});
				},
			),
		);
	});
});
