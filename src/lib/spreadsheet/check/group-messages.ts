import type { CheckedRow, RowMessage } from '../rows/row-message';

/** Messages of one kind: how many, in which columns, and the first of them. */
export interface MessageGroup {
	code: string;
	level: RowMessage['level'];
	columns: readonly (number | null)[];
	n: number;
	/** The first cells; the download has them all. */
	places: readonly MessagePlace[];
}

export interface MessagePlace extends Pick<RowMessage, 'column' | 'value' | 'other'> {
	row: number;
}

/** Places of one kind that are listed on screen. */
const listed = 200;
const order: readonly RowMessage['level'][] = ['problem', 'warning', 'note'];

/** Puts the messages of all rows together by kind: problems before warnings, the most frequent first. */
export function groupMessages(rows: readonly CheckedRow[]): MessageGroup[] {
	const groups = new Map<
		string,
		{ code: string; level: RowMessage['level']; columns: Set<number | null>; n: number; places: MessagePlace[] }
	>();
	for (const { row, messages } of rows) {
		for (const { code, level, column, value, other } of messages) {
			const key = `${level} ${code}`;
			const group = groups.get(key) ?? { code, level, columns: new Set(), n: 0, places: [] };
			groups.set(key, group);
			group.n++;
			group.columns.add(column);
			if (group.places.length < listed) group.places.push({ row, column, value, ...(other && { other }) });
		}
	}
	return [...groups.values()]
		.map((group) => ({ ...group, columns: [...group.columns] }))
		.sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level) || b.n - a.n);
}

/** Row numbers as people write them: `3, 7–9, 12`. At most `most` parts, then an ellipsis. */
export function rowNumbers(rows: readonly number[], most = 8): string {
	const parts: string[] = [];
	for (let from = 0; from < rows.length;) {
		let to = from;
		while (rows[to + 1] === rows[to]! + 1) to++;
		parts.push(to > from + 1 ? `${rows[from]}–${rows[to]}` : rows.slice(from, to + 1).join(', '));
		from = to + 1;
	}
	return parts.length > most ? `${parts.slice(0, most).join(', ')}, …` : parts.join(', ');
}
