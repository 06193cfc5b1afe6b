/** A NIP or NI PPPK somewhere in a text: 18 digits, with spaces, dots or hyphens between, and what announces them. */
const number = /[\s/|;,(-]*(?:(?:nip|ni\s*pppk|nipppk)\b[.:\s]*)?(?<!\d)((?:\d[\s.-]?){17}\d)(?!\d)[\s)]*/giu;

/** Takes the NIP out of a cell that holds a name too ("Orang Satu, S.Sos / NIP. 19900101 201503 1 045", also on two lines). */
export function splitNumber(cell: string): { name: string; numbers: string[] } {
	const numbers = [...cell.matchAll(number)].map(([, digits]) => digits!.replace(/\D/g, ''));
	if (numbers.length === 0) return { name: cell.replace(/\s+/g, ' ').trim(), numbers };
	const name = cell
		.replace(number, '\n')
		.replace(/\b(nip|ni\s*pppk|nipppk)\b[.:\s]*$/i, '')
		.replace(/\s+/g, ' ')
		.replace(/^[\s/|;,()-]+|[\s/|;,(-]+$/g, '');
	return { name, numbers };
}
