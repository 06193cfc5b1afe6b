import encodeQR from 'qr';
import { readPixels } from './read-pixels';
import { sample, samplePixels } from './sample';
import type { ScanCall, ScanReply } from './scan-call';

/*
 * Reads pictures apart from the page, whose buttons stay quick. At first it proves itself on a picture it draws: a browser in which it cannot read must say
 * so before the hall is full.
 */

const reply = (message: ScanReply) => self.postMessage(message);
const canvas = new OffscreenCanvas(1, 1);
const context = canvas.getContext('2d', { willReadFrequently: true })!;

const begun = performance.now();
reply({ ready: readPixels(samplePixels(encodeQR(sample, 'raw', { ecc: 'high' }))) === sample, milliseconds: performance.now() - begun });

self.onmessage = ({ data: { id, frame, pass } }: MessageEvent<ScanCall>) => {
	const { width, height } = frame;
	// A turned tablet changes the size of its picture.
	if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
	// Far codes and blurred ones are read better when the middle is twice as large.
	if (pass === 'centre') context.drawImage(frame, width / 4, height / 4, width / 2, height / 2, 0, 0, width, height);
	else context.drawImage(frame, 0, 0);
	frame.close();
	reply({ id, text: readPixels(context.getImageData(0, 0, width, height)) });
};
