import type { DeviceDb } from '$lib/device/db';
import type { SignedIn } from '$lib/device/identity';
import { officeToday } from '$lib/device/office-today';
import { readRecords, type RecordView } from '$lib/device/records/read-records';
import { region, units } from '$lib/device/records/reference';
import { engagementVoice, type EngagementVoice } from '#shared/engagement/kinds/engagement-voice';
import type { ReferralCard } from '#shared/engagement/kinds/reference-engagement-rules';
import { validAt } from '#shared/kernel/valid-at';
import { engagementRules } from '../data/engagement-rules';

interface Choice {
	value: string;
	label: string;
}

/** What the form of a voice needs, and the voices this person took. */
export interface VoiceRoom {
	/** Units a voice may be taken for. */
	units: Choice[];
	kelurahan: Choice[];
	/** Where one is sent with what is no ordinary voice; urgent ones first. */
	cards: ReferralCard[];
	/** Own voices, newest first. */
	mine: RecordView<EngagementVoice>[];
}

/** Reads it. For `live(() => …)`. */
export async function loadVoiceRoom(db: DeviceDb, who: SignedIn): Promise<VoiceRoom> {
	const [known, city, rules, voices] = await Promise.all([
		units(db),
		region(db),
		engagementRules(db),
		readRecords(db, engagementVoice, { by: who.account }),
	]);
	const all = who.roles.includes('hr');
	const current = validAt(
		rules.map(({ body }) => body),
		officeToday(),
	);
	return {
		units: known
			.filter(({ body }) => all || who.units.includes(body.code))
			.map(({ body }) => ({ value: body.code, label: body.name }))
			.sort((a, b) => a.label.localeCompare(b.label, 'id')),
		kelurahan: (city?.body.kecamatan ?? []).flatMap(({ name, kelurahan }) =>
			kelurahan.map((one) => ({ value: one.code, label: `${one.name} (${name})` })),
		),
		cards: [...(current?.cards ?? [])].sort((a, b) => Number(b.urgent) - Number(a.urgent)),
		mine: voices.rows.sort((a, b) => Date.parse(b.record.at) - Date.parse(a.record.at)),
	};
}
