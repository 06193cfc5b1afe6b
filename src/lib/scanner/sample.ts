import type { Pixels } from './read-pixels';

/** What a reader has to read before it is trusted. */
export const sample = 'H1.SAMPLE0123456789';

/** Draws the modules of a QR code (`encodeQR(…, 'raw')`) as a picture, `scale` pixels a module; `raw` brings its quiet zone along. */
export function samplePixels(modules: readonly (readonly boolean[])[], scale = 6): Pixels {
	const size = modules.length * scale;
	const data = new Uint8ClampedArray(size * size * 4).fill(255);
	for (let y = 0; y < size; y++)
		for (let x = 0; x < size; x++)
			if (modules[Math.floor(y / scale)]![Math.floor(x / scale)]) data.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3);
	return { width: size, height: size, data };
}
