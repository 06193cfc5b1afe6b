import { personFields } from './columns/people-columns';
import { unitFields } from './columns/unit-columns';
import { personFieldWords, unitFieldWords } from './view/field-words';

/** The empty personnel list: headings that the import knows again, and one invented example. */
export function peopleTemplate(): string[][] {
	const example: Partial<Record<(typeof personFields)[number], string>> = {
		nip: '199608182022041001',
		name: 'Contoh Saragih, S.Sos.',
		status: 'PNS',
		grade: 'III/a',
		post: 'Analis Kebijakan Ahli Pertama',
		postKind: 'Fungsional keahlian',
		level: 'Ahli Pertama',
		unit: 'DUKCAPIL',
		appraiser: '197202131997032007',
	};
	return [personFields.map((field) => personFieldWords[field]()), personFields.map((field) => example[field] ?? '')];
}

/** The empty list of units. */
export function unitsTemplate(): string[][] {
	return [
		unitFields.map((field) => unitFieldWords[field]()),
		['DUKCAPIL.CAPIL', 'Bidang Pelayanan Pencatatan Sipil', 'Bidang', 'DUKCAPIL'],
	];
}
