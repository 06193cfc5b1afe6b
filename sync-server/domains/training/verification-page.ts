import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import { groupedCode } from '#shared/training/certificate-code';
import type { VerifiedCertificate } from './certificate-index';

/** What the page has to say: `ask` for a code, or the answer to one. */
export type Said =
	| { said: 'ask' }
	| { said: 'unknown' | 'too-many' | 'away'; typed: string }
	| { said: 'valid' | 'revoked'; code: string; certificate: VerifiedCertificate };

const style = `
:root{color-scheme:light dark;--bg:#f4f8f8;--card:#fff;--text:#10242a;--soft:#435b63;--line:#63797f;--brand:#0b5563;--on:#fff;--good:#0a6048;--bad:#a31d1d;--warn:#8a3c00}
@media (prefers-color-scheme:dark){:root{--bg:#0c1a1f;--card:#13262c;--text:#e7f0f1;--soft:#a9bec3;--line:#7f979d;--brand:#7fd0dd;--on:#06272e;--good:#6fd6ad;--bad:#ff9a92;--warn:#f2b077}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--text);font:1.0625rem/1.55 system-ui,sans-serif}
main{max-width:36rem;margin:0 auto;padding:1.5rem 1rem 3rem}
h1{font-size:1.375rem;line-height:1.25;margin:.25rem 0 1rem}
.office{color:var(--soft);margin:0}
.card{background:var(--card);border-radius:.75rem;padding:1.25rem;margin:0 0 1.5rem;overflow-wrap:anywhere}
.state{font-size:1.25rem;font-weight:700;margin:0 0 .25rem}
.valid .state{color:var(--good)}.revoked .state,.unknown .state{color:var(--bad)}.too-many .state,.away .state{color:var(--warn)}
dl{margin:1rem 0 0}dt{color:var(--soft);font-size:.9375rem}dd{margin:0 0 .75rem;font-weight:600}
.en{color:var(--soft);font-size:.9375rem;margin:.25rem 0 0}
label{display:block;font-weight:600;margin:0 0 .25rem}
input,button{font:inherit;width:100%;min-height:3rem;border-radius:.5rem;padding:.5rem .75rem}
input{border:2px solid var(--line);background:var(--card);color:var(--text);letter-spacing:.06em}
button{border:0;margin-top:.75rem;background:var(--brand);color:var(--on);font-weight:700}
:focus-visible{outline:3px solid var(--brand);outline-offset:2px}
`;

/** Nothing runs on this page, and nothing is fetched by it. */
export const verificationPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

const titles: Record<Said['said'], string> = {
	ask: 'Periksa sertifikat',
	unknown: 'Kode tidak dikenal',
	'too-many': 'Terlalu banyak pemeriksaan',
	away: 'Belum dapat diperiksa',
	valid: 'Sertifikat berlaku',
	revoked: 'Sertifikat dicabut',
};

/** The page as HTML, in Indonesian with a line of English below; it works without a script and weighs a few kilobytes. */
export function verificationPage(said: Said) {
	return html`<!doctype html>
		<html lang="id">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="robots" content="noindex, nofollow" />
				<title>${titles[said.said]} · Kota Pematangsiantar</title>
				${raw(`<style>${style}</style>`)}
			</head>
			<body>
				<main>
					<p class="office">Pemerintah Kota Pematangsiantar</p>
					<h1>Periksa sertifikat pelatihan</h1>
					${answerTo(said)}
					<form class="card" method="get" action="/verifikasi">
						<label for="kode">Kode pada sertifikat</label>
						<input
							id="kode"
							name="kode"
							required
							maxlength="64"
							autocomplete="off"
							autocapitalize="characters"
							spellcheck="false"
							value="${'typed' in said ? said.typed : ''}"
						/>
						<button type="submit">Periksa</button>
						<p class="en" lang="en">The code printed on the certificate: 16 letters and digits.</p>
					</form>
				</main>
			</body>
		</html>`;
}

function answerTo(said: Said) {
	if (said.said === 'ask') return '';
	if ('certificate' in said) return certificateCard(said);
	const lines = {
		unknown: [
			'Tidak ada sertifikat dengan kode ini. Periksa lagi huruf dan angkanya.',
			'No certificate has this code. Check the letters and digits.',
		],
		'too-many': ['Tunggu satu menit, lalu periksa lagi.', 'Wait a minute, then try again.'],
		away: [
			'Sistem kantor sedang tidak terjangkau. Ini bukan tanda bahwa sertifikat tidak berlaku; coba lagi nanti.',
			'The office cannot be reached now. This says nothing about the certificate; try again later.',
		],
	}[said.said];
	return html`<section class="card ${said.said}" role="status">
		<p class="state">${titles[said.said]}</p>
		<p>${lines[0]}</p>
		<p class="en" lang="en">${lines[1]}</p>
	</section>`;
}

function certificateCard({ said, code, certificate }: Extract<Said, { code: string }>) {
	const { name, programme, start, end, jp } = certificate;
	const days = start === end ? longDay(start) : `${longDay(start)} – ${longDay(end)}`;
	return html`<section class="card ${said}" role="status">
		<p class="state">${said === 'valid' ? '✓ Berlaku' : '✗ Dicabut'}</p>
		<p class="en" lang="en">${said === 'valid' ? 'This certificate is valid.' : 'This certificate was revoked and is no longer valid.'}</p>
		<dl>
			<dt>Nama</dt>
			<dd>${name}</dd>
			<dt>Pelatihan</dt>
			<dd>${programme}</dd>
			<dt>Tanggal</dt>
			<dd>${days}</dd>
			<dt>Jam pelajaran</dt>
			<dd>${new Intl.NumberFormat('id-ID', { maximumFractionDigits: 2 }).format(jp)} JP</dd>
			<dt>Kode</dt>
			<dd>${groupedCode(code)}</dd>
		</dl>
	</section>`;
}

const longDate = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' });

function longDay(day: string): string {
	return longDate.format(new Date(`${day}T00:00:00Z`));
}
