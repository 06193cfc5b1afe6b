import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordOf } from '../kernel/envelope';
import type { ReferenceCampaign } from './kinds/reference-campaign';
import { campaignSpan, openAtTheAct } from './open-at-the-act';

const hour = 3_600_000;
const start = Date.parse('2026-11-01T00:00:00+07:00');
const end = Date.parse('2026-11-30T23:59:59.999+07:00');
const made = Date.parse('2026-10-20T09:00:00+07:00');

const campaign = (known: number | null = made) =>
	({
		body: { start: '2026-11-01', end: '2026-11-30' },
		...(known !== null && { received: { at: new Date(known).toISOString(), no: '261020-00000000' } }),
	}) as RecordOf<ReferenceCampaign>;

/** A moment within ten days around the campaign, in whole seconds, because a skew is measured in seconds. */
const moment = fc.integer({ min: made / 1000, max: Math.floor(end / 1000) + 10 * 24 * 3600 }).map((seconds) => seconds * 1000);
const delay = fc.integer({ min: 0, max: 200 * 24 * 3600 }).map((seconds) => seconds * 1000);
const wrong = fc.integer({ min: -5 * 366 * 24 * 3600, max: 5 * 366 * 24 * 3600 });
const response = (at: number, skew?: number) => ({ at: new Date(at).toISOString(), ...(skew !== undefined && { skew }) });

describe('a campaign', () => {
	it('begins and ends at midnight in Pematangsiantar', () => {
		expect(campaignSpan(campaign().body)).toEqual({ start, end });
	});

	it('takes with a right clock what was done while it was open, however late it arrives', () => {
		fc.assert(
			fc.property(moment, delay, (act, later) => {
				expect(openAtTheAct(response(act), campaign(), new Date(act + later))).toBe(act >= start && act <= end);
			}),
		);
	});

	it('takes the same with a clock wrong by a known skew', () => {
		fc.assert(
			fc.property(moment, delay, wrong, (act, later, skew) => {
				expect(openAtTheAct(response(act - skew * 1000, skew), campaign(), new Date(act + later))).toBe(act >= start && act <= end);
			}),
		);
	});

	it('loses no answer to a clock that shows an impossible time', () => {
		fc.assert(
			fc.property(moment, delay, wrong, (act, later, skew) => {
				const shown = act - skew * 1000;
				const arrival = act + later;
				fc.pre(act >= start && act <= end && (shown < made || shown > arrival));
				expect(openAtTheAct(response(shown), campaign(), new Date(arrival))).toBe(true);
			}),
		);
	});

	it.each([
		['two days behind', -48 * hour],
		['two days ahead', 48 * hour],
		['five years behind', -5 * 8766 * hour],
		['five years ahead', 5 * 8766 * hour],
	])('takes an answer of a tablet %s that was never put right', (_, off) => {
		const act = Date.parse('2026-11-24T10:00:00+07:00');
		expect(openAtTheAct(response(act + off), campaign(), new Date(act + hour))).toBe(true);
	});

	it('takes nothing that arrived before it began, and nothing when it became known after its end', () => {
		expect(openAtTheAct(response(end + 99 * hour), campaign(), new Date(start - hour))).toBe(false);
		expect(openAtTheAct(response(start), campaign(end + hour), new Date(end + 2 * hour))).toBe(false);
	});

	it('without a receipt of its own counts as always known', () => {
		expect(openAtTheAct(response(start - hour), campaign(null), new Date(end))).toBe(false);
		expect(openAtTheAct(response(start), campaign(null), new Date(end))).toBe(true);
	});
});
