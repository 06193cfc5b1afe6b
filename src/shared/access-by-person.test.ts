import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Envelope } from './kernel/envelope';
import { mayPull, mayPush, pullSelector, rightsOf } from './access';
import type { Charge, Session } from './kernel/session';

/*
 * The oracle of access to appraisals: who somebody is to the person a record is about, one literal cell per kind. P2 is appraised by P1,
 * P9 stands above P1. Kinds in this order:
 */
const kinds = [
	...['acknowledgement', 'coaching', 'coaching-feedback', 'comment', 'decision', 'evaluation', 'feedback', 'follow-up'],
	...['handover', 'hearing', 'objection', 'review', 'signing-pin', 'skp', 'summary', 'superseded', 'unit-result'],
];
const charge = (person: string, as: Charge['as'], from = '2026-01-01', to: string | null = null): Charge => ({ person, as, from, to });
const appraising = { account: 'penilai', roles: ['appraiser'], units: [], person: 'P1' } as const;
const above = { account: 'atasan', roles: ['appraiser'], units: [], person: 'P9' } as const;

const sessions = {
	appraiser: { ...appraising, charges: [charge('P2', 'appraiser')] },
	'appraiser until September': { ...appraising, charges: [charge('P2', 'appraiser', '2026-01-01', '2026-09-30')] },
	'appraiser until August': { ...appraising, charges: [charge('P2', 'appraiser', '2026-01-01', '2026-08-31')] },
	'appraiser of others': { ...appraising, charges: [charge('P7', 'appraiser', '2024-01-01', '2024-12-31')] },
	superior: { ...above, charges: [charge('P2', 'superior')] },
	'superior with an objection': { ...above, charges: [charge('P2', 'superior')], objections: [{ person: 'P2', period: '2026-TW3' }] },
	'superior until September': { ...above, charges: [charge('P2', 'superior', '2026-01-01', '2026-09-30')] },
	'leader of the unit': { ...appraising, units: ['DUKCAPIL'] },
	employee: { account: 'pegawai', roles: ['employee'], units: [], person: 'P2' },
	'another employee': { account: 'pegawai', roles: ['employee'], units: ['DUKCAPIL'], person: 'P8' },
	'an account without a person': { account: 'pegawai', roles: ['employee', 'appraiser'], units: [] },
	hr: { account: 'bkpsdm', roles: ['hr'], units: [] },
	'an employee of BKPSDM appraised by P1': { account: 'bkpsdm', roles: ['hr', 'employee'], units: [], person: 'P2' },
} satisfies Record<string, Session>;

/** What P1 may read as HR of the own people: the review room, and yet not what was said about the coaching. */
const hrAppraiser: Session = { ...appraising, roles: ['hr', 'appraiser'], charges: [charge('P2', 'appraiser')] };

/** Of P2: `2026-TW3`, `2026`, `2025-TW4`; of P7 in `2026-TW3`, in this unit and in another. */
type Probe = [person: string, period: string, unit: string];
const probes: Probe[] = [
	['P2', '2026-TW3', 'DUKCAPIL'],
	['P2', '2026', 'DUKCAPIL'],
	['P2', '2025-TW4', 'DUKCAPIL'],
	['P7', '2026-TW3', 'DUKCAPIL'],
	['P7', '2026-TW3', 'KOMINFO'],
];
/** A: all. L: of the own unit. S: of P2, any period. D: of P2, periods touching the charge. P: of P2 in that period alone. */
const letters: Record<string, string> = { '11111': 'A', '11110': 'L', '11100': 'S', '11000': 'D', '10000': 'P', '00000': '-' };
const cell = (may: (probe: Probe) => boolean) => {
	const found = probes.map((probe) => Number(may(probe))).join('');
	return letters[found] ?? found;
};

function record(kind: string, [subject, period, unit]: Probe, by: string, body: unknown = {}, at = '2026-11-24'): Envelope {
	return {
		_id: `appraisal.${kind}:1`,
		kind: `appraisal.${kind}`,
		v: 1,
		unit,
		period: kind === 'signing-pin' ? '*' : period,
		...(kind !== 'unit-result' && { subject }),
		by,
		device: 'tablet',
		at: `${at}T10:00:00+07:00`,
		edit: '01KB0000000000000000000000',
		body,
	};
}

//                                                        ak co cb cm de ev fb fu ho he ob re pi sk su sp ur
const reads: [keyof typeof sessions, string][] = [
	['appraiser', /*                                    */ 'D D - - D D D D D D D D S D D D -'],
	['appraiser until September', /*                    */ 'D D - - D D - D D D D D - D D D -'],
	['appraiser until August', /*                       */ 'D D - - D D - D D D D D - D D D -'],
	['appraiser of others', /*                          */ '- - - - - - - - - - - - - - - - -'],
	['superior', /*                                     */ '- - D - D - - - - - D - - - D - -'],
	['superior with an objection', /*                   */ 'D P D - D P D P P P D - - D D - -'],
	['superior until September', /*                     */ '- - D - D - - - - - D - - - D - -'],
	['leader of the unit', /*                           */ '- - - - - - - - - - - - - - L - L'],
	['employee', /*                                     */ 'S S S - S S S S S S S - S S S - -'],
	['another employee', /*                             */ '- - - - - - - - - - - - - - - - -'],
	['an account without a person', /*                  */ '- - - - - - - - - - - - - - - - -'],
	['hr', /*                                           */ 'A A A A A A A A A A A A - A - A A'],
	['an employee of BKPSDM appraised by P1', /*        */ 'A A A A A A A A A A A A S A S A A'],
];

//                                                        ak co cb cm de ev fb fu ho he ob re pi sk su sp ur
const writes: [keyof typeof sessions, string][] = [
	['appraiser', /*                                    */ 'D D - - - D D D D D - - - D - - -'],
	['appraiser until September', /*                    */ 'P P - - - P P P P P - - - P - - -'],
	['appraiser until August', /*                       */ '- - - - - - - - - - - - - - - - -'],
	['appraiser of others', /*                          */ '- - - - - - - - - - - - - - - - -'],
	['superior', /*                                     */ '- - - - D - D - - D - - - - - - -'],
	['superior with an objection', /*                   */ '- - - - D - D - - D - - - - - - -'],
	['superior until September', /*                     */ '- - - - P - P - - P - - - - - - -'],
	['leader of the unit', /*                           */ '- - - - - - - - - - - - - - - - L'],
	['employee', /*                                     */ 'S - S - - - - S S S S - S - - - -'],
	['another employee', /*                             */ '- - - - - - - - - - - - - - - - -'],
	['an account without a person', /*                  */ '- - - - - - - - - - - - - - - - -'],
	['hr', /*                                           */ '- - - A - - - A - A A A - - - - A'],
	['an employee of BKPSDM appraised by P1', /*        */ 'S - S A - - - A S A A A S - - - A'],
];

/** Every way a body can say in whose name it was written. */
const names = [
	...['own-account', 'drawn', 'pin', 'witnessed'].map((how) => ({ how })),
	...['employee', 'appraiser', 'superior'].map((from) => ({ from })),
	...['appraiser', 'superior', 'colleague'].map((role) => ({ role })),
	...['proposed', 'decided', 'declined', 'consented', 'withheld'].map((step) => ({ step })),
	...[true, false].map((onBehalf) => ({ onBehalf })),
];
const today = '2026-11-24';
const pulls = (who: Session, probe: Envelope) => mayPull(who, 'appraisal', probe);
const pushes = (who: Session, probe: Envelope) => mayPush(who, 'appraisal', probe, null, today);

describe('what of an appraisal somebody reads', () => {
	it.each(reads)('%s', (name, expected) => {
		const who: Session = sessions[name];
		expect(kinds.map((kind) => cell((probe) => pulls(who, record(kind, probe, 'anybody')))).join(' ')).toBe(expected);
	});

	it('is, for somebody relieved, the feedback of the own time alone, and what the person wrote', () => {
		const given = (at: string, by = 'penilai2') =>
			pulls(sessions['appraiser until September'], record('feedback', ['P2', '2026', 'DUKCAPIL'], by, {}, at));
		expect([given('2026-09-30'), given('2026-10-01'), given('2026-10-01', 'penilai')]).toEqual([true, false, true]);
	});

	it('ends for somebody relieved with the day in Pematangsiantar, whatever zone and clock the tablet had', () => {
		const given = (at: string, skew = 0) =>
			pulls(sessions['appraiser until September'], { ...record('feedback', ['P2', '2026', 'DUKCAPIL'], 'penilai2'), at, skew });
		expect(['2026-09-30T16:59:59Z', '2026-09-30T17:00:00Z', '2026-10-01T01:59:00+09:00'].map((at) => given(at))).toEqual([
			true,
			false,
			true,
		]);
		expect([given('2026-10-01T00:30:00+07:00', -3_600), given('2026-09-30T23:30:00+07:00', 3_600)]).toEqual([true, false]);
		expect(given('not a time')).toBe(false);
	});

	it('is never, for the appraiser, what was said about the coaching: not as HR, not as a later superior', () => {
		const said = record('coaching-feedback', ['P2', '2026-TW3', 'DUKCAPIL'], 'pegawai');
		expect(pulls(sessions.hr, said)).toBe(true);
		expect(pulls(hrAppraiser, said)).toBe(false);
		const risen = { ...above, charges: [charge('P2', 'appraiser', '2026-01-01', '2026-07-31'), charge('P2', 'superior', '2026-08-01')] };
		expect(pulls(risen, said)).toBe(false);
		expect(pulls(risen, { ...said, period: '2026-TW4' })).toBe(true);
	});

	it('is opened to the superior by an objection for that period alone, not the evaluation of the whole year', () => {
		const who = sessions['superior with an objection'];
		const opened = (kind: string, period: string) => pulls(who, record(kind, ['P2', period, 'DUKCAPIL'], 'penilai'));
		expect([opened('evaluation', '2026-TW3'), opened('evaluation', '2026'), opened('evaluation', '2026-TW2')]).toEqual([
			true,
			false,
			false,
		]);
		expect([opened('skp', '2026'), opened('skp', '2025')]).toEqual([true, false]);
	});

	it('has, of the personnel list, the own people and who stands above, nobody else', () => {
		const known = (who: Session) =>
			['P1', 'P2', 'P7', 'P9'].filter((subject) =>
				mayPull(who, 'reference', { kind: 'reference.person', unit: '*', period: '*', by: 'bkpsdm', subject }),
			);
		expect(known({ ...sessions.appraiser, above: ['P9'] })).toEqual(['P1', 'P2', 'P9']);
		expect(known({ ...sessions.employee, above: ['P1', 'P9'] })).toEqual(['P1', 'P2', 'P9']);
		expect(known(sessions['leader of the unit'])).toEqual(['P1']);
		expect(known({ account: 'x', roles: ['surveyor', 'admin', 'committee', 'evaluator'], units: ['DUKCAPIL'], above: ['P9'] })).toEqual([]);
		expect(known(sessions.hr)).toEqual(['P1', 'P2', 'P7', 'P9']);
	});
});

describe('what of an appraisal somebody writes', () => {
	it.each(writes)('%s', (name, expected) => {
		const who: Session = sessions[name];
		const some = (kind: string, probe: Probe) => names.some((said) => pushes(who, record(kind, probe, who.account, said)) === null);
		expect(kinds.map((kind) => cell((probe) => some(kind, probe))).join(' ')).toBe(expected);
	});

	/** Names accepted, out of `names`, by kind: nobody signs, explains or objects for another. */
	it.each([
		['appraiser', 'acknowledgement', '0111'],
		['appraiser', 'handover', '0111'],
		['employee', 'acknowledgement', '1000'],
		['employee', 'handover', '1000'],
		['appraiser', 'hearing', '010'],
		['employee', 'hearing', '100'],
		['superior', 'hearing', '001'],
		['hr', 'hearing', '111'],
		['appraiser', 'feedback', '100'],
		['superior', 'feedback', '010'],
		['appraiser', 'follow-up', '11100'],
		['hr', 'follow-up', '11100'],
		['employee', 'follow-up', '00011'],
		['employee', 'objection', '01'],
		['hr', 'objection', '10'],
	] as const)('%s, %s, in the name of: %s', (name, kind, expected) => {
		const who: Session = sessions[name];
		const field = {
			acknowledgement: 'how',
			handover: 'how',
			hearing: 'from',
			feedback: 'role',
			'follow-up': 'step',
			objection: 'onBehalf',
		}[kind];
		const answers = names
			.filter((said) => field in said)
			.map((said) => pushes(who, record(kind, ['P2', '2026-TW3', 'DUKCAPIL'], who.account, said)));
		expect(answers.map((refusal) => Number(refusal === null)).join('')).toBe(expected);
		expect(new Set(answers.flatMap((refusal) => refusal?.code ?? []))).toEqual(new Set(expected.includes('0') ? ['not_in_that_name'] : []));
	});

	it.each([
		['appraiser until August', 'evaluation', ['P2', '2026-TW3', 'DUKCAPIL'], 'not_your_charge'],
		['appraiser until September', 'evaluation', ['P2', '2026', 'DUKCAPIL'], 'not_your_charge'],
		['appraiser', 'evaluation', ['P7', '2026-TW3', 'DUKCAPIL'], 'not_your_charge'],
		['employee', 'evaluation', ['P2', '2026-TW3', 'DUKCAPIL'], 'role_may_not_write'],
		['hr', 'evaluation', ['P2', '2026-TW3', 'DUKCAPIL'], 'role_may_not_write'],
		['hr', 'signing-pin', ['P2', '2026-TW3', 'DUKCAPIL'], 'role_may_not_write'],
		['leader of the unit', 'unit-result', ['P2', '2026-TW3', 'KOMINFO'], 'unit_not_in_scope'],
	] as const)('%s, %s of %j is told %s', (name, kind, probe, code) => {
		const who: Session = sessions[name];
		expect(pushes(who, record(kind, [...probe], who.account))).toMatchObject({ code });
	});

	it('ends with the last day of the charge, and for a period that ended within it when that closes', () => {
		const who: Session = { ...sessions['appraiser until September'], closing: { '2026-TW3': '2026-10-31' } };
		const on = (day: string, kind: string, period: string) =>
			mayPush(who, 'appraisal', record(kind, ['P2', period, 'DUKCAPIL'], 'penilai'), null, day)?.code;
		expect([on('2026-09-30', 'skp', '2026'), on('2026-10-01', 'skp', '2026')]).toEqual([undefined, 'not_your_charge']);
		expect([on('2026-10-31', 'evaluation', '2026-TW3'), on('2026-11-01', 'evaluation', '2026-TW3')]).toEqual([
			undefined,
			'not_your_charge',
		]);
	});

	it('cannot turn a record over to another person, nor make again what there is once', () => {
		const who = sessions.appraiser;
		const skp = record('skp', ['P2', '2026', 'DUKCAPIL'], 'penilai');
		expect(mayPush(who, 'appraisal', skp, { ...skp, subject: 'P7' }, today)).toMatchObject({ code: 'identity_changed', path: 'subject' });
		const handover = record('handover', ['P2', '2026-TW3', 'DUKCAPIL'], 'penilai', { how: 'pin' });
		expect(mayPush(who, 'appraisal', handover, { ...handover, by: 'penilai2' }, today)).toMatchObject({ code: 'handed_over' });
	});
});

const day = fc.constantFrom('2025-06-30', '2025-12-31', '2026-01-01', '2026-07-15', '2026-09-30', '2026-10-01');
const someone = fc.constantFrom('P1', 'P2', 'P7', 'P9');
const period = fc.constantFrom('2025', '2025-TW4', '2026', '2026-TW3', '2026-07', '2026-S2', '*');
const session: fc.Arbitrary<Session> = fc.record(
	{
		account: fc.constantFrom('penilai', 'pegawai'),
		roles: fc.uniqueArray(fc.constantFrom('appraiser' as const, 'employee' as const, 'hr' as const, 'surveyor' as const), { maxLength: 2 }),
		units: fc.uniqueArray(fc.constantFrom('DUKCAPIL', 'KOMINFO'), { maxLength: 1 }),
		person: someone,
		charges: fc.array(
			fc.record({ person: someone, as: fc.constantFrom('appraiser' as const, 'superior' as const), from: day, to: fc.option(day) }),
			{ maxLength: 3 },
		),
		above: fc.uniqueArray(someone, { maxLength: 2 }),
		objections: fc.array(fc.record({ person: someone, period }), { maxLength: 2 }),
	},
	{ requiredKeys: ['account', 'roles', 'units'] },
);
const probe = fc
	.tuple(fc.constantFrom(...kinds), someone, period, fc.constantFrom('DUKCAPIL', 'KOMINFO'))
	.map(([kind, who, when, unit]) => ({
		feed: 'appraisal' as const,
		document: record(kind, [who, when, unit], 'penilai'),
	}));
const person = someone.map((subject) => ({
	feed: 'reference' as const,
	document: { ...record('skp', [subject, '*', '*'], 'bkpsdm'), kind: 'reference.person', period: '*' },
}));

describe('the selector of a pull', () => {
	it('asks for everything that may be seen, and of people by name alone', () => {
		let seen = 0;
		fc.assert(
			fc.property(session, fc.oneof(probe, probe, person), (who, { feed, document }) => {
				const selector = pullSelector(who, feed);
				const asked = selector !== null && matches(selector, document);
				if (mayPull(who, feed, document)) {
					seen++;
					expect(asked).toBe(true);
				}
				// Nobody but HR and the leader of a unit is sent records of people they have nothing to do with.
				const linked = [who.person, ...(who.above ?? []), ...[...(who.charges ?? []), ...(who.objections ?? [])].map((one) => one.person)];
				const open = who.roles.includes('hr') || (who.roles.includes('appraiser') && who.units.includes(document.unit));
				if (asked && !open) expect(linked).toContain(document.subject);
			}),
			{ numRuns: 5_000 },
		);
		expect(seen).toBeGreaterThan(300);
	});
});

describe('the version of a scope', () => {
	it('changes with whatever an appraisal opens', () => {
		const one = sessions['superior with an objection'];
		const changed: Session[] = [
			{ ...one, charges: [charge('P2', 'superior', '2026-01-01', '2026-12-31')] },
			{ ...one, objections: [] },
			{ ...one, above: ['P8'] },
			{ ...one, person: 'P8' },
		];
		expect(new Set([one, ...changed].map(rightsOf)).size).toBe(5);
		expect(rightsOf({ ...one, charges: [charge('P2', 'superior')] })).toBe(rightsOf(one));
	});
});

/** As much of Mango as a selector of `pullSelector` uses, spelled out naively. */
function matches(selector: Record<string, unknown>, document: Envelope): boolean {
	return Object.entries(selector).every(([field, wanted]) => {
		if (field === '$or') return (wanted as Record<string, unknown>[]).some((part) => matches(part, document));
		const value = (document as unknown as Record<string, unknown>)[field];
		return typeof wanted === 'string' ? value === wanted : (wanted as { $in: unknown[] }).$in.includes(value);
	});
}
