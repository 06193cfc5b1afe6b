import encodeQR from 'qr';

/** A QR code as one SVG path in a square of `size` modules, with a quiet zone of four; the error correction is the highest, for glare and scratches. */
export function qrPath(text: string): { size: number; path: string } {
	const modules = encodeQR(text, 'raw', { ecc: 'high', border: 4 });
	const path = modules.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : []))).join('');
	return { size: modules.length, path };
}
