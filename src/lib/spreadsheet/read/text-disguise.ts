import type { FileProblem } from './unreadable-file';

/** How a page begins, whatever its first element is: programs hand such pages out as .xls. A separator behind it makes it a heading, `<Nama>;<NIP>`. */
const element = /^<(!doctype\b|[?%][a-z]|\/?[a-z][\w.-]*(:[\w.-]+)?(\s[^<>]*)?\/?>(?![;,\t|]))/i;

/**
 * What a text file really is, when it is no table of separated values: a web page called .xls however it begins, a web archive
 * (MHTML), XML Spreadsheet 2003, SYLK, or JSON; `null` for a text that may be a table.
 */
export function textDisguise(text: string): FileProblem | null {
	const start = text.slice(0, 65_536).replace(/^(\s|<!--[\s\S]*?(-->|$))+/, '');
	if (/^<\?xml\b|^<(\w+:)?Workbook\b/.test(start)) {
		if (/urn:schemas-microsoft-com:office:spreadsheet|<(\w+:)?Workbook\b/.test(start)) return 'xml-spreadsheet';
		return 'web-page';
	}
	if (
		/^(from|mime-version|subject|date|message-id|content-type):.*$/im.test(start.slice(0, 200)) &&
		/^content-type:\s*(multipart|text\/html)/im.test(start)
	)
		return 'web-archive';
	if (element.test(start)) return 'web-page';
	// A warning of the program may stand before the page.
	if (/<table[\s>]/i.test(start) && /<t[rdh][\s>]/i.test(start)) return 'web-page';
	if (/^(\[\s*)?\{\s*"[^"]*"\s*:|^\[\s*\[\s*"/.test(start)) return 'not-a-table';
	return /^ID;P(WXL|CALCOOO|OOO)/.test(start) ? 'old-excel' : null;
}
