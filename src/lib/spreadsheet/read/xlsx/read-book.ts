import { readXml, type Attributes } from './read-xml';
import type { WorkbookParts } from './unzip-parts';
import { UnreadableFile } from '../unreadable-file';

/** A workbook's table of contents. */
export interface Book {
	sheets: { name: string; path: string; hidden: boolean }[];
	/** Days are counted from 1904: workbooks that began on a Mac. */
	from1904: boolean;
	strings: string | null;
	styles: string | null;
}

interface Relation {
	type: string;
	path: string;
}

/** Finds the sheets of a workbook, where they stand in the archive. Throws `UnreadableFile` (`other-archive`: no workbook at all). */
export function readBook(parts: WorkbookParts): Book {
	const root = [...relations(parts, '').values()].find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
	const xml = parts(root);
	if (xml === null) throw new UnreadableFile('other-archive');
	const related = relations(parts, root);
	const book: Book = { sheets: [], from1904: false, strings: null, styles: null };
	let workbook = false;
	readXml(xml, {
		open: (name, attributes) => {
			if (name === 'workbook') workbook = true;
			else if (name === 'workbookPr') book.from1904 = isTrue(attributes.date1904);
			else if (name === 'sheet') {
				const relation = related.get(attributes.id ?? '');
				// Sheets of charts and macros hold no cells.
				if (relation?.type === 'worksheet')
					book.sheets.push({ name: attributes.name ?? '', path: relation.path, hidden: /hidden/i.test(attributes.state ?? '') });
			}
		},
	});
	if (!workbook) throw new UnreadableFile('other-archive');
	for (const { type, path } of related.values()) {
		if (type === 'sharedStrings') book.strings = path;
		if (type === 'styles') book.styles = path;
	}
	return book;
}

/** Whether an attribute of xsd:boolean says yes, in either spelling. */
export function isTrue(value: string | undefined): boolean {
	return value !== undefined && /^\s*(1|true|on)\s*$/i.test(value);
}

function relations(parts: WorkbookParts, part: string): Map<string, Relation> {
	const folder = part.slice(0, part.lastIndexOf('/') + 1);
	const xml = parts(`${folder}_rels/${part.slice(folder.length)}.rels`);
	const found = new Map<string, Relation>();
	if (xml === null) return found;
	readXml(xml, { open: (name, attributes) => name === 'Relationship' && found.set(attributes.Id ?? '', relationOf(attributes, folder)) });
	return found;
}

function relationOf({ Type = '', Target = '' }: Attributes, folder: string): Relation {
	const steps = (Target.startsWith('/') ? Target : `${folder}${Target}`).split('/');
	const path: string[] = [];
	for (const step of steps) {
		if (step === '..') path.pop();
		else if (step && step !== '.') path.push(step);
	}
	return { type: Type.slice(Type.lastIndexOf('/') + 1), path: path.join('/') };
}
