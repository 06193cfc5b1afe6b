import { toCardinal } from 'n2words/id-ID';

/** A number as it is written out on an official paper, `dua belas koma lima`. */
export function numberWords(value: number): string {
	return toCardinal(value);
}
