import { deviceId, rememberSignedIn, type SignedIn } from '$lib/device/identity';
import { askOffice, type Answer } from './ask-office';
import { sessionAnswer } from '$lib/device/session-answer';

let ending: Promise<unknown> = Promise.resolve();

/**
 * Ends a session the browser may still hold from a sign-out without a signal. Called while nobody is signed in on this
 * device; a sign-in waits for it, or its answer could take the new cookie away.
 */
export function endLeftoverSession(): void {
	ending = askOffice('DELETE', '/session', null, { patience: 5_000 });
}

/**
 * Signs in at the office and remembers the person on this device. Load the page anew afterwards. The database, which is
 * large, is fetched only now, and before the office is asked: a sign-in it has granted is never left half done.
 */
export async function signIn(account: string, password: string): Promise<Answer<SignedIn>> {
	const [{ DeviceDb }] = await Promise.all([import('$lib/device/db'), ending]);
	const answer = await askOffice('POST', '/session', sessionAnswer, { body: { account, password, device: await deviceId() } });
	if (!answer.ok) return answer;
	const db = new DeviceDb(answer.value.account);
	await db.status.update('sync', { phase: 'idle' }); // or "sign in again" would stand until the first run has ended
	db.close();
	await rememberSignedIn(answer.value);
	return answer;
}
