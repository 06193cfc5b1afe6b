import { newVoiceCode } from '#shared/engagement/voice-code';

/** A code for a new voice, made on this device without a signal. */
export function newCode(): string {
	return newVoiceCode(crypto.getRandomValues(new Uint8Array(32)));
}
