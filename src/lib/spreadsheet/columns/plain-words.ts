/** A heading or word of a cell without case, signs and doubled spaces: "Jenis  Jabatan (*)" is "jenis jabatan". */
export function plainWords(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
