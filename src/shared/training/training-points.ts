import { addDays } from '../kernel/days';
import { groupBy } from '../kernel/group-by';

/** A form of development as HR's rules describe it. */
export interface PointsForm {
	code: string;
	share: 'formal' | 'social' | 'on-the-job';
	/** JP of one unit where neither a certificate nor attendance says; `null`: somebody has to say. */
	jp: number | null;
	unit: 'programme' | 'day' | 'session' | 'activity';
	/** What counts at most: JP or times, per day, month or year. */
	cap: { jp?: number | undefined; times?: number | undefined; per: 'day' | 'month' | 'year' } | null;
}

export interface PointsRules {
	forms: readonly PointsForm[];
	minutesPerJp: number;
	/** JP a year asks of a person of this status; absent: nothing. */
	target: Partial<Record<string, number>>;
	/** JP a year allows a person of this status; it warns and cuts nothing. */
	ceiling: Partial<Record<string, number>>;
}

/** One activity of one person, in the city's own programmes or elsewhere. */
export interface PointsEntry {
	id: string;
	form: string;
	start: string;
	end: string;
	/** `waiting`: HR has not verified it; `revoked`: its certificate was taken back. */
	status: 'passed' | 'failed' | 'unfinished' | 'waiting' | 'returned' | 'revoked';
	/** A certificate number, a signed attendance list, or a document. */
	evidenced: boolean;
	certificate: string | null;
	certificateJp: number | null;
	attendedMinutes: number | null;
	/** How often it took place, for forms counted by session; absent: once. */
	times?: number | undefined;
}

/** Why an activity counts for less than it says, or for nothing. */
export type PointsCut =
	| { code: 'failed' | 'unfinished' | 'waiting' | 'returned' | 'revoked' | 'no-evidence' | 'no-jp' | 'jp-impossible' | 'form-unknown' }
	| { code: 'certificate-counted'; by: string }
	| { code: 'cap'; cap: NonNullable<PointsForm['cap']>; jp: number };

export interface CountedEntry {
	id: string;
	form: string;
	end: string;
	year: string;
	/** JP before any cut, and what counts; two decimals, cut off. */
	full: number;
	jp: number;
	from: 'certificate' | 'attendance' | 'default' | null;
	cuts: PointsCut[];
}

export interface PointsYear {
	year: string;
	entries: CountedEntry[];
	/** Two decimals, cut off: what is added is exact, so three times 15 minutes are 1 JP. */
	total: number;
	/** Full JP; those count for the target. */
	whole: number;
	target: number | null;
	missing: number | null;
	ceiling: number | null;
	/** JP above the ceiling; a warning. */
	above: number;
	byForm: { form: string; jp: number; n: number }[];
	/** The learning mix 10:20:70; per cent of the year's JP, rounded to whole. */
	shares: Record<PointsForm['share'], { jp: number; percent: number }>;
}

/**
 * The JP of one person by the summing rules: only what was passed and is evidenced counts, in the year it ended; certificate JP win over attended
 * minutes, and those over the form's default; one certificate number counts once, caps cut and say so. The same whatever order the entries come in.
 * @param rulesAt the rules that held on a day
 */
export function countPoints(entries: readonly PointsEntry[], rulesAt: (day: string) => PointsRules): CountedEntry[] {
	return count(entries, rulesAt).map(({ entry, units, full, per, ...rest }) => ({
		id: entry.id,
		form: entry.form,
		end: entry.end,
		year: entry.end.slice(0, 4),
		full: toJp(full, per),
		jp: toJp(units, per),
		...rest,
	}));
}

/** One year of a person's JP ledger (buku JP). `status`: PNS, PPPK or other. */
export function pointsYear(
	entries: readonly PointsEntry[],
	year: string,
	status: string,
	rulesAt: (day: string) => PointsRules,
): PointsYear {
	const rules = rulesAt(`${year}-12-31`);
	const all = count(entries, rulesAt).filter(({ entry }) => entry.end.startsWith(year));
	const sum = (list: readonly Counting[]) => toJp(total(list, rules.minutesPerJp), rules.minutesPerJp);
	const jp = sum(all);
	const whole = Math.floor(jp);
	const target = rules.target[status] ?? null;
	const ceiling = rules.ceiling[status] ?? null;
	const shareOf = (share: PointsForm['share']) => {
		const part = sum(all.filter(({ entry }) => rules.forms.find(({ code }) => code === entry.form)?.share === share));
		return { jp: part, percent: jp === 0 ? 0 : Math.round((part * 100) / jp) };
	};
	return {
		year,
		entries: countPoints(entries, rulesAt).filter((entry) => entry.year === year),
		total: jp,
		whole,
		target,
		missing: target === null ? null : Math.max(0, target - whole),
		ceiling,
		above: ceiling === null ? 0 : Math.max(0, Math.round((jp - ceiling) * 100) / 100),
		byForm: [...groupBy(all, ({ entry }) => entry.form)]
			.map(([form, list]) => ({ form, jp: sum(list), n: list.length }))
			.sort((a, b) => b.jp - a.jp || a.form.localeCompare(b.form)),
		shares: { formal: shareOf('formal'), social: shareOf('social'), 'on-the-job': shareOf('on-the-job') },
	};
}

/** Full JP as SIASN takes them (`jumlahJam` is a whole number), and what is cut off. */
export function wholeJp(jp: number): { whole: number; cut: number } {
	const whole = Math.floor(jp);
	return { whole, cut: Math.round((jp - whole) * 100) / 100 };
}

/** An entry while it is counted; `units` of 1 / (100 × minutes per JP) JP, so that minutes and hundredths both are whole numbers. */
interface Counting {
	entry: PointsEntry;
	units: number;
	full: number;
	per: number;
	from: CountedEntry['from'];
	cuts: PointsCut[];
}

function toJp(units: number, minutesPerJp: number): number {
	return Math.floor(units / minutesPerJp) / 100;
}

function total(list: readonly Counting[], minutesPerJp: number): number {
	return list.reduce((sum, { units, per }) => sum + Math.round((units * minutesPerJp) / per), 0);
}

function count(entries: readonly PointsEntry[], rulesAt: (day: string) => PointsRules): Counting[] {
	const certificates = new Map<string, string>();
	const used = new Map<string, number>();
	return [...entries].sort(byEnd).map((entry) => {
		const rules = rulesAt(entry.end);
		const form = rules.forms.find(({ code }) => code === entry.form);
		const { units: full, from, cut } = worth(entry, form, rules.minutesPerJp);
		const counting: Counting = { entry, units: 0, full, per: rules.minutesPerJp, from, cuts: [] };
		const status = entry.status === 'passed' ? (entry.evidenced ? null : 'no-evidence') : entry.status;
		if (status) return { ...counting, cuts: [{ code: status }] };
		if (cut) return { ...counting, cuts: [{ code: cut }] };
		const number = certificateKey(entry.certificate);
		const by = number === null ? undefined : certificates.get(number);
		if (by !== undefined) return { ...counting, cuts: [{ code: 'certificate-counted', by }] };
		if (number !== null) certificates.set(number, entry.id);
		return form?.cap ? capped(counting, form.cap, used) : { ...counting, units: full };
	});
}

function byEnd(a: PointsEntry, b: PointsEntry): number {
	return a.end < b.end ? -1 : a.end > b.end ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Two writings of one number are one: capitals, and no spaces. */
function certificateKey(number: string | null): string | null {
	const key = (number ?? '').toUpperCase().replace(/\s+/g, '');
	return key === '' ? null : key;
}

function worth(
	{ certificateJp, attendedMinutes, times = 1, start, end }: PointsEntry,
	form: PointsForm | undefined,
	per: number,
): { units: number; from: CountedEntry['from']; cut: 'form-unknown' | 'no-jp' | 'jp-impossible' | null } {
	const nothing = { units: 0, from: null };
	const given = certificateJp ?? attendedMinutes ?? 0;
	if (!Number.isFinite(given) || given < 0) return { ...nothing, cut: 'jp-impossible' };
	const cut = form ? null : ('form-unknown' as const);
	if (certificateJp !== null) return { units: Math.round(certificateJp * 100) * per, from: 'certificate', cut };
	if (attendedMinutes !== null) return { units: Math.round(attendedMinutes) * 100, from: 'attendance', cut };
	if (!form) return { ...nothing, cut };
	if (form.jp === null) return { ...nothing, cut: 'no-jp' };
	const often = form.unit === 'day' ? daysOf(start, end).length : form.unit === 'session' ? Math.max(1, times) : 1;
	return { units: Math.round(form.jp * 100) * per * often, from: 'default', cut: null };
}

/** What is left of an entry under its form's cap; `used` holds what earlier ones took of every day, month or year. */
function capped(counting: Counting, cap: NonNullable<PointsForm['cap']>, used: Map<string, number>): Counting {
	const { entry, full, per } = counting;
	const key = (day: string) => `${entry.form} ${cap.per === 'year' ? day.slice(0, 4) : cap.per === 'month' ? day.slice(0, 7) : day}`;
	const places = cap.per === 'day' ? daysOf(entry.start, entry.end).map(key) : [key(entry.end)];
	const take = (wanted: number, limit: number, sort: string) => {
		let left = wanted;
		for (const place of places) {
			const taken = used.get(place + sort) ?? 0;
			const more = Math.min(left, Math.max(0, limit - taken));
			used.set(place + sort, taken + more);
			left -= more;
		}
		return wanted - left;
	};
	const times = Math.max(1, entry.times ?? 1);
	const often = cap.times === undefined ? times : take(times, cap.times, ' times');
	const allowed = Math.floor((full * often) / times);
	const units = cap.jp === undefined ? allowed : take(allowed, Math.round(cap.jp * 100) * per, ' jp');
	return { ...counting, units, cuts: units < full ? [{ code: 'cap', cap, jp: toJp(full - units, per) }] : [] };
}

/** The days from start to end; more than a year is read as the last day alone, for somebody mistyped it. */
function daysOf(start: string, end: string): string[] {
	const days = [];
	for (let day = start; day <= end && days.length <= 366; day = addDays(day, 1)) days.push(day);
	return days.length === 0 || days.length > 366 ? [end] : days;
}
