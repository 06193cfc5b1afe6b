import type { Maker } from '$lib/device/new-record';
import { guessTargets } from '$lib/spreadsheet/columns/guess-targets';
import { startEngine } from '$lib/spreadsheet/engine/start-engine';
import { ImportSession } from '$lib/spreadsheet/session/import-session.svelte';
import type { TrainingParticipation } from '#shared/training/kinds/training-participation';
import { participantHeadings, type ParticipantField } from './columns';
import type { ParticipantsOrder, ParticipantsStored } from './participants-target';
import { startWorker } from './start-worker';

/** One import of a programme's people. */
export class ParticipantsImport extends ImportSession<ParticipantField, ParticipantsOrder, ParticipantsStored> {
	role = $state<TrainingParticipation['role']>('participant');

	/** `programme`: its activity and first day; `today` as `2026-11-24`. */
	constructor(
		maker: () => Maker,
		readonly programme: { activity: string; start: string },
		readonly today: string,
	) {
		super((onprogress) => startEngine(startWorker(), maker().account, onprogress), maker);
	}

	readonly mapped = $derived(
		(['nip', 'name', 'nameNip'] as const).some((field) => this.targets.includes(field)) && this.doubled.length === 0,
	);
	protected override readonly enough = 1;

	protected override guess(row: readonly string[]): (ParticipantField | null)[] {
		return guessTargets<ParticipantField>(row, participantHeadings);
	}

	protected override settings(): Pick<ParticipantsOrder, 'activity' | 'start' | 'role' | 'today'> {
		return { ...this.programme, role: this.role, today: this.today };
	}
}
