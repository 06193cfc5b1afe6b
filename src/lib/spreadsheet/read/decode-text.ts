/** Text of a file in the encodings that spreadsheets write: UTF-16 either way, UTF-8, else the Windows code page of Excel in Indonesia. */
export function decodeText(file: Uint8Array): string {
	const utf16 = utf16Of(file);
	if (utf16) return new TextDecoder(utf16).decode(file);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(file);
	} catch {
		return new TextDecoder('windows-1252').decode(file);
	}
}

/** By its mark, or without one by the side on which the zero bytes of Latin letters, digits and separators stand. */
function utf16Of(file: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	if (file[0] === 0xff && file[1] === 0xfe) return 'utf-16le';
	if (file[0] === 0xfe && file[1] === 0xff) return 'utf-16be';
	const pairs = Math.floor(Math.min(file.length, 4096) / 2);
	const zeros = [0, 0];
	for (let index = 0; index < 2 * pairs; index++) if (file[index] === 0) zeros[index % 2]!++;
	const [first, second] = zeros as [number, number];
	if (second > pairs / 2 && first <= pairs / 20) return 'utf-16le';
	return first > pairs / 2 && second <= pairs / 20 ? 'utf-16be' : null;
}
