import { m } from '$lib/paraglide/messages';
import { periodLabel } from '#shared/kernel/period';
import type { Paper } from '../papers/paper';
import { paperWords } from '../papers/paper-words';

/**
 * The page's title, which browsers propose as the name of the saved PDF: what, of whom, which period. Never a NIP, which tells birth date
 * and sex.
 */
export function fileTitle(papers: readonly Paper[], period: string): string {
	const kinds = [...new Set(papers.map(({ kind }) => paperWords(kind)))];
	const names = [...new Set(papers.map(nameOf))];
	const who =
		names.length === 1
			? names[0]!
			: (papers.some(({ kind }) => kind === 'unit') ? m.output_many : m.output_many_people)({ n: names.length });
	const when = papers.every(({ kind }) => kind === 'skp') ? period.slice(0, 4) : periodLabel(period, 'id');
	return [kinds.length > 2 ? m.output_file_documents() : kinds.join(' + '), who, when].join(' - ').replace(/[/\\:*?"<>|]/g, ' ');
}

function nameOf(paper: Paper): string {
	if (paper.kind === 'unit') return paper.unit;
	return (paper.kind === 'skp' ? paper.skp : paper.evaluation).body.parties.employee.name;
}
