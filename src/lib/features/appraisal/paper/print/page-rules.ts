/** A footer as it stands in a page's margin box; quotes and line breaks would end the string. */
const quoted = (text: string) => `"${text.replace(/["\\\n\r<]/g, ' ')}"`;

const font = 'font: 8pt sans-serif; color: #333;';

/**
 * The `@page` rules of what is printed: A4, the wide forms across, a footer with what it is and the page's number among all. The page
 * names `portrait` and `landscape` are those of `PaperFrame`.
 */
export function pageRules(footer: string): string {
	const page = (name: string, size: string) =>
		`@page ${name} { size: ${size}; margin: 14mm 12mm 16mm; ` +
		`@bottom-left { content: ${quoted(footer)}; ${font} text-align: left; } ` +
		`@bottom-right { content: "Halaman " counter(page) " dari " counter(pages); ${font} text-align: right; width: 32mm; } }`;
	return [page('', 'A4 portrait'), page('portrait', 'A4 portrait'), page('landscape', 'A4 landscape')].join('\n');
}
