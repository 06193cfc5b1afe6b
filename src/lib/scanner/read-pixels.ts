import decodeQR from 'qr/decode.js';

/** Longest time for the retries of one picture, milliseconds: the next one comes in a tenth of a second. */
const timeLimit = 60;

/** A picture as a canvas gives it: RGBA. */
export interface Pixels {
	width: number;
	height: number;
	data: Uint8ClampedArray | Uint8Array;
}

/** The text of the QR code in a picture; `null`: there is none that can be read. */
export function readPixels(pixels: Pixels): string | null {
	try {
		return decodeQR(pixels, { timeLimit });
	} catch {
		return null;
	}
}
