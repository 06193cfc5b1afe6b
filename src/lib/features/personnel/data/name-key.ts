/** Titles that stand before a name; a single `H.` behind it is an initial. */
const titles = /^((prof|dra?s?|ir|hj?|kh|apt|ns|pdt|st|tgk|bd)(\.\s*|\s+))+/;

/** A degree or title behind a comma: `S.Sos.`, `M.Si`, `SH`, `Ph.D`, `A.Md.Keb`; not the other half of a name ("Purba, Jonter"). */
const degree =
	/^\s*(([A-Za-z]{1,5}\.\s?)+[A-Za-z]{0,6}\.?|S[EHPST]|SIP|SKM|SKEP|SPD|SSOS|SKOM|SSTP|STP|SAG|M[AHMT]|MSI|MPD|MAP|MKES|MKOM|MSC|MBA|AMD|AMDKEB|PHD|CPM|AK|CA)(\s+[A-Z][A-Za-z.]{0,5})*\s*$/;

const plain = (text: string) =>
	text
		.toLowerCase()
		.replace(/['’`]/g, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/** A name as written, without case, signs and doubled spaces: what tells people without a number apart. */
export const exactName = plain;

/** A name without titles and degrees: "Drs. Jonter Purba, M.Si." is "jonter purba", "Purba, Jonter" stays "purba jonter". */
export function nameKey(name: string): string {
	const [first = '', ...behind] = name.split(',');
	const own = [first, ...behind.filter((part) => !degree.test(part))].join(' ');
	const bare = own.trim().toLowerCase();
	return plain(bare.replace(titles, '')) || plain(bare);
}

/**
 * Whether two names may be one person's: one says less than the other, by initials or parts left out, and nothing else
 * ("Rudi Contoh", "Rudi H. Contoh"). Never enough to change a person; enough to ask.
 */
export function mayBeSame(a: string, b: string): boolean {
	const [less, more] = [nameKey(a).split(' '), nameKey(b).split(' ')].sort((one, other) => one.length - other.length) as [
		string[],
		string[],
	];
	return within(less, more) || (less.length === more.length && within(more, less));
}

/** Whether `name` says less than `known`: a part or title left out or an initial instead of it. */
export function isShortened(name: string, known: string): boolean {
	const [short, full] = [exactName(name), exactName(known)];
	return short.length < full.length && within(short.split(' '), full.split(' '));
}

/** Whether two names have a whole part in common. */
export function sharePart(a: string, b: string): boolean {
	const parts = new Set(nameKey(a).split(' '));
	return nameKey(b)
		.split(' ')
		.some((part) => part.length > 1 && parts.has(part));
}

function within(less: readonly string[], more: readonly string[]): boolean {
	const left = [...more];
	let whole = 0;
	for (const part of less) {
		let at = left.indexOf(part);
		if (at >= 0 && part.length > 1) whole++;
		if (at < 0) at = left.findIndex((other) => isInitial(part, other) || isInitial(other, part));
		if (at < 0) return false;
		left.splice(at, 1);
	}
	return whole > 0;
}

function isInitial(part: string, of: string): boolean {
	return part.length === 1 && /\p{L}/u.test(part) && of.startsWith(part);
}
