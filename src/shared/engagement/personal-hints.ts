/** What in a text looks as if it told who somebody is. */
export type PersonalHint = 'nik' | 'phone' | 'plate';

const looks: Record<PersonalHint, RegExp> = {
	nik: /(?<!\d)\d{16}(?!\d)/,
	phone: /(?<!\d)(?:\+?62|0)8\d{7,11}(?!\d)/,
	plate: /\b[A-Z]{1,2}\s?\d{1,4}\s?[A-Z]{1,3}\b/,
};

/** Points at a NIK, a mobile number or a number plate in a text, so that whoever writes may leave it out. A hint only: nothing is refused for it. */
export function personalHints(text: string): PersonalHint[] {
	const plain = text.replace(/(?<=\d)[ .-](?=\d)/g, '');
	return (Object.keys(looks) as PersonalHint[]).filter((hint) => looks[hint].test(hint === 'plate' ? text : plain));
}
