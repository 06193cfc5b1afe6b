/** Zero-width, direction and control characters: copied from web pages and PDF, seen by nobody. Line breaks and tabs stay. */
const invisible = /(?![\n\t])[\p{Cc}\p{Cf}]/gu;
const spaces = /(?![\n\t])\p{Z}/gu;

/** The text of a cell as a person sees it: invisible characters gone, every kind of space an ordinary one, nothing around it. */
export function cellText(text: string): string {
	return text.replace(/\r\n?/g, '\n').replace(spaces, ' ').replace(invisible, '').trim().normalize('NFC');
}
