import { m } from '$lib/paraglide/messages';
import { whole, type Sheet } from '$lib/spreadsheet/write/sheet';
import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferenceTrainingRules } from '#shared/training/kinds/reference-training-rules';
import { wholeJp } from '#shared/training/training-points';
import type { OverviewRow } from '../data/load-overview';

/**
 * The verified trainings and the city's own programmes of a year in the fields of the *kursus* history in SIASN, a row each. `jumlahJam` is a whole number there: JP are cut
 * off, and what was cut stands in a column of its own. Structural trainings belong to another history and are left out. Days are DD-MM-YYYY.
 */
export function courseHistory(rows: readonly OverviewRow[], rules: readonly RecordOf<ReferenceTrainingRules>[], year: string): Sheet {
	const forms = new Map(rules.flatMap(({ body }) => body.forms).map((form) => [form.code, form]));
	const heads = [
		...['nipBaru', 'nama', 'jenisDiklatId', 'jenisKursusNama', 'namaKursus', 'noSertipikat', 'institusiPenyelenggara'],
		...['tanggalKursus', 'tanggalSelesaiKursus', 'tahunKursus', 'jumlahJam'],
		m.training_sheet_jp(),
		m.training_sheet_cut(),
	];
	const lines = rows.flatMap(({ known, ledger }) => {
		const counted = new Map(ledger.year.entries.map((entry) => [entry.id, entry]));
		const external = ledger.trainings.flatMap(({ record: { _id, body }, state }) => (state === 'approved' ? [{ ...body, _id }] : []));
		const own = ledger.results.map(({ record: { _id, body }, number }) => ({ ...body, _id, certificate: number }));
		return [...own, ...external].flatMap((course) => {
			const form = forms.get(course.form);
			const jp = counted.get(course._id)?.jp ?? 0;
			if (course.form === 'structural' || jp === 0) return [];
			const { whole: hours, cut } = wholeJp(jp);
			return [
				[
					known.nip,
					known.name,
					form?.siasn == null ? null : whole(form.siasn),
					form?.label ?? course.form,
					course.title,
					course.certificate,
					course.organiser,
					dayFirst(course.start),
					dayFirst(course.end),
					whole(Number(year)),
					whole(hours),
					{ value: Math.round(jp * 100), digits: 2 },
					{ value: Math.round(cut * 100), digits: 2 },
				],
			];
		});
	});
	return { name: `${m.training_sheet()} ${year}`.slice(0, 31), rows: [heads, ...lines] };
}

function dayFirst(day: string): string {
	return day.split('-').reverse().join('-');
}
