/** `text` as UTF-8, gzipped; `null` where the browser cannot (before 2023). Three times faster on a field link. */
export async function gzipped(text: string): Promise<ArrayBuffer | null> {
	if (typeof CompressionStream === 'undefined') return null;
	return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
}
