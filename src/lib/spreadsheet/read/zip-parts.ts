import { importLimits } from './import-limits';
import { UnreadableFile } from './unreadable-file';

/** The parts of a ZIP archive by name, unpacked on demand as text. */
export type ZipParts = ReadonlyMap<string, () => Promise<string>>;

interface Entry {
	name: string;
	method: number;
	packed: number;
	unpacked: number;
	offset: number;
}

/**
 * Lists a ZIP archive's parts. Here because read-excel-file gives values only: formulas and merged cells must be read
 * from the sheet itself. Throws `UnreadableFile` (`damaged`, or `too-large` for a part that unpacks too big).
 */
export function zipParts(file: Uint8Array<ArrayBuffer>): ZipParts {
	const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
	try {
		return new Map(entriesOf(file, view).map((entry) => [entry.name, () => unpack(file, view, entry)]));
	} catch (cause) {
		if (cause instanceof UnreadableFile) throw cause;
		throw new UnreadableFile('damaged');
	}
}

function entriesOf(file: Uint8Array, view: DataView): Entry[] {
	let end = file.byteLength - 22;
	while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
	if (end < 0) throw new UnreadableFile('damaged');
	const entries: Entry[] = [];
	let at = view.getUint32(end + 16, true);
	for (let left = view.getUint16(end + 10, true); left > 0; left--) {
		if (view.getUint32(at, true) !== 0x02014b50) throw new UnreadableFile('damaged');
		const name = view.getUint16(at + 28, true);
		entries.push({
			name: new TextDecoder().decode(file.subarray(at + 46, at + 46 + name)),
			method: view.getUint16(at + 10, true),
			packed: view.getUint32(at + 20, true),
			unpacked: view.getUint32(at + 24, true),
			offset: view.getUint32(at + 42, true),
		});
		at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	if (entries.some((entry) => entry.unpacked > importLimits.unpacked)) throw new UnreadableFile('too-large');
	return entries;
}

async function unpack(file: Uint8Array<ArrayBuffer>, view: DataView, entry: Entry): Promise<string> {
	const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
	const packed = file.subarray(start, start + entry.packed);
	if (entry.method === 0) return new TextDecoder().decode(packed);
	const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
	const decoder = new TextDecoder();
	let text = '';
	let bytes = 0;
	// The announced size is the sender's word only.
	for (const reader = stream.getReader(); ;) {
		const { done, value } = await reader.read();
		if (done) return text + decoder.decode();
		bytes += value.byteLength;
		if (bytes > importLimits.unpacked) throw new UnreadableFile('too-large');
		text += decoder.decode(value, { stream: true });
	}
}
