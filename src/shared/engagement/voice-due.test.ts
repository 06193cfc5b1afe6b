import { describe, expect, it } from 'vitest';
import type { RecordOf } from '../kernel/envelope';
import { event, rules, rulesId, verified, voice, type Said } from './fixtures/voices';
import { clockEnds } from './clock-ends';
import { foldVoice } from './fold-voice';
import { holidays2026 } from './holidays-2026';
import type { EngagementEvent } from './kinds/engagement-event';
import { firstResponse, voiceDue } from './voice-due';
import { holidaysOf } from './working-days';

const holidays = holidaysOf([holidays2026]);
const due = (of: ReturnType<typeof voice>, events: RecordOf<EngagementEvent>[] = [], known = [rules()]) =>
	voiceDue(of, foldVoice(of, events), known, holidays);
const answered: Said = { act: 'answered', text: 'Selesai.', office: 'Disdukcapil', published: true };
const on = (day: string, said: Said) => event(`${day}T09:00:00+07:00`, said);

describe('a clock', () => {
	it.each([
		['3 hari kerja', { number: 3, unit: 'working-days' }, '2026-11-27', '2026-11-27T16:59:59.999Z'],
		['60 hari', { number: 60, unit: 'days' }, '2027-01-23', '2027-01-23T16:59:59.999Z'],
		['24 jam', { number: 24, unit: 'hours' }, '2026-11-25', '2026-11-25T15:30:00.000Z'],
	] as const)('of %s ends', (_, span, lastDay, ends) => {
		const end = clockEnds(span, Date.parse('2026-11-24T22:30:00+07:00'), holidays);
		expect([end.lastDay, new Date(end.ends).toISOString()]).toEqual([lastDay, ends]);
	});
});

describe('what is due of a voice', () => {
	it('is its verification, then an answer by the clock that was chosen, from the receipt', () => {
		const of = voice();
		expect(due(of)).toMatchObject({ what: 'verification', lastDay: '2026-11-26', certain: true, before: [] });
		expect(due(of, [on('2026-11-24', verified)])).toMatchObject({ what: 'answer', lastDay: '2026-12-11' });
		expect(due(of, [on('2026-11-24', { ...verified, clock: 'information' } as Said)])).toMatchObject({ lastDay: '2026-11-30' });
		expect(due(of, [on('2026-11-24', verified), on('2026-11-25', answered)])).toBeNull();
		expect(due(of, [on('2026-11-24', { act: 'directed', to: 'Inspektorat' })])).toBeNull();
	});

	it('says both days where a voice came late: the unit’s from the receipt, the citizen’s from the act', () => {
		const late = voice({}, { at: '2026-11-09T10:00:00+07:00' });
		expect(due(late)).toMatchObject({ lastDay: '2026-11-26', since: { lastDay: '2026-11-12' } });
	});

	it('counts an examination from the day the file was complete', () => {
		const told = due(voice(), [on('2026-11-30', { ...verified, clock: 'supervised' } as Said)]);
		expect(told).toMatchObject({ certain: false, since: { lastDay: told!.lastDay } });
		expect(told!.lastDay > '2027-02-20').toBe(true);
	});

	it('moves only by a word of the office, and the days before stay', () => {
		const put = (until: string): Said => ({ act: 'extended', until, text: 'Menunggu alat.' });
		const told = due(voice(), [on('2026-11-24', verified), on('2026-12-10', put('2026-12-18')), on('2026-12-17', put('2026-12-30'))]);
		expect(told).toMatchObject({ lastDay: '2026-12-30', before: ['2026-12-11', '2026-12-18'] });
	});

	it('begins anew when it was opened again', () => {
		const again = [on('2026-11-24', verified), on('2026-11-25', answered), on('2026-11-26', { act: 'closed', text: '' })];
		expect(due(voice(), [...again, on('2026-12-01', { act: 'reopened', text: 'Belum.' })])).toMatchObject({ lastDay: '2026-12-21' });
	});

	it('goes by the rules that were valid at the receipt, and by those the verification names, whatever was changed since', () => {
		const old = rules({ validTo: '2026-11-30', verification: { number: 5, unit: 'working-days' } });
		const now = rules({ validFrom: '2026-12-01', verification: { number: 1, unit: 'working-days' }, clocks: [] }, `${rulesId}-2`);
		expect(due(voice(), [], [now, old])).toMatchObject({ lastDay: '2026-11-30' });
		expect(due(voice(), [on('2026-12-02', verified)], [now, old])).toMatchObject({ lastDay: '2026-12-11' });
		expect(due(voice(), [], [now])).toBeNull();
	});

	it('has a first response beside it, by hours', () => {
		const of = voice();
		const told = foldVoice(of, [on('2026-11-24', { act: 'responded', text: 'Diterima.', published: true }), on('2026-11-25', answered)]);
		expect(firstResponse(of, foldVoice(of, []), [rules()], holidays)).toMatchObject({ ends: Date.parse('2026-11-24T09:30:00Z'), at: null });
		expect(firstResponse(of, told, [rules()], holidays)?.at).toBe(Date.parse('2026-11-24T02:00:00Z'));
	});
});
