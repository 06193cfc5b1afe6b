/** Kit's `resolve` for tests without the app's own Vite plugins: an app at the root of its address. */
export function resolve(route: string, params: Record<string, string> = {}): string {
	return route.replace(/\[([a-z]+)\]/g, (_, name: string) => encodeURIComponent(params[name]!));
}
