/** A cell of a sheet, both from 0. */
export interface Position {
	row: number;
	column: number;
}

/** Reads `C7` (or `$C$7`) as row 6, column 2; `null` for anything else. */
export function cellPosition(reference: string | undefined): Position | null {
	const match = /^\$?([A-Z]{1,3})\$?(\d+)$/i.exec(reference ?? '');
	if (!match) return null;
	const column = [...match[1]!.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
	return { row: Number(match[2]) - 1, column };
}

/** The cells of `B2:D9`. A range of whole columns would be millions: its first 20,100 rows and 300 columns are given. */
export function* cellsOf(range: string): Generator<Position> {
	const [from, to = from] = range.split(':').map(cellPosition);
	if (!from || !to) return;
	for (let row = from.row; row <= Math.min(to.row, from.row + 20_100); row++)
		for (let column = from.column; column <= Math.min(to.column, from.column + 300); column++) yield { row, column };
}
