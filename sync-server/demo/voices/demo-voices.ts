import type { RecordOf } from '#shared/kernel/envelope';
import { engagementContact } from '#shared/engagement/kinds/engagement-contact';
import { engagementEvent, type EngagementEvent } from '#shared/engagement/kinds/engagement-event';
import { engagementVoice, type EngagementVoice } from '#shared/engagement/kinds/engagement-voice';
import { newVoiceCode } from '#shared/engagement/voice-code';
import { storedRecord } from '../../reference/stored-record';
import { seededRandom } from '../seeded-random';
import { ulidOf } from '../trainings/ulid-of';

type Plain<Body> = Body extends unknown ? Omit<Body, 'code'> : never;
/** An act of the office, so many days after the voice was said; with the unit it concerns. */
type Act = [after: number, said: Plain<EngagementEvent>, unit?: string];
interface Told {
	/** Days before today on which it was said, and how many later it arrived. */
	ago: number;
	late?: number;
	kind: EngagementVoice['kind'];
	text: string;
	unit?: string;
	by?: 'petugas' | 'petugas2';
	more?: Partial<EngagementVoice>;
	contact?: { name: string; reach: string };
	acts?: Act[];
}

const day = 24 * 60 * 60 * 1000;
const rules = 'reference.engagement-rules:perpres-76-2013';
const verified = (summary: string, theme: string, clock = 'ordinary'): Act => [
	1,
	{ act: 'verified', rules, summary, themes: [theme], clock },
];
const routed = (text: string, unit = 'DUKCAPIL'): Act => [2, { act: 'routed', text }, unit];
const responded: Act = [1, { act: 'responded', text: 'Terima kasih. Suara Anda sudah kami terima dan sedang kami periksa.', published: true }, 'DUKCAPIL']; // prettier-ignore
const answered = (after: number, text: string, unit = 'DUKCAPIL', published = true): Act => [
	after,
	{ act: 'answered', text, office: unit === 'DUKCAPIL' ? 'Dinas Kependudukan dan Pencatatan Sipil' : 'Kelurahan', published },
	unit,
];
const closed = (after: number, unit = 'DUKCAPIL'): Act => [after, { act: 'closed', text: '' }, unit];

const told: readonly Told[] = [
	{ ago: 1, kind: 'complaint', text: 'Sudah tiga kali datang mengurus KTP, jaringan selalu gangguan.', more: { where: 'Loket 2', who: 'Petugas loket' } },
	{ ago: 1, kind: 'hope', text: 'Mohon lampu jalan di gang belakang pasar dihidupkan lagi.', unit: '12.72.01.1001', more: { kelurahan: '12.72.01.1001', where: 'Gang belakang pasar' } },
	{ ago: 2, kind: 'praise', text: 'Petugas di loket akta sangat sabar menerangkan kepada orang tua saya.', more: { assisted: true } },
	{ ago: 9, late: 5, kind: 'question', text: 'Apa saja syarat memindahkan KK dari Simalungun?', by: 'petugas2', unit: '12.72.02.1001' },
	{ ago: 12, kind: 'complaint', text: 'Nomor antrean habis sebelum jam delapan.', acts: [verified('Nomor antrean habis sebelum jam delapan', 'waiting')] },
	{
		...{ ago: 25, kind: 'complaint', text: 'Saya diminta melengkapi berkas dua kali, padahal sudah lengkap.', more: { identity: 'open', happenedOn: null } },
		contact: { name: 'Warga Contoh', reach: '0812 0000 0000' },
		acts: [verified('Berkas diminta dua kali', 'procedure'), routed('Warga diminta melengkapi berkas dua kali padahal sudah lengkap. Mohon diperiksa alur di loket.')],
	},
	{
		...{ ago: 8, kind: 'question', text: 'Berapa lama akta kelahiran selesai?' },
		acts: [verified('Lama pengurusan akta kelahiran', 'waiting', 'information'), responded, routed('Warga menanyakan lama pengurusan akta kelahiran.'), answered(3, 'Akta kelahiran selesai paling lama 24 jam sejak berkas lengkap, dan tidak dipungut biaya.')],
	},
	{
		...{ ago: 30, kind: 'complaint', text: 'Tidak ada kursi untuk lansia di ruang tunggu.' },
		acts: [verified('Kursi lansia di ruang tunggu', 'facilities'), routed('Tidak ada kursi khusus lansia di ruang tunggu.'), answered(6, 'Delapan kursi prioritas sudah dipasang di dekat loket 1.'), closed(8)],
	},
	{
		...{ ago: 40, kind: 'complaint', text: 'Papan biaya tidak dipasang.', unit: '12.72.01.1001' },
		acts: [
			...[verified('Papan biaya tidak dipasang', 'cost'), routed('Papan maklumat biaya belum dipasang.', '12.72.01.1001')],
			...[answered(5, 'Papan biaya akan dipasang minggu ini.', '12.72.01.1001'), closed(6, '12.72.01.1001')],
			[9, { act: 'reopened', text: 'Warga melapor papan belum terpasang.' }, '12.72.01.1001'],
		],
	},
	{
		...{ ago: 20, kind: 'hope', text: 'Semoga ada petugas yang bisa bahasa isyarat.', more: { secret: true, identity: 'anonymous' } },
		contact: { name: 'Warga Contoh Lain', reach: 'warga@contoh.example' },
		acts: [verified('Petugas yang dapat berbahasa isyarat', 'facilities'), routed('Warga berharap ada petugas yang dapat berbahasa isyarat.'), answered(7, 'Dua petugas mulai dilatih bulan depan.', 'DUKCAPIL', false)],
	},
	{ ago: 18, kind: 'complaint', text: 'Angkutan kota di terminal provinsi ngetem terlalu lama.', acts: [verified('Angkutan ngetem di terminal provinsi', 'other'), [2, { act: 'directed', to: 'Dinas Perhubungan Provinsi Sumatera Utara' }]] },
	{ ago: 15, kind: 'complaint', text: 'Pokoknya tidak beres.', acts: [[1, { act: 'unprocessable', rules, reason: 'no-matter', text: '' }]] },
	{ ago: 3, kind: 'hope', text: 'Aku mau taman bermain dekat sekolah.', unit: '12.72.02.1001', by: 'petugas2', more: { child: true, kelurahan: '12.72.02.1001' } },
	{
		...{ ago: 21, kind: 'complaint', text: 'Foto KTP tidak jelas, harus foto ulang dan antre lagi.' },
		acts: [
			...[verified('Foto KTP diulang', 'result'), routed('Foto KTP warga tidak jelas sehingga harus mengulang.')],
			[12, { act: 'extended', until: '2099-12-31', text: 'Menunggu kamera pengganti.' }, 'DUKCAPIL'],
		],
	},
]; // prettier-ignore

/** What citizens said in the last weeks before `midnight` (milliseconds), and what the office did about it: some wait, some are late, one was opened again. */
export function demoVoices(midnight: number): RecordOf<unknown>[] {
	const random = seededRandom(76_2013);
	let made = 0;
	const records = told.flatMap(({ ago, late = 0, kind, text, unit = 'DUKCAPIL', by = 'petugas', more = {}, contact, acts = [] }) => {
		const code = newVoiceCode(Uint8Array.from({ length: 32 }, () => Math.floor(random() * 248)));
		const said = new Date(midnight - ago * day + (9 * 60 + Math.floor(random() * 300)) * 60_000);
		const arrived = new Date(said.getTime() + late * day + 40 * 60_000);
		const taken = { unit, period: '*', by, device: `demo-tablet-${by}`, at: said, received: arrived };
		const body: EngagementVoice = {
			...{ code, kind, text, language: 'indonesian', what: '', where: '', who: '', how: '', happenedOn: null, kelurahan: null },
			...{ otherOffice: '', assisted: false, speaksFor: '', child: false, identity: 'none', secret: false, screened: true, ...more },
		};
		const who = contact && { ...taken, _id: `${engagementContact.kind}:${code}`, body: { code, ...contact, callBack: true } };
		return [
			storedRecord(engagementVoice, { ...taken, _id: `${engagementVoice.kind}:${code}`, body }, random),
			...(who ? [storedRecord(engagementContact, who, random)] : []),
			...acts.map(([after, act, of = '*'], place) => {
				const at = new Date(arrived.getTime() + after * day + place * 60_000);
				const envelope = { unit: of, period: '*', by: 'bkpsdm', device: 'demo-kantor', at, received: at };
				const due = act.act === 'routed' && { due: new Date(arrived.getTime() + 20 * day).toISOString().slice(0, 10) };
				const until = 'until' in act && { until: new Date(midnight + 5 * day).toISOString().slice(0, 10) };
				const _id = `${engagementEvent.kind}:${code}:${ulidOf('V', ++made)}`;
				return storedRecord(engagementEvent, { ...envelope, _id, body: { ...act, ...until, ...due, code } as EngagementEvent }, random);
			}),
		];
	});
	return records.filter(({ received }) => Date.parse(received!.at) <= midnight);
}
