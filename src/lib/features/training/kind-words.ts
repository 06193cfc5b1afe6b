import { resolve } from '$app/paths';
import { m } from '$lib/paraglide/messages';
import type { DraftWords, FieldWords, KindWords } from '../manifest';
import { trainingRules } from './data/training-rules';
import { behaviourFieldWords } from './evaluation/field-words';
import { formLabel } from './parts/form-label';
import { partnerFieldWords } from './partners/field-words';
import { certificateFieldWords, resultFieldWords } from './results/field-words';
import { participationFieldWords, programmeFieldWords, sessionFieldWords } from './programmes/field-words';

const names: Record<string, () => string> = {
	title: m.training_title,
	form: m.training_form,
	organiser: m.training_organiser,
	start: m.training_start,
	end: m.training_end,
	jp: m.training_jp,
	times: m.training_times,
	certificate: m.training_certificate,
	evidence: m.ui_evidence,
	fitsPost: m.training_fits_post_short,
	withdrawn: m.training_state_withdrawn,
	reason: m.training_revise_reason,
};
const yesOrNo: Record<string, () => string> = { true: m.training_yes, false: m.training_no, yes: m.training_yes, no: m.training_no };

const fieldsWith =
	(labelOf: (code: string) => string): FieldWords =>
	(path, value) => {
		const key = path[0] ?? '';
		const name = names[key]?.();
		const said = key === 'form' ? labelOf(String(value)) : key === 'fitsPost' ? yesOrNo[String(value)]?.() : undefined;
		return { ...(name && { field: name }), ...(said && { value: said }) };
	};

const draftWords = (words: FieldWords): DraftWords => ({
	name: (path) => words(path, undefined, undefined).field,
	value: (path, value) => words(path, value, undefined).value,
});

/** A form on the page of the programme whose activity stands in the id. */
const programmeForm = (id: string, form: string) =>
	`${resolve('/program/[id]', { id: id.split(':')[1] ?? '' })}?${new URLSearchParams({ ubah: form }).toString()}`;

const hall = (id: string) => resolve('/hadir/[activity]', { activity: id.split(':')[1] ?? '' });

const results = (id: string) => resolve('/program/[id]/hasil', { id: id.split(':')[1] ?? '' });

/** The words of the training records. */
export const kindWords: Readonly<Record<string, KindWords>> = {
	'training.external': {
		name: m.kind_training_external,
		editHref: (id) => resolve('/jp/[id]', { id: id.split(':')[1] ?? '' }),
		fields: async (db) => {
			const rules = await trainingRules(db);
			return fieldsWith((code) => formLabel(rules, code));
		},
		about: async (_, { value }) => (value as { title?: string } | null)?.title ?? '',
		draft: async (db) => {
			const rules = await trainingRules(db);
			return draftWords(fieldsWith((code) => formLabel(rules, code)));
		},
	},
	'training.review': { name: m.kind_training_review, fields: async () => fieldsWith((code) => code) },
	'training.partner': {
		name: m.kind_training_partner,
		editHref: (id) => `${resolve('/mitra')}?${new URLSearchParams({ buka: id.endsWith(':new') ? 'new' : id }).toString()}`,
		fields: async () => partnerFieldWords,
		about: async (_, { value }) => (value as { name?: string } | null)?.name ?? '',
		draft: async () => draftWords(partnerFieldWords),
	},
	'training.programme': {
		name: m.kind_training_programme,
		editHref: (id) => programmeForm(id, 'data'),
		fields: programmeFieldWords,
		about: async (_, { value }) => (value as { title?: string } | null)?.title ?? '',
		draft: async (db) => draftWords(await programmeFieldWords(db)),
	},
	'training.session': {
		name: m.kind_training_session,
		editHref: (id) => programmeForm(id, id.split(':')[2] ?? ''),
		fields: async () => sessionFieldWords,
		about: async (_, { value }) => (value as { topic?: string } | null)?.topic ?? '',
		draft: async () => draftWords(sessionFieldWords),
	},
	'training.participation': {
		name: m.kind_training_participation,
		// Who stands in the hall adds people there; everything else about them is on the programme's page.
		editHref: (id) => (id.endsWith(':di-tempat') ? hall(id) : programmeForm(id, id.endsWith(':orang') ? 'orang' : '')),
		fields: async () => participationFieldWords,
		about: async (_, { value }) => (value as { name?: string } | null)?.name ?? '',
		draft: async () => draftWords(participationFieldWords),
	},
	'training.badge': { name: m.kind_training_badge },
	'training.mark': { name: m.kind_training_mark },
	'training.head-count': { name: m.kind_training_head_count },
	'training.resolution': { name: m.kind_training_resolution },
	'training.result': {
		name: m.kind_training_result,
		editHref: results,
		fields: async () => resultFieldWords,
		about: async (_, { value }) => (value as { title?: string } | null)?.title ?? '',
		draft: async () => draftWords(resultFieldWords),
	},
	'training.certificate': {
		name: m.kind_training_certificate,
		editHref: results,
		fields: async () => certificateFieldWords,
		about: async (_, { value }) => (value as { holder?: { name?: string } } | null)?.holder?.name ?? '',
		draft: async () => draftWords(certificateFieldWords),
	},
	'training.reaction': { name: m.kind_training_reaction },
	'training.behaviour': {
		name: m.kind_training_behaviour,
		editHref: (id) => `${resolve('/dampak-pelatihan')}?${new URLSearchParams({ buka: id.split(':').slice(1).join(':') }).toString()}`,
		fields: async () => behaviourFieldWords,
		draft: async () => draftWords(behaviourFieldWords),
	},
	'training.number': { name: m.kind_training_number },
	'training.revocation': { name: m.kind_training_revocation, fields: async () => resultFieldWords },
	'reference.training-rules': {
		name: m.kind_training_rules,
		editHref: (id) => `${resolve('/aturan-jp')}?${new URLSearchParams({ buka: id }).toString()}`,
	},
};
