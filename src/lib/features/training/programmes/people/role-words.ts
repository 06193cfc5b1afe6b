import { m } from '$lib/paraglide/messages';
import type { TrainingParticipation } from '#shared/training/kinds/training-participation';

/** What somebody does in a programme, on the screen. */
export const roleWords: Record<TrainingParticipation['role'], () => string> = {
	participant: m.training_role_participant,
	trainer: m.training_role_trainer,
	speaker: m.training_role_speaker,
	committee: m.training_role_committee,
};
