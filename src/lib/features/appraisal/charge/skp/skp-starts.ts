import type { DeviceDb } from '$lib/device/db';
import { readOne, readRecords } from '$lib/device/records/read-records';
import { appraisalSkp, type AppraisalSkp } from '#shared/appraisal/kinds/appraisal-skp';
import type { RecordOf } from '#shared/kernel/envelope';
import { referenceSkpTemplate, type ReferenceSkpTemplate } from '#shared/appraisal/kinds/reference-skp-template';
import { documentId } from '#shared/document-id';
import type { Charge } from '../people/own-line';
import { contentOf, resultDraft, type SkpDraft } from './skp-draft';

/** What an SKP may begin from. */
export interface SkpStarts {
	lastYear: RecordOf<AppraisalSkp> | null;
	/** SKPs of the year of own people in the same post. */
	colleagues: RecordOf<AppraisalSkp>[];
	/** The library, the person's own jabatan first. */
	library: RecordOf<ReferenceSkpTemplate>[];
}

/** Reads the possible beginnings for a person and year; `line` are the own people. For `live(() => …)`. */
export async function skpStarts(db: DeviceDb, person: Charge, year: string, line: readonly Charge[]): Promise<SkpStarts> {
	const before = String(Number(year) - 1);
	const [last, all, templates] = await Promise.all([
		readOne(db, appraisalSkp, documentId('appraisal.skp', before, person.id)),
		readRecords(db, appraisalSkp, { period: year }),
		readRecords(db, referenceSkpTemplate),
	]);
	const post = same(person.record.body.post);
	const mates = line.filter(({ id, record }) => id !== person.id && same(record.body.post) === post).map(({ id }) => id);
	const own = (template: RecordOf<ReferenceSkpTemplate>) => (same(template.body.post) === post ? 0 : 1);
	return {
		lastYear: last?.record ?? null,
		colleagues: all.rows.map(({ record }) => record).filter(({ subject }) => subject !== undefined && mates.includes(subject)),
		library: templates.rows.map(({ record }) => record).sort((a, b) => own(a) - own(b) || a.body.post.localeCompare(b.body.post, 'id')),
	};
}

/** The form begun from another SKP: everything but parties and days; results get keys of their own. */
export function beginFromSkp(form: SkpDraft, from: RecordOf<AppraisalSkp>, type: 'last-year' | 'colleague'): SkpDraft {
	return { ...form, ...contentOf(from.body, 'new'), origin: { type, from: from._id } };
}

/** The form begun from the library's entry for a post. */
export function beginFromTemplate(form: SkpDraft, from: RecordOf<ReferenceSkpTemplate>): SkpDraft {
	const results = from.body.results.map((one) => resultDraft(one, 'new'));
	return { ...form, results, origin: { type: 'library', from: from._id } };
}

function same(post: string): string {
	return post.trim().toLocaleLowerCase('id').replace(/\s+/g, ' ');
}
