import type { RecordOf } from '#shared/kernel/envelope';
import { isOfProgramme, readBadgeCode } from '#shared/training/badge-code';
import type { TrainingParticipation } from '#shared/training/kinds/training-participation';
import type { Badges } from '../data/load-badges';
import type { LoadedRoster } from '../data/load-roster';

/** What a scanned text is: no code of ours, of another programme, not known on this tablet, replaced, of somebody who takes no part any more, or somebody's. */
export type FoundBadge =
	| { is: 'no-code' | 'other-programme' | 'not-known' }
	| { is: 'replaced' | 'withdrawn'; name: string }
	| { is: 'valid'; person: RecordOf<TrainingParticipation> };

/** Whose badge a text is, in the programme of `activity`, by what this device knows. */
export function findBadge(text: string, activity: string, badges: Badges, { roster, people }: LoadedRoster): FoundBadge {
	const code = readBadgeCode(text);
	if (code === null) return { is: 'no-code' };
	if (!isOfProgramme(code, activity)) return { is: 'other-programme' };
	const badge = badges.byCode.get(code);
	if (!badge) return { is: 'not-known' };
	const owner = roster.ownerOf(badge.body.participation);
	const person = people.find(({ _id }) => _id === owner);
	const name = person?.body.name ?? roster.people.find(({ _id }) => _id === owner)?.body.name ?? '';
	if (badges.valid.get(badge.body.participation) !== badge) return { is: 'replaced', name };
	return person ? { is: 'valid', person } : { is: 'withdrawn', name };
}
