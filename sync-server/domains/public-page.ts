import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import type { GatewayEnv } from '../session/who';

const style = `
:root{color-scheme:light dark;--bg:#f4f8f8;--card:#fff;--text:#10242a;--soft:#435b63;--line:#63797f;--brand:#0b5563;--on:#fff;--good:#0a6048;--bad:#a31d1d;--warn:#8a3c00}
@media (prefers-color-scheme:dark){:root{--bg:#0c1a1f;--card:#13262c;--text:#e7f0f1;--soft:#a9bec3;--line:#7f979d;--brand:#7fd0dd;--on:#06272e;--good:#6fd6ad;--bad:#ff9a92;--warn:#f2b077}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--text);font:1.0625rem/1.55 system-ui,sans-serif}
main{max-width:36rem;margin:0 auto;padding:1.5rem 1rem 3rem}
h1{font-size:1.375rem;line-height:1.25;margin:.25rem 0 1rem}
h2{font-size:1.125rem;margin:0}
.office{color:var(--soft);margin:0}
.card{background:var(--card);border-radius:.75rem;padding:1.25rem;margin:0 0 1.5rem;overflow-wrap:anywhere}
.state{font-size:1.25rem;font-weight:700;margin:0 0 .25rem}
.valid .state,.found .state{color:var(--good)}.revoked .state,.unknown .state{color:var(--bad)}.too-many .state,.away .state{color:var(--warn)}
.answer{border-left:.25rem solid var(--good);padding:0 0 0 .75rem;margin:1rem 0;white-space:pre-wrap}
dl{margin:1rem 0 0}dt{color:var(--soft);font-size:.9375rem}dd{margin:0 0 .75rem;font-weight:600}
.en{color:var(--soft);font-size:.9375rem;margin:.25rem 0 0}
label{display:block;font-weight:600;margin:0 0 .25rem}
input,button{font:inherit;width:100%;min-height:3rem;border-radius:.5rem;padding:.5rem .75rem}
input{border:2px solid var(--line);background:var(--card);color:var(--text);letter-spacing:.06em}
button{border:0;margin-top:.75rem;background:var(--brand);color:var(--on);font-weight:700}
:focus-visible{outline:3px solid var(--brand);outline-offset:2px}
`;

/** Nothing runs on such a page, and nothing is fetched by it. */
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

/** A piece of a page. */
export type Html = ReturnType<typeof html>;

/** A page for whoever has no account: Indonesian with lines of English, without a script, a few kilobytes. */
export function publicPage(title: string, content: Html): Html {
	return html`<!doctype html>
		<html lang="id">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="robots" content="noindex, nofollow" />
				<title>${title} · Kota Pematangsiantar</title>
				${raw(`<style>${style}</style>`)}
			</head>
			<body>
				<main>
					<p class="office">Pemerintah Kota Pematangsiantar</p>
					${content}
				</main>
			</body>
		</html>`;
}

/** Sends it: kept by nobody, found by no search engine. */
export async function sendPublicPage(c: Context<GatewayEnv>, page: Html, status: 200 | 404 | 429 | 503): Promise<Response> {
	c.header('Cache-Control', 'no-store');
	c.header('X-Robots-Tag', 'noindex, nofollow');
	c.header('Content-Security-Policy', policy);
	return c.html(await page, status);
}

const longDate = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' });

/** A day (`2026-11-24`) as it is read: `24 November 2026`. */
export function longDay(day: string): string {
	return longDate.format(new Date(`${day}T00:00:00Z`));
}
