import { parsePeriod } from '#shared/kernel/period';

/** `evaluation`: Evaluasi and Dokumen Evaluasi Kinerja Pegawai; `unit`: Penetapan Predikat Kinerja; `credit`: Konversi Predikat Kinerja ke Angka Kredit. */
export const paperKinds = ['skp', 'evaluation', 'credit', 'unit'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** What is to be printed in one go: these papers of a period, of these people, and of these units. The SKP is that of the period's year. */
export interface Wanted {
	kinds: readonly PaperKind[];
	period: string;
	people: readonly string[];
	units: readonly string[];
}

const id = /^[A-Za-z0-9.-]{1,60}$/;

/** The address of many papers, after `/cetak/berkas`. Nobody's NIP: people go by our own id. */
export function wantedQuery({ kinds, period, people, units }: Wanted): string {
	return `?${new URLSearchParams({ jenis: kinds.join(','), periode: period, orang: people.join(','), unit: units.join(',') })}`;
}

/** What an address asks for; what it says wrongly is left out, without a period nothing is asked. */
export function readWanted(query: URLSearchParams): Wanted {
	const list = (name: string) => (query.get(name) ?? '').split(',').filter((part) => id.test(part));
	const period = query.get('periode') ?? '';
	const known = parsePeriod(period) !== null;
	return {
		kinds: paperKinds.filter((kind) => list('jenis').includes(kind)),
		period,
		people: known ? list('orang') : [],
		units: known ? list('unit') : [],
	};
}
