const male = ['l', 'lk', 'laki', 'lakilaki', 'lelaki', 'pria', 'male', 'm'];
const female = ['p', 'pr', 'perempuan', 'wanita', 'w', 'female', 'f'];

/** L or P from the usual words, whole words only; `undefined` when it is neither. */
export function readSex(cell: string): 'L' | 'P' | undefined {
	const text = cell.toLowerCase().replace(/[^a-z]/g, '');
	if (male.includes(text)) return 'L';
	return female.includes(text) ? 'P' : undefined;
}
