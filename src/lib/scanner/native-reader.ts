import encodeQR from 'qr';
import { latestAlone } from './latest-alone';
import { sample, samplePixels } from './sample';

interface Detector {
	detect(source: HTMLVideoElement | ImageData): Promise<{ rawValue: string }[]>;
}
interface DetectorClass {
	new (options: { formats: string[] }): Detector;
	getSupportedFormats(): Promise<string[]>;
}

/**
 * The browser's own reader, if it lists QR codes and reads a sample; on Android it may be there and support nothing. `null`: there is none to be trusted.
 */
export async function nativeReader(): Promise<((video: HTMLVideoElement) => Promise<string | null>) | null> {
	const BarcodeDetector = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
	try {
		if (!BarcodeDetector || !(await BarcodeDetector.getSupportedFormats()).includes('qr_code')) return null;
		const detector = new BarcodeDetector({ formats: ['qr_code'] });
		const { data, width, height } = samplePixels(encodeQR(sample, 'raw', { ecc: 'high' }));
		const found = await detector.detect(new ImageData(new Uint8ClampedArray(data), width, height));
		if (found[0]?.rawValue !== sample) return null;
		return latestAlone(async (video: HTMLVideoElement) =>
			video.readyState < 2 ? null : ((await detector.detect(video))[0]?.rawValue ?? null),
		);
	} catch {
		return null;
	}
}
