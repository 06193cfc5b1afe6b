import { z } from '#shared/kernel/zod';
import { askOffice, type Answer } from './ask-office';

/** Whether the office still waits for its first administrator; `false` without an answer. */
export async function setupOpen(): Promise<boolean> {
	const answer = await askOffice('GET', '/setup', z.object({ open: z.boolean() }), { patience: 5_000 });
	return answer.ok && answer.value.open;
}

/** Makes the first administrator with the one-time token of the link printed at the gateway's first start. */
export function makeFirstAdministrator(
	token: string,
	person: { account: string; name: string; password: string },
): Promise<Answer<undefined>> {
	return askOffice('POST', '/setup', null, { body: { token, ...person } });
}
