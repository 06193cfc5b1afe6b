import { cellText } from '../cell-text';
import { importLimits } from '../import-limits';
import { cellKey, type CellMark, type Table } from '../table';
import { UnreadableFile } from '../unreadable-file';
import { cellPosition, cellsOf, type Position } from './cell-position';
import { numberText } from './number-text';
import { isTrue } from './read-book';
import { plainString } from './read-strings';
import { readXml, type Attributes } from './read-xml';

/** What the cells of a sheet refer to. */
export interface SheetContext {
	strings: readonly string[];
	formats: readonly string[];
	from1904: boolean;
}

interface Cell extends Position {
	type: string;
	format: string;
	value: string;
	formula: string | null;
}

/** Reads the cells of one sheet as they are seen, with what stands in the way of taking them. */
export function readSheet(xml: string, context: SheetContext): Required<Omit<Table, 'name' | 'hidden'>> {
	const sheet = new SheetReader(context);
	readXml(xml, {
		open: (name, attributes) => sheet.open(name, attributes),
		close: (name) => sheet.close(name),
		text: (text) => sheet.text(text),
	});
	return sheet.table();
}

class SheetReader {
	readonly #rows: string[][] = [];
	readonly #marks = new Map<number, CellMark>();
	readonly #hiddenRows = new Set<number>();
	readonly #hiddenColumns = new Set<number>();
	#cell: Cell | null = null;
	#at: Position = { row: -1, column: -1 };
	/** Which text is heard: a value, a formula, or the text of an inline string. */
	#hears: 'v' | 'f' | 't' | null = null;
	#phonetic = false;

	constructor(readonly context: SheetContext) {}

	open(name: string, attributes: Attributes): void {
		if (name === 'c') this.#openCell(attributes);
		else if (name === 'row') this.#openRow(attributes);
		else if (name === 'col') this.#column(attributes);
		else if (name === 'mergeCell') {
			for (const { row, column } of cellsOf(attributes.ref ?? '')) this.#marks.set(cellKey(row, column), 'merged');
		} else if (!this.#cell) return;
		else if (name === 'rPh') this.#phonetic = true;
		else if (name === 't') this.#hears = this.#phonetic ? null : 't';
		else if (name === 'v') this.#hears = 'v';
		else if (name === 'f') {
			this.#hears = 'f';
			this.#cell.formula = '';
			// The other cells of such a formula hold bare values.
			if (/^(array|dataTable)$/.test(attributes.t ?? ''))
				for (const { row, column } of cellsOf(attributes.ref ?? '')) this.#mark(row, column, 'formula');
		}
	}

	text(text: string): void {
		if (!this.#cell || !this.#hears) return;
		if (this.#hears === 'f') this.#cell.formula += text;
		else this.#cell.value += text;
	}

	close(name: string): void {
		if (name === 'c' && this.#cell) {
			this.#take(this.#cell);
			this.#cell = null;
		} else if (name === 'rPh') this.#phonetic = false;
		else if (name === 'v' || name === 'f' || name === 't') this.#hears = null;
	}

	/** Throws `UnreadableFile` for more rows than an import takes, before room is made for them. */
	table(): Required<Omit<Table, 'name' | 'hidden'>> {
		if (this.#rows.length > importLimits.rows + importLimits.head) throw new UnreadableFile('too-many-rows', { count: this.#rows.length });
		const rows = Array.from({ length: this.#rows.length }, (_, row) => Array.from(this.#rows[row] ?? [], (cell) => cell ?? ''));
		return { rows, marks: this.#marks, hiddenRows: this.#hiddenRows, hiddenColumns: this.#hiddenColumns };
	}

	#openRow({ r, hidden }: Attributes): void {
		this.#at = { row: r ? Number(r) - 1 : this.#at.row + 1, column: -1 };
		if (isTrue(hidden)) this.#hiddenRows.add(this.#at.row);
	}

	#openCell({ r, t = 'n', s }: Attributes): void {
		this.#at = cellPosition(r) ?? { row: this.#at.row, column: this.#at.column + 1 };
		this.#cell = { ...this.#at, type: t, format: this.context.formats[Number(s ?? 0)] ?? 'General', value: '', formula: null };
	}

	#column({ min, max, hidden }: Attributes): void {
		if (!isTrue(hidden)) return;
		for (let column = Number(min) - 1; column < Math.min(Number(max), 1000); column++) this.#hiddenColumns.add(column);
	}

	#take({ row, column, type, format, value, formula }: Cell): void {
		const { text, mark } = this.#read(type, format, value);
		if (mark) this.#mark(row, column, mark);
		// ="0012" only keeps a text a text.
		if (formula !== null && !/^\s*"([^"]|"")*"\s*$/.test(formula)) this.#mark(row, column, mark === 'error' ? 'error' : 'formula');
		if (text === '') return;
		const cells = (this.#rows[row] ??= []);
		cells[column] = text;
	}

	#read(type: string, format: string, value: string): { text: string; mark?: CellMark } {
		const { strings, from1904 } = this.context;
		if (type === 's') return { text: cellText(strings[Number(value)] ?? '') };
		if (type === 'inlineStr' || type === 'str') return { text: cellText(plainString(value)) };
		if (type === 'e') return { text: value, mark: 'error' };
		if (type === 'b') return { text: isTrue(value) ? 'TRUE' : 'FALSE' };
		if (type === 'd') return { text: value.trim().replace(/(T00:00:00(\.0+)?)?Z?$/, ''), mark: 'date' };
		if (value.trim() === '') return { text: '' };
		const number = Number(value);
		return Number.isFinite(number) ? numberText(number, format, from1904) : { text: cellText(value) };
	}

	/** What a cell was calculated from weighs more than what it looks like. */
	#mark(row: number, column: number, mark: CellMark): void {
		const key = cellKey(row, column);
		if (this.#marks.get(key) !== 'formula' || mark === 'error') this.#marks.set(key, mark);
	}
}
