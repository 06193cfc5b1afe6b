import type { ScanTone } from './scan-answer';

/** Pitches in hertz, one after the other; only a good one rises. */
const pitches: Record<ScanTone, readonly number[]> = {
	good: [660, 990],
	already: [660],
	wrong: [330, 220],
	revoked: [330, 220, 330],
	unknown: [220],
};
/** Milliseconds of vibration and pause. */
const shakes: Record<ScanTone, readonly number[]> = {
	good: [60],
	already: [40, 60, 40],
	wrong: [200],
	revoked: [200, 80, 200],
	unknown: [300],
};

let audio: AudioContext | undefined;

/** A short sound and, where the device can, a vibration: told apart without looking. Nothing where the browser has no sound. */
export function playTone(tone: ScanTone): void {
	navigator.vibrate?.([...shakes[tone]]);
	try {
		audio ??= new AudioContext();
		// Made without a tap, or after a call came in, it is silent until it is told to go on.
		if (audio.state !== 'running') void audio.resume().catch(() => undefined);
		const { currentTime, destination } = audio;
		for (const [index, pitch] of pitches[tone].entries()) {
			const oscillator = new OscillatorNode(audio, { frequency: pitch });
			const gain = new GainNode(audio, { gain: 0.15 });
			oscillator.connect(gain).connect(destination);
			oscillator.start(currentTime + index * 0.12);
			oscillator.stop(currentTime + index * 0.12 + 0.1);
		}
	} catch {
		// Sound is a help: colour and word say the same.
	}
}
