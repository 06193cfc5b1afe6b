import { unzipSync } from 'fflate';
import { decodeText } from '../decode-text';
import { importLimits } from '../import-limits';
import { UnreadableFile } from '../unreadable-file';

/** The XML parts of a workbook as text, by path without the leading slash; names differ in case between writers. */
export type WorkbookParts = (path: string) => string | null;

/**
 * Unpacks the parts of an XLSX that a table is read from: pictures and drawings stay packed. Throws `UnreadableFile`: `damaged`, or
 * `too-large` for a part that unpacks too big (more than it announces is cut off, and then damaged).
 */
export function unzipParts(file: Uint8Array): WorkbookParts {
	const parts = new Map<string, Uint8Array>();
	let total = 0;
	try {
		const unpacked = unzipSync(file, {
			filter: ({ name, originalSize }) => {
				if (!/\.(xml|rels)$/i.test(name) || /(^|\/)(drawings|theme|media|charts|printerSettings)\//i.test(name)) return false;
				total += originalSize;
				if (total > importLimits.unpacked) throw new UnreadableFile('too-large');
				return true;
			},
		});
		for (const [name, bytes] of Object.entries(unpacked)) parts.set(name.replaceAll('\\', '/').toLowerCase(), bytes);
	} catch (cause) {
		if (cause instanceof UnreadableFile) throw cause;
		throw new UnreadableFile('damaged');
	}
	return (path) => {
		const bytes = parts.get(path.replace(/^\//, '').toLowerCase());
		return bytes ? decodeText(bytes) : null;
	};
}
