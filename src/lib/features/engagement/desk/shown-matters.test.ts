import { describe, expect, it } from 'vitest';
import { voice } from '#shared/engagement/fixtures/voices';
import { foldVoice } from '#shared/engagement/fold-voice';
import type { EngagementVoice } from '#shared/engagement/kinds/engagement-voice';
import { groupedVoiceCode } from '#shared/engagement/voice-code';
import type { Matter } from '../data/load-matters';
import { shownMatters } from './shown-matters';

const now = Date.parse('2026-11-24T10:00:00+07:00');
const day = 24 * 60 * 60 * 1000;
const matter = (more: Partial<EngagementVoice>, days: number | null, unit = 'DUKCAPIL'): Matter => {
	const record = voice(more);
	const ends = now + (days ?? 0) * day;
	const clock = { ends, lastDay: '', certain: true };
	return {
		...{ voice: { id: record._id, state: 'sent', record }, folded: foldVoice(record, []), first: null, unit, delivery: new Map() },
		due: days === null ? null : { ...clock, what: 'answer', since: clock, before: [] },
	};
};
const late = matter({ code: '7K2M9QXA4V', text: 'Antrean lama' }, -1);
const soon = matter({ code: '22222222W2', text: 'Loket tutup' }, 1, 'DPMPTSP');
const later = matter({ code: '33333333X3', text: 'Lampu padam', kind: 'hope' }, 9);
const ended = matter({ code: '44444444Y4', text: 'Terima kasih', kind: 'praise' }, null);
const all = [ended, later, late, soon];
const show = (more: object) => shownMatters(all, { word: '', state: '', unit: '', kind: '', due: '', ...more }, now);

describe('the desk’s list', () => {
	it('has what is due first at the top, and what waits for nothing at the end', () => expect(show({})).toEqual([late, soon, later, ended]));

	it.each([
		['overdue', [late]],
		['soon', [soon]],
		['open', [late, soon, later]],
		['ended', [ended]],
	] as const)('shows by the clock: %s', (due, expected) => expect(show({ due })).toEqual(expected));

	it('finds a word, a kind, a unit, a state, and a code however it is typed', () => {
		expect(show({ word: ' LAMPU ' })).toEqual([later]);
		expect(show({ kind: 'praise' })).toEqual([ended]);
		expect(show({ unit: 'DPMPTSP' })).toEqual([soon]);
		expect(show({ state: 'received' })).toHaveLength(4);
		expect(show({ state: 'closed' })).toEqual([]);
		expect(show({ word: groupedVoiceCode('7K2M9QXA4V').toLowerCase() })).toEqual([late]);
	});
});
