import { forgetSignedIn } from '$lib/device/identity';
import { askOffice } from './ask-office';

/**
 * Signs the device out, at the office too when it answers (else at the next visit to the sign-in page). The person's
 * database stays. Load the page anew afterwards.
 */
export async function signOut(sync: { stop(): Promise<void> }): Promise<void> {
	await sync.stop();
	await askOffice('DELETE', '/session', null, { patience: 5_000 });
	await forgetSignedIn();
}
