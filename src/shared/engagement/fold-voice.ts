import { inActOrder } from '../kernel/in-act-order';
import type { RecordOf } from '../kernel/envelope';
import type { EngagementEvent } from './kinds/engagement-event';
import type { EngagementVoice } from './kinds/engagement-voice';

type Act = EngagementEvent['act'];
/** An event of these acts. */
export type EventOf<Name extends Act> = RecordOf<Extract<EngagementEvent, { act: Name }>>;
type Ending = EventOf<'closed' | 'directed' | 'unprocessable'>;

/** Dicatat, diterima, diverifikasi, diteruskan, dijawab, selesai, diarahkan, tidak dapat diproses, dibuka kembali. */
export const voiceStates = [
	...(['recorded', 'received', 'verified', 'routed', 'answered', 'closed', 'directed', 'unprocessable', 'reopened'] as const),
] as const;
export type VoiceState = (typeof voiceStates)[number];

/** How a voice stands, folded from its events. */
export interface FoldedVoice {
	state: VoiceState;
	/** All of them, in the order they were done. */
	events: RecordOf<EngagementEvent>[];
	/** Ids of events that changed nothing: what was closed already, or opened again while open. */
	idle: ReadonlySet<string>;
	verified: EventOf<'verified'> | null;
	/** Where the matter lies; stays when it is opened again. */
	routed: EventOf<'routed'> | null;
	/** The first thing the citizen heard. */
	responded: EventOf<'responded' | 'answered'> | null;
	/** Of the present round: since it was last opened. */
	answered: EventOf<'answered'> | null;
	ended: Ending | null;
	reopened: EventOf<'reopened'> | null;
	/** Of the present round, latest last. */
	extended: EventOf<'extended'>[];
	/** The text without what must not be read; `null`: as it was said. */
	redacted: string | null;
	hidden: boolean;
}

/**
 * Folds the events of a voice. Whatever order they arrive in, and however often, the result is the same: they are taken in the order they were done.
 * Events of other voices are left out. @param voice without `received`: it has not arrived at the office
 */
export function foldVoice(
	voice: Pick<RecordOf<EngagementVoice>, 'received'> & { body: Pick<EngagementVoice, 'code'> },
	events: readonly RecordOf<EngagementEvent>[],
): FoldedVoice {
	const ordered = inActOrder(events.filter(({ body }) => body.code === voice.body.code));
	const idle = new Set<string>();
	const folded: Omit<FoldedVoice, 'state'> = {
		...{ events: ordered, idle, verified: null, routed: null, responded: null, answered: null, ended: null, reopened: null },
		...{ extended: [], redacted: null, hidden: false },
	};
	let lies = false;
	for (const event of ordered) {
		switch (event.body.act) {
			case 'verified':
				folded.verified = event as EventOf<'verified'>;
				break;
			case 'redacted':
				folded.redacted = event.body.text;
				break;
			case 'hidden':
				folded.hidden = true;
				break;
			case 'routed':
				folded.routed = event as EventOf<'routed'>;
				lies = true;
				break;
			case 'responded':
				folded.responded ??= event as EventOf<'responded'>;
				break;
			case 'answered':
				folded.responded ??= event as EventOf<'answered'>;
				folded.answered = event as EventOf<'answered'>;
				break;
			case 'extended':
				folded.extended.push(event as EventOf<'extended'>);
				break;
			case 'closed':
			case 'directed':
			case 'unprocessable':
				if (folded.ended) idle.add(event._id);
				else folded.ended = event as Ending;
				break;
			case 'reopened':
				if (folded.ended) {
					Object.assign(folded, { ended: null, answered: null, extended: [], reopened: event });
					lies = false;
				} else idle.add(event._id);
		}
	}
	return { ...folded, state: stateOf(folded, lies, voice.received !== undefined) };
}

function stateOf({ ended, answered, reopened, verified }: Omit<FoldedVoice, 'state'>, lies: boolean, received: boolean): VoiceState {
	if (ended) return ended.body.act;
	if (answered) return 'answered';
	if (lies) return 'routed';
	if (reopened) return 'reopened';
	return verified ? 'verified' : received ? 'received' : 'recorded';
}
