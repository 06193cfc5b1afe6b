/** A number of a table, as a whole number of its smallest printed unit: `{ value: 3245, digits: 3 }` is 3,245. */
export interface Figure {
	value: number;
	digits: number;
}

/** One table as it leaves the app. `null` is an empty cell. */
export interface Sheet {
	/** Name of the XLSX sheet, at most 31 characters. */
	name: string;
	rows: (string | Figure | null)[][];
}

/** Whole number. */
export const whole = (value: number): Figure => ({ value, digits: 0 });
