import { actorId } from '#shared/kernel/envelope';
import { z } from '#shared/kernel/zod';
import { askOffice, type Answer } from '../ask-office';

const ownSession = z.object({
	id: z.string(),
	device: actorId,
	opened: z.optional(z.int()),
	lastSeen: z.int(),
	/** The one this page is open under. */
	current: z.boolean(),
});
/** A session of the signed-in person; times in milliseconds since 1970, `lastSeen` to the day. */
export type OwnSession = z.infer<typeof ownSession>;

/** The sessions under which this person can go on now. */
export function listOwnSessions(): Promise<Answer<OwnSession[]>> {
	return askOffice('GET', '/session/own', z.array(ownSession));
}

/** Ends one of the own sessions: that device sends and fetches nothing more until somebody signs in there. */
export function endOwnSession(id: string): Promise<Answer<undefined>> {
	return askOffice('DELETE', `/session/own/${encodeURIComponent(id)}`, null);
}

/** Changes the own password; `forbidden` when the old one is not it. All other sessions end. */
export function changeOwnPassword(old: string, wanted: string): Promise<Answer<undefined>> {
	return askOffice('POST', '/session/password', null, { body: { old, new: wanted } });
}
