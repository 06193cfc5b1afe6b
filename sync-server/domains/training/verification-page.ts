import { html } from 'hono/html';
import { groupedCode } from '#shared/training/certificate-code';
import { longDay, publicPage } from '../public-page';
import type { SaidOfNothing } from '../public-code-route';
import type { VerifiedCertificate } from './certificate-index';

/** The answer to a code that is known. */
export interface Verified {
	said: 'valid' | 'revoked';
	code: string;
	certificate: VerifiedCertificate;
}

type Said = Verified | SaidOfNothing;

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
	return publicPage(
		titles[said.said],
		html`<h1>Periksa sertifikat pelatihan</h1>
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
			</form>`,
	);
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

function certificateCard({ said, code, certificate }: Verified) {
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
