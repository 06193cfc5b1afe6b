/** Of a picture: the whole, or the middle enlarged twice. Alternated, they read nearly what a much larger decoder reads. */
export type ScanPass = 'whole' | 'centre';

/** To the worker: one picture, which is handed over. */
export interface ScanCall {
	id: number;
	frame: ImageBitmap;
	pass: ScanPass;
}

/** From the worker: whether and how fast it could prove itself, then an answer to each picture. */
export type ScanReply = { ready: boolean; milliseconds: number } | { id: number; text: string | null };
