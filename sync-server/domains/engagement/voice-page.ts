import { html } from 'hono/html';
import type { VoiceState } from '#shared/engagement/fold-voice';
import type { SaidOfNothing } from '../public-code-route';
import type { PublicVoice } from '#shared/engagement/public-voice';
import { groupedVoiceCode } from '#shared/engagement/voice-code';
import { longDay, publicPage } from '../public-page';

/** The answer to a code that is known and public. */
export interface FoundVoice {
	said: 'found';
	code: string;
	voice: PublicVoice;
}

type Said = FoundVoice | SaidOfNothing;

const titles: Record<Said['said'], string> = {
	ask: 'Baca tanggapan',
	unknown: 'Tidak ada yang dapat ditampilkan',
	'too-many': 'Terlalu banyak percobaan',
	away: 'Belum dapat dibaca',
	found: 'Suara Anda',
};

const kinds: Record<PublicVoice['kind'], [id: string, en: string]> = {
	hope: ['Harapan', 'Hope'],
	complaint: ['Keluhan', 'Complaint'],
	question: ['Permintaan informasi', 'Request for information'],
	praise: ['Apresiasi', 'Appreciation'],
};

const states: Record<VoiceState, [name: string, id: string, en: string]> = {
	recorded: ['Dicatat', 'Suara Anda sudah dicatat.', 'Your voice has been recorded.'],
	received: ['Diterima', 'Kantor sudah menerima suara Anda dan akan memeriksanya.', 'The office has received it and will look at it.'],
	verified: ['Diverifikasi', 'Suara Anda sudah diperiksa dan akan ditangani.', 'It has been checked and will be dealt with.'],
	routed: ['Diteruskan ke unit', 'Unit yang bertanggung jawab sedang menanganinya.', 'The unit in charge is dealing with it.'],
	answered: ['Dijawab', 'Kantor sudah memberi tanggapan.', 'The office has answered.'],
	closed: ['Selesai', 'Penanganannya sudah selesai.', 'It has been settled.'],
	directed: ['Diarahkan', 'Lembaga lain yang berwenang menanganinya.', 'Another body is in charge of it.'],
	unprocessable: ['Tidak dapat diproses', 'Suara ini tidak dapat ditangani.', 'It cannot be dealt with.'],
	reopened: ['Dibuka kembali', 'Kantor memeriksanya sekali lagi.', 'The office is looking at it again.'],
};

/** The page as HTML. It never says what was said, nor by whom. */
export function voicePage(said: Said) {
	return publicPage(
		titles[said.said],
		html`<h1>Suara warga</h1>
			${answerTo(said)}
			<form class="card" method="get" action="/suara">
				<label for="kode">Kode pada lembar Anda</label>
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
				<button type="submit">Baca tanggapan</button>
				<p class="en" lang="en">The code on your slip: ten letters and digits.</p>
			</form>`,
	);
}

function answerTo(said: Said) {
	if (said.said === 'ask') return '';
	if (said.said === 'found') return voiceCard(said);
	const lines = {
		unknown: [
			'Periksa lagi huruf dan angkanya. Suara yang baru dicatat muncul setelah terkirim ke kantor. Suara rahasia tidak tampil di sini: tunjukkan kodenya kepada meja penanganan.',
			'Check the letters and digits. What was recorded lately appears once it has reached the office. Secret voices are not shown here: ask the handling desk.',
		],
		'too-many': ['Tunggu satu menit, lalu coba lagi.', 'Wait a minute, then try again.'],
		away: [
			'Sistem kantor sedang tidak terjangkau. Suara Anda tidak hilang; coba lagi nanti.',
			'The office cannot be reached now. Nothing is lost; try again later.',
		],
	}[said.said];
	return html`<section class="card ${said.said}" role="status">
		<p class="state">${titles[said.said]}</p>
		<p>${lines[0]}</p>
		<p class="en" lang="en">${lines[1]}</p>
	</section>`;
}

function voiceCard({ code, voice }: FoundVoice) {
	const [name, meaning, english] = states[voice.state];
	return html`<section class="card found" role="status">
			<p class="state">${name}</p>
			<p>${[meaning, voice.ending].filter(Boolean).join(' ')}</p>
			<p class="en" lang="en">${english}</p>
			<dl>
				<dt>Kode</dt>
				<dd>${groupedVoiceCode(code)}</dd>
				<dt>Jenis</dt>
				<dd>${kinds[voice.kind][0]} <span class="en" lang="en">(${kinds[voice.kind][1]})</span></dd>
				${fact('Tema', voice.themes.join(', '))} ${fact('Unit', voice.unit)}
				<dt>Diucapkan</dt>
				<dd>${longDay(voice.saidOn)}</dd>
				${fact('Diterima kantor', voice.receivedOn === null ? '' : longDay(voice.receivedOn))}
				<dt>Perubahan terakhir</dt>
				<dd>${longDay(voice.changedOn)}</dd>
			</dl>
		</section>
		${voice.answers.map(
			({ text, office, on, initial }) =>
				html`<section class="card">
					<h2>${initial ? 'Tanggapan awal' : 'Tanggapan'}</h2>
					<p class="answer">${text}</p>
					<p class="office">${[office, longDay(on)].filter(Boolean).join(', ')}</p>
				</section>`,
		)}`;
}

function fact(name: string, value: string) {
	return value === ''
		? ''
		: html`<dt>${name}</dt>
				<dd>${value}</dd>`;
}
