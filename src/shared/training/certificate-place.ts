/** More certificates of one person and programme there are not. */
export const mostCertificates = 9;

/** The place of a certificate among those of one person and programme, from 1, by its id or that of its revocation; `null`: the id says none. */
export function certificatePlace(id: string): number | null {
	const [, , , last = '', ...more] = id.split(':');
	return more.length === 0 && /^[1-9]$/.test(last) ? Number(last) : null;
}
