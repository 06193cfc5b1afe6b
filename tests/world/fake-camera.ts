import type { BrowserContext, Page } from '@playwright/test';
import encodeQR from 'qr';

/** What is wrong with the picture of a code. */
export type Trouble = 'none' | 'blurred' | 'dark' | 'tilted';

type Shown = { modules: boolean[][]; trouble: Trouble } | null;

/** Gives the pages of a context a camera whose picture the test paints; before any page is opened. `refused`: the person says no. */
export async function fakeCamera(context: BrowserContext, answer: 'granted' | 'refused' = 'granted'): Promise<void> {
	await context.addInitScript((refused) => {
		const canvas = Object.assign(document.createElement('canvas'), { width: 1280, height: 720 });
		const state = { shown: null as Shown, asked: 0, live: 0 };
		Object.assign(window, { fakeCamera: state });
		const paint = () => {
			const context2d = canvas.getContext('2d')!;
			context2d.resetTransform();
			context2d.filter = state.shown?.trouble === 'dark' ? 'brightness(0.2)' : 'none';
			context2d.fillStyle = '#777';
			context2d.fillRect(0, 0, canvas.width, canvas.height);
			if (state.shown) {
				const { modules, trouble } = state.shown;
				const pixels = 7;
				const side = modules.length * pixels;
				const drawn = Object.assign(document.createElement('canvas'), { width: side, height: side });
				const code = drawn.getContext('2d')!;
				for (const [y, row] of modules.entries())
					for (const [x, dark] of row.entries()) {
						code.fillStyle = dark ? '#111' : '#eee';
						code.fillRect(x * pixels, y * pixels, pixels, pixels);
					}
				if (trouble === 'blurred') context2d.filter = 'blur(2px)';
				context2d.translate(640, 360);
				if (trouble === 'tilted') context2d.transform(0.9, 0.25, -0.2, 0.65, 0, 0);
				context2d.drawImage(drawn, -side / 2, -side / 2);
				context2d.filter = 'none';
			}
			// Without a change no pictures flow.
			context2d.resetTransform();
			context2d.fillStyle = `rgb(${Date.now() % 255},0,0)`;
			context2d.fillRect(0, 0, 2, 2);
		};
		setInterval(paint, 50);
		navigator.mediaDevices.getUserMedia = async () => {
			state.asked++;
			if (refused) throw new DOMException('refused', 'NotAllowedError');
			paint();
			const stream = canvas.captureStream(15);
			state.live++;
			for (const track of stream.getTracks()) {
				const stop = track.stop.bind(track);
				track.stop = () => (state.live--, stop());
			}
			return stream;
		};
	}, answer === 'refused');
}

/** Holds a code before the camera; `null`: nothing. */
export async function hold(page: Page, code: string | null, trouble: Trouble = 'none'): Promise<void> {
	const shown: Shown = code === null ? null : { modules: encodeQR(code, 'raw', { ecc: 'high', border: 4 }), trouble };
	await page.evaluate((what) => Object.assign((window as unknown as { fakeCamera: object }).fakeCamera, { shown: what }), shown);
}

/** How often the camera was asked for, and how many pictures run now. */
export function cameraUse(page: Page): Promise<{ asked: number; live: number }> {
	return page.evaluate(() => {
		const { asked, live } = (window as unknown as { fakeCamera: { asked: number; live: number } }).fakeCamera;
		return { asked, live };
	});
}
