import { actTime } from '../kernel/act-time';
import { jakartaDay } from '../kernel/days';
import type { RecordOf } from '../kernel/envelope';
import { validAt } from '../kernel/valid-at';
import { clockEnds, endOf, type ClockEnd } from './clock-ends';
import type { FoldedVoice } from './fold-voice';
import type { EngagementVoice } from './kinds/engagement-voice';
import type { ReferenceEngagementRules } from './kinds/reference-engagement-rules';
import type { Holidays } from './working-days';

/** What a voice waits for, and until when. */
export interface VoiceDue extends ClockEnd {
	what: 'verification' | 'answer';
	/** Counted from when it was said instead of from the receipt: what the citizen counts. */
	since: Pick<ClockEnd, 'lastDay' | 'ends'>;
	/** Days it was due before it was put off, the first one first. */
	before: string[];
}

type Rules = RecordOf<ReferenceEngagementRules>;
type Voice = Pick<RecordOf<EngagementVoice>, 'at' | 'skew' | 'received'>;

/**
 * What is due: verification, then the answer by the clock that verification chose, by the rules it names. Clocks begin at the receipt, never at the act: the unit
 * is not to blame for a road without a signal. An answer given once and opened again is due by the same clock from then on. `null`: nothing is due, or no
 * rules are known.
 */
export function voiceDue(voice: Voice, folded: FoldedVoice, rules: readonly Rules[], holidays: Holidays): VoiceDue | null {
	if (folded.ended || folded.answered) return null;
	const said = actTime(voice);
	const received = voice.received ? Date.parse(voice.received.at) : said;
	const { verified, reopened, extended } = folded;
	const current = validAt(
		rules.map(({ body }) => body),
		jakartaDay(received),
	);
	if (!verified) {
		if (!current) return null;
		const due = clockEnds(current.verification, received, holidays);
		return { ...due, what: 'verification', since: clockEnds(current.verification, said, holidays), before: [] };
	}
	const clock = rules.find(({ _id }) => _id === verified.body.rules)?.body.clocks.find(({ code }) => code === verified.body.clock);
	if (!clock) return null;
	const complete = actTime(verified);
	const begins = reopened ? actTime(reopened) : clock.start === 'file-complete' ? complete : received;
	const due = clockEnds(clock, begins, holidays);
	const since = reopened || clock.start === 'file-complete' ? due : clockEnds(clock, said, holidays);
	const later = extended.map(({ body }) => body.until);
	const last = later.at(-1);
	return {
		...(last === undefined ? due : { ...endOf(last), certain: true }),
		...{ what: 'answer', since, before: last === undefined ? [] : [due.lastDay, ...later.slice(0, -1)] },
	};
}

/** Until when the citizen has to hear something for the first time, and when that was (milliseconds; `null`: not yet). */
export function firstResponse(
	voice: Voice,
	folded: FoldedVoice,
	rules: readonly Rules[],
	holidays: Holidays,
): (ClockEnd & { at: number | null }) | null {
	const received = voice.received ? Date.parse(voice.received.at) : actTime(voice);
	const current = validAt(
		rules.map(({ body }) => body),
		jakartaDay(received),
	);
	if (!current) return null;
	return { ...clockEnds(current.firstResponse, received, holidays), at: folded.responded ? actTime(folded.responded) : null };
}
