/** `refused`: the person or the tablet's settings; `absent`: there is none; `busy`: another app holds it. */
export type CameraState = 'off' | 'asking' | 'on' | 'paused' | 'refused' | 'absent' | 'busy';

const remembered = 'hitei-camera';

interface TrackCapabilities extends MediaTrackCapabilities {
	torch?: boolean;
	zoom?: { min: number; max: number; step: number };
	focusMode?: string[];
}

/**
 * The one owner of the camera on a page: asks once a visit, remembers which camera was chosen, lets go of it when the page is hidden. `start` asks the person
 * only when a person has tapped for it: after a refusal it is never asked again by itself.
 */
export class Camera {
	state = $state<CameraState>('off');
	/** Known once permission was given. */
	cameras = $state.raw<MediaDeviceInfo[]>([]);
	chosen = $state('');
	hasTorch = $state(false);
	isTorchOn = $state(false);
	zoom = $state.raw<{ min: number; max: number; step: number } | null>(null);
	#stream: MediaStream | null = null;
	#lock: WakeLockSentinel | null = null;
	#video: HTMLVideoElement | null = null;
	#asked = 0;

	/** Shows the camera in `video`: the chosen one, else the one remembered, else one that looks away from the person. */
	async start(video: HTMLVideoElement, deviceId = this.chosen || readRemembered()): Promise<void> {
		const asked = ++this.#asked;
		this.#letGo();
		this.#video = video;
		this.state = 'asking';
		try {
			const stream = await this.#open(deviceId);
			if (asked !== this.#asked) return stopTracks(stream);
			this.#stream = stream;
			const [track] = stream.getVideoTracks();
			track?.addEventListener('ended', () => (this.#stream === stream ? this.pause() : undefined));
			this.chosen = track?.getSettings().deviceId ?? '';
			remember(this.chosen);
			await this.#tune(track);
			// Before the picture: without these an iPad shows a black one.
			Object.assign(video, { muted: true, playsInline: true, autoplay: true, srcObject: stream });
			await video.play().catch(() => undefined);
			const devices = await navigator.mediaDevices.enumerateDevices().catch(() => []);
			if (asked !== this.#asked) return; // The page was hidden meanwhile.
			this.cameras = devices.filter(({ kind }) => kind === 'videoinput');
			this.state = 'on';
			await this.#keepAwake(asked);
		} catch (error) {
			if (asked !== this.#asked) return;
			this.#letGo();
			this.state = stateOf(error);
		}
	}

	/** Lets go of the camera; one tap starts it again. */
	pause(): void {
		this.#asked++;
		this.#letGo();
		if (this.state === 'on' || this.state === 'asking') this.state = 'paused';
	}

	stop(): void {
		this.pause();
		this.state = 'off';
	}

	async switchTorch(): Promise<void> {
		const isOn = !this.isTorchOn;
		await this.#apply({ torch: isOn });
		this.isTorchOn = isOn;
	}

	async setZoom(zoom: number): Promise<void> {
		await this.#apply({ zoom });
	}

	async #open(deviceId: string): Promise<MediaStream> {
		const size = { width: { ideal: 1920 }, height: { ideal: 1080 } };
		if (!navigator.mediaDevices?.getUserMedia) throw new DOMException('', 'NotFoundError');
		if (deviceId) {
			try {
				return await navigator.mediaDevices.getUserMedia({ video: { ...size, deviceId: { exact: deviceId } }, audio: false });
			} catch (error) {
				// The camera of last time is gone: any other will do.
				if ((error as DOMException).name !== 'OverconstrainedError') throw error;
			}
		}
		return navigator.mediaDevices.getUserMedia({ video: { ...size, facingMode: { ideal: 'environment' } }, audio: false });
	}

	async #tune(track: MediaStreamTrack | undefined): Promise<void> {
		const can = (track?.getCapabilities?.() ?? {}) as TrackCapabilities;
		this.hasTorch = can.torch === true;
		this.isTorchOn = false;
		this.zoom = can.zoom && can.zoom.max > can.zoom.min ? can.zoom : null;
		if (can.focusMode?.includes('continuous')) await this.#apply({ focusMode: 'continuous' });
	}

	async #apply(settings: object): Promise<void> {
		const [track] = this.#stream?.getVideoTracks() ?? [];
		await track?.applyConstraints({ advanced: [settings as MediaTrackConstraintSet] }).catch(() => undefined);
	}

	async #keepAwake(asked: number): Promise<void> {
		try {
			const lock = await navigator.wakeLock.request('screen');
			if (asked === this.#asked) this.#lock = lock;
			else await lock.release();
		} catch {
			// An old browser, or a low battery: the tablet's own time counts.
		}
	}

	#letGo(): void {
		if (this.#stream) stopTracks(this.#stream);
		this.#stream = null;
		if (this.#video) this.#video.srcObject = null;
		void this.#lock?.release().catch(() => undefined);
		this.#lock = null;
		this.isTorchOn = false;
	}
}

function stopTracks(stream: MediaStream): void {
	for (const track of stream.getTracks()) track.stop();
}

function stateOf(error: unknown): CameraState {
	const { name } = error as DOMException;
	if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
	return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'absent';
}

function readRemembered(): string {
	try {
		return localStorage.getItem(remembered) ?? '';
	} catch {
		return '';
	}
}

function remember(deviceId: string): void {
	try {
		localStorage.setItem(remembered, deviceId);
	} catch {
		// Chosen again next time.
	}
}
