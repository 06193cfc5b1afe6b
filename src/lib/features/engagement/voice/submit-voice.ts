import type { DeviceDb } from '$lib/device/db';
import { newRecord, type Maker } from '$lib/device/new-record';
import { submitRecords, type DraftOrigin } from '$lib/device/outbox/submit-record';
import { engagementContact } from '#shared/engagement/kinds/engagement-contact';
import { engagementVoice } from '#shared/engagement/kinds/engagement-voice';
import { identityOf, voiceBody, type VoiceDraft } from './voice-draft';

/**
 * Submits a voice under its code and, where a name was told, the contact as a record of its own: both or neither. Gives the ids submitted.
 * Throws what `submitRecords` throws. `again`: a voice that was refused; its contact is on its way already.
 */
export async function submitVoice(
	db: DeviceDb,
	maker: Maker,
	draft: VoiceDraft,
	code: string,
	origin: DraftOrigin,
	again = false,
): Promise<string[]> {
	const about = { unit: draft.unit, period: '*' };
	const { kind, v } = engagementVoice;
	const voice = newRecord(maker, { ...about, _id: `${kind}:${code}`, kind, v, body: voiceBody(draft, code) });
	const name = draft.name.trim();
	if (again || identityOf(draft) === 'none' || name === '') return submitRecords(db, origin, [voice]);
	const contact = newRecord(maker, {
		...{ ...about, _id: `${engagementContact.kind}:${code}`, kind: engagementContact.kind, v: engagementContact.v },
		body: { code, name, reach: draft.reach.trim(), callBack: draft.callBack === 'yes' },
	});
	// The voice first: the contact is held against it.
	return submitRecords(db, origin, [voice, contact]);
}
