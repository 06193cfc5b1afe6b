/** Where to go after signing in: the address asked for before, if it is one of ours; else home. */
export function wantedPage(ke: string | null): string {
	if (!ke) return '/';
	try {
		const url = new URL(ke, 'https://hitei.invalid');
		// Two slashes, or a backslash, lead to another site.
		if (url.origin !== 'https://hitei.invalid' || !ke.startsWith('/') || url.pathname === '/masuk' || url.pathname === '/awal') return '/';
		return url.pathname + url.search;
	} catch {
		return '/';
	}
}
