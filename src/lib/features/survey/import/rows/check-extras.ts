import type { ReferenceCampaign } from '#shared/survey/kinds/reference-campaign';
import type { SurveyResponse } from '#shared/survey/kinds/survey-response';
import type { Target } from '../columns/target';
import type { RowMessage } from './check-rows';
import { cellKey, type Table } from '$lib/spreadsheet/read/table';
import { readDay, type DayOrder } from '$lib/spreadsheet/rows/read-day';
import { readSex } from '$lib/spreadsheet/rows/read-sex';
import { parseAge, parseEducation, parseOccupation, parseSlot, slotAt } from './parse-profile';

/** What a row says besides its answers; `null` where the file does not say. */
export interface Extras {
	day: string | null;
	time: string | null;
	slot: SurveyResponse['slot'];
	profile: SurveyResponse['profile'];
	service: string | null;
	kelurahan: string | null;
	suggestion: string | null;
}

/** What rows are held against: the campaign's span, and its services and the kelurahan by lower-case name or code. */
export interface RowContext {
	campaign: Pick<ReferenceCampaign, 'start' | 'end'>;
	services: ReadonlyMap<string, string>;
	kelurahan: ReadonlyMap<string, string>;
	/** How the dates of the file stand; `day-first` without it. */
	dayOrder?: DayOrder;
	/** What a person chooses from where the file names none of them. */
	choices?: Record<'services' | 'kelurahan', readonly { value: string; label: string }[]>;
}

const unknown: Extras = {
	day: null,
	time: null,
	slot: null,
	profile: { sex: null, age: null, education: null, occupation: null },
	service: null,
	kelurahan: null,
	suggestion: null,
};

type Found = { set: (extras: Extras) => void } | { code: RowMessage['code']; level: RowMessage['level'] };

/** Reads the profile, date and other optional cells of a row. `given` tells whether any of them was filled. */
export function checkExtras(
	table: Table,
	index: number,
	targets: readonly (Target | null)[],
	context: RowContext,
): { extras: Extras; messages: RowMessage[]; given: boolean } {
	const extras: Extras = { ...unknown, profile: { ...unknown.profile } };
	const messages: RowMessage[] = [];
	let given = false;
	targets.forEach((target, column) => {
		const value = table.rows[index]![column] ?? '';
		const mark = table.marks.get(cellKey(index, column));
		if (!target || target.startsWith('unsur:') || value === '') return;
		given = true;
		// What a formula gives is not taken unseen; the respondent is.
		if (mark === 'formula' || mark === 'error') return messages.push({ code: `extra-${mark}`, level: 'warning', column, value });
		for (const found of read(target, value, context)) {
			if ('set' in found) found.set(extras);
			else messages.push({ ...found, column, value });
		}
	});
	return { extras, messages, given };
}

function read(target: Target, value: string, context: RowContext): Found[] {
	switch (target) {
		case 'date':
			return readDate(value, context);
		case 'sex':
			return field(readSex(value), 'sex-unreadable', (extras, sex) => (extras.profile.sex = sex));
		case 'age':
			return readAge(value);
		case 'education':
			return field(parseEducation(value), 'education-unreadable', (extras, level) => (extras.profile.education = level));
		case 'occupation':
			return [{ set: (extras) => Object.assign(extras.profile, parseOccupation(value)) }];
		case 'slot':
			return field(parseSlot(value), 'slot-unreadable', (extras, slot) => (extras.slot = slot));
		case 'service':
			return named(context.services, value, 'service-unknown', (extras, id) => (extras.service = id));
		case 'kelurahan':
			return named(context.kelurahan, value, 'kelurahan-unknown', (extras, code) => (extras.kelurahan = code));
		case 'suggestion':
			if (value.length > 2000) return [{ code: 'suggestion-long', level: 'problem' }];
			return [{ set: (extras) => (extras.suggestion = value) }];
		default:
			return [];
	}
}

function readDate(value: string, { campaign, dayOrder }: RowContext): Found[] {
	const date = readDay(value, dayOrder);
	if (!date) return [{ code: 'date-unreadable', level: 'problem' }];
	const [hour, minute] = (date.time ?? '').split(':').map(Number);
	const set = (extras: Extras) => {
		extras.day = date.day;
		extras.time = date.time;
		if (date.time) extras.slot ??= slotAt(hour!, minute!) ?? null;
	};
	const outside = date.day < campaign.start || date.day > campaign.end;
	return outside ? [{ set }, { code: 'date-outside', level: 'warning' }] : [{ set }];
}

function readAge(value: string): Found[] {
	const age = parseAge(value);
	if (age === undefined) return [{ code: 'age-unreadable', level: 'warning' }];
	// Product rule: respondents are 17 or over (UU 27/2022 Pasal 25).
	if (age < 17) return [{ code: 'age-low', level: 'problem' }];
	return [{ set: (extras) => (extras.profile.age = age) }];
}

function field<T>(value: T | undefined, code: RowMessage['code'], set: (extras: Extras, value: T) => void): Found[] {
	return value === undefined ? [{ code, level: 'warning' }] : [{ set: (extras) => set(extras, value) }];
}

function named(known: ReadonlyMap<string, string>, value: string, code: RowMessage['code'], set: (e: Extras, id: string) => void): Found[] {
	const id = known.get(value.toLowerCase());
	return id === undefined ? [{ code, level: 'problem' }] : [{ set: (extras) => set(extras, id) }];
}
