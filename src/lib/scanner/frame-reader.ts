import type { ScanCall, ScanPass, ScanReply } from './scan-call';

/** How the reader proved itself: whether it can read, and in how many milliseconds it was ready. */
export interface Proof {
	ready: boolean;
	milliseconds: number;
}

/** Reads pictures of a video in a worker, one at a time: while one is being read the next ones are let go by. */
export class FrameReader {
	#worker = new Worker(new URL('./scan.worker.ts', import.meta.url), { type: 'module' });
	#next = 0;
	#waiting: { id: number; answer: (text: string | null) => void } | null = null;
	/** Settles once the worker has read its sample, or could not be started. */
	readonly proof: Promise<Proof>;

	constructor() {
		const begun = performance.now();
		this.proof = new Promise((settle) => {
			this.#worker.onmessage = ({ data }: MessageEvent<ScanReply>) => {
				if ('ready' in data) return settle({ ready: data.ready, milliseconds: performance.now() - begun });
				if (this.#waiting?.id !== data.id) return;
				this.#settle(data.text);
			};
			this.#worker.onerror = () => {
				settle({ ready: false, milliseconds: performance.now() - begun });
				// One picture was too much for it; the next ones may not be.
				this.#settle(null);
			};
		});
	}

	/** The text of the code in the video's picture now; `null` when there is none, or while another picture is being read. */
	async read(video: HTMLVideoElement, pass: ScanPass): Promise<string | null> {
		if (this.#waiting || video.readyState < 2 || video.videoWidth === 0) return null;
		const id = ++this.#next;
		const answer = new Promise<string | null>((settle) => (this.#waiting = { id, answer: settle }));
		try {
			const frame = await createImageBitmap(video);
			this.#worker.postMessage({ id, frame, pass } satisfies ScanCall, [frame]);
		} catch {
			this.#settle(null);
		}
		return answer;
	}

	stop(): void {
		this.#worker.terminate();
		this.#settle(null);
	}

	#settle(text: string | null): void {
		this.#waiting?.answer(text);
		this.#waiting = null;
	}
}
