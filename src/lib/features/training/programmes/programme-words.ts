import { m } from '$lib/paraglide/messages';
import type { TrainingProgramme } from '#shared/training/kinds/training-programme';
import type { Member } from './programme-form';

/** A programme's state on the screen. */
export const stateWords: Record<TrainingProgramme['state'], () => string> = {
	planned: m.training_programme_planned,
	open: m.training_programme_open,
	closed: m.training_programme_closed,
	cancelled: m.training_programme_cancelled,
};

/** Parts in a committee, as a decree names them. */
export const committeeWords: Record<Member['role'], () => string> = {
	head: m.training_committee_head,
	chair: m.training_committee_chair,
	secretary: m.training_committee_secretary,
	member: m.training_committee_member,
	observer: m.training_committee_observer,
};

/** What a certificate is called. */
export const certificateWords = { sttp: m.training_certificate_sttp, certificate: m.training_certificate_plain };
