import canonicalize from 'canonicalize';

/** How JSON writes half a surrogate pair; a backslash that is itself written as two does not begin it. */
const loneSurrogate = /(?:^|[^\\])(?:\\\\)*\\ud[89a-f]/;

/**
 * The one text of a value by RFC 8785 (JCS): members in the order of their UTF-16 code units, no blanks, numbers as ECMAScript prints them. Two devices
 * that hold the same value write the same bytes, whatever order it was filled in. Texts are taken as they are: whoever wants `é` and `é` to be one
 * normalises before.
 *
 * Throws `TypeError` for what JSON cannot say the same everywhere: `undefined`, a number that is none, half a surrogate pair.
 */
export function canonicalJson(value: unknown): string {
	let text: string | undefined;
	try {
		text = canonicalize(value);
	} catch (cause) {
		throw new TypeError('Has no canonical form.', { cause });
	}
	// RFC 8785 forbids it: other readers mend or refuse it.
	if (text === undefined || loneSurrogate.test(text)) throw new TypeError('Has no canonical form.');
	return text;
}
