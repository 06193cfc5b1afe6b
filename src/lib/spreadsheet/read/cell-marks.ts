import { cellKey, type CellMark } from './table';
import type { ZipParts } from './zip-parts';

/**
 * Formula, error and merged cells of each sheet, by the sheet's name. Values of formulas are whatever the last program
 * calculated, so they are not taken for answers unseen.
 */
export async function cellMarks(parts: ZipParts): Promise<Map<string, ReadonlyMap<number, CellMark>>> {
	const workbook = await text(parts, 'xl/workbook.xml');
	const targets = new Map(
		tags(await text(parts, 'xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target')]),
	);
	const marks = new Map<string, ReadonlyMap<number, CellMark>>();
	for (const sheet of tags(workbook, 'sheet')) {
		const target = targets.get(attribute(sheet, '\\w+:id')) ?? '';
		marks.set(attribute(sheet, 'name'), marksOf(await text(parts, target.startsWith('/') ? target.slice(1) : `xl/${target}`)));
	}
	return marks;
}

function marksOf(sheet: string): ReadonlyMap<number, CellMark> {
	const marks = new Map<number, CellMark>();
	for (const [, cell] of sheet.matchAll(/<(?:\w+:)?c\s([^>]*[^/])>\s*<(?:\w+:)?f[\s/>]/g))
		mark(marks, attribute(` ${cell}`, 'r'), 'formula');
	for (const [, cell] of sheet.matchAll(/<(?:\w+:)?c(\s[^>]*\bt="e"[^>]*)>/g)) mark(marks, attribute(cell!, 'r'), 'error');
	for (const tag of tags(sheet, 'mergeCell')) markMerged(marks, attribute(tag, 'ref'));
	return marks;
}

function markMerged(marks: Map<number, CellMark>, ref: string): void {
	const [from, to] = ref.split(':').map(position);
	if (!from || !to) return;
	// A merge of whole columns would be a million cells: the first rows tell enough.
	for (let row = from.row; row <= Math.min(to.row, from.row + 20_000); row++)
		for (let column = from.column; column <= Math.min(to.column, from.column + 200); column++) marks.set(cellKey(row, column), 'merged');
}

function mark(marks: Map<number, CellMark>, ref: string, as: CellMark): void {
	const at = position(ref);
	if (at) marks.set(cellKey(at.row, at.column), as);
}

function position(ref: string): { row: number; column: number } | null {
	const match = /^\$?([A-Z]{1,3})\$?(\d+)$/.exec(ref);
	if (!match) return null;
	const column = [...match[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
	return { row: Number(match[2]) - 1, column };
}

function text(parts: ZipParts, name: string): Promise<string> {
	return parts.get(name)?.() ?? Promise.resolve('');
}

function tags(xml: string, name: string): string[] {
	return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*)>`, 'g'))].map((match) => match[1]!);
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function attribute(tag: string, name: string): string {
	const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
	return value.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, word) =>
		decimal ? String.fromCodePoint(Number(decimal)) : hex ? String.fromCodePoint(parseInt(hex, 16)) : (entities[word] ?? whole),
	);
}
