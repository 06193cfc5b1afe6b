/**
 * Something to say about a cell or a row. A `problem` leaves the row out, a `warning` takes it, a `note` tells why it is no row of
 * data. `column` from 0, `null` when the row as a whole is meant; `other`: the row it collides with.
 */
export interface RowMessage<Code extends string = string> {
	code: Code;
	level: 'problem' | 'warning' | 'note';
	column: number | null;
	value: string;
	other?: number;
}

/** A row of a file looked over, and what becomes of it, in the target's own states. */
export interface CheckedRow<State extends string = string, Code extends string = string> {
	/** As the spreadsheet numbers it, from 1. */
	row: number;
	state: State;
	messages: RowMessage<Code>[];
}
