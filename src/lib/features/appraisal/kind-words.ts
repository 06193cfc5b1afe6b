import { resolve } from '$app/paths';
import type { DeviceDb } from '$lib/device/db';
import { person as personOf } from '$lib/features/personnel/data/person';
import { appraisalRules } from '$lib/device/records/reference';
import { m } from '$lib/paraglide/messages';
import { appraisalLabels } from '#shared/appraisal/appraisal-labels';
import type { AppraisalEvaluation } from '#shared/appraisal/kinds/appraisal-evaluation';
import { predicateOf } from '#shared/appraisal/predicate-of';
import type { DraftWords, FieldWords, KindWords } from '../manifest';
import { appraisalHrefs } from './appraisal-hrefs';
import { fieldLabel, fieldWords } from './parts/appraisal-fields';

/** Name of a field of an appraisal document, with the result or value it belongs to. */
const documentFields: FieldWords = (path, value, body) => {
	const words = fieldWords(path, value, body);
	return { field: `${words.group}: ${words.label}`, ...(words.value && { value: words.value }) };
};

const documentDraft: DraftWords = {
	hidden: new Set('skp skpEdit leaderSkp origin person feedback approach section'.split(' ')),
	name: (path) => nameOf(path.at(-1)!),
	value: (path, value) => (rated.has(path.at(-1)!) ? (appraisalLabels.rating as Record<string, string>)[value] : undefined),
	row: (row) => {
		const { key } = (row ?? {}) as { key?: unknown };
		return typeof key === 'string' ? (appraisalLabels.conductValue as Record<string, string>)[key] : undefined;
	},
};
/** Keys whose value is a rating. */
const rated = new Set(['mark', 'value', 'results', 'conduct']);

/** Where a form calls a field otherwise than the document made from it. */
const draftNames: Record<string, () => string> = {
	remark: () => appraisalLabels.form.feedback,
	ratings: m.kind_draft_rating,
};

function nameOf(key: string): string | undefined {
	const { form, conductValue } = appraisalLabels;
	return draftNames[key]?.() ?? (form as Record<string, string>)[key] ?? fieldLabel(key) ?? (conductValue as Record<string, string>)[key];
}

/** A draft or document of one person: named from the draft itself, because that person may have left this device. */
const ofPerson: Pick<KindWords, 'fields' | 'about' | 'draft'> = {
	fields: async () => documentFields,
	about: async (db, { id, value }) => employeeOf(value) ?? (await personOf(db, id.split(':').at(-1)!))?.body.name ?? '',
	draft: async () => documentDraft,
};

/** The page of a record whose id ends with `<period>:<person>`. */
function ofPeriod(href: (period: string, person: string) => string) {
	return (id: string) => {
		const [period, person] = id.split(':').slice(-2);
		return id.split(':').length > 2 && period && person ? href(period, person) : null;
	};
}

/** The words of the records of an appraisal and of what it follows. */
export const kindWords: Readonly<Record<string, KindWords>> = {
	'appraisal.skp': { ...ofPerson, name: m.kind_skp, editHref: ofPeriod((year, person) => appraisalHrefs.skp(person, year)) },
	'appraisal.evaluation': {
		...ofPerson,
		name: m.kind_evaluation,
		editHref: ofPeriod((period, person) => appraisalHrefs.evaluation(person, period)),
		// By the matrix of its rules the predicate follows from the two ratings chosen.
		follows: (db) => ({ fields: ['predicate'], derive: (body) => withPredicate(db, body as AppraisalEvaluation) }),
	},
	'appraisal.feedback': {
		...ofPerson,
		name: m.kind_feedback,
		editHref: (id) => (id.split(':')[2] ? appraisalHrefs.feedback(id.split(':')[2]!) : null),
	},
	'appraisal.decision': {
		...ofPerson,
		name: m.kind_decision,
		editHref: ofPeriod((period, person) => resolve('/keberatan/[period]/[person]', { period, person })),
	},
	'appraisal.coaching': {
		...ofPerson,
		name: m.kind_coaching,
		editHref: (id) => (id.split(':')[1] ? resolve('/bimbingan/[id]', { id: id.split(':')[1]! }) : null),
	},
	'appraisal.acknowledgement': { ...ofPerson, name: m.kind_acknowledgement },
	'appraisal.handover': { ...ofPerson, name: m.kind_handover },
	'appraisal.objection': { ...ofPerson, name: m.kind_objection },
	'appraisal.hearing': { ...ofPerson, name: m.kind_hearing },
	'appraisal.review': { ...ofPerson, name: m.kind_review },
	'appraisal.comment': { ...ofPerson, name: m.kind_comment },
	'appraisal.unit-result': { ...ofPerson, name: m.kind_unit_result },
	'appraisal.follow-up': { ...ofPerson, name: m.kind_follow_up },
	'appraisal.coaching-feedback': { ...ofPerson, name: m.kind_coaching_feedback },
	'appraisal.signing-pin': { name: m.kind_signing_pin },
	'appraisal.summary': { ...ofPerson, name: m.kind_summary },
	'appraisal.superseded': { ...ofPerson, name: m.kind_superseded },
	'reference.appraisal-rules': { name: m.kind_appraisal_rules },
	'reference.appraisal-period': { name: m.kind_appraisal_period },
	'reference.skp-template': { name: m.kind_skp_template },
	'reference.coaching-form': { name: m.kind_coaching_form },
};

function employeeOf(value: unknown): string | null {
	const name = (value as { parties?: { employee?: { name?: unknown } } } | null)?.parties?.employee?.name;
	return typeof name === 'string' ? name : null;
}

async function withPredicate(db: DeviceDb, evaluation: AppraisalEvaluation): Promise<AppraisalEvaluation> {
	const rules = await appraisalRules(db, { id: evaluation.rules });
	if (!rules) return evaluation;
	return { ...evaluation, predicate: predicateOf(rules.body, evaluation.ratings.results.value, evaluation.ratings.conduct.value) };
}
