import { resolve } from '$app/paths';
import type { DeviceDb } from '$lib/device/db';
import { m } from '$lib/paraglide/messages';
import type { DraftWords, KindWords } from '../manifest';
import { addressOf } from './collect/address';
import { responseFieldWords } from './collect/response-field-words';

const hidden = new Set(
	'campaign unit period questionnaire page language answeredAt supersedes kept refusal sealed citizenProfile mode'.split(' '),
);

/** Of what a citizen answers alone, nobody at this device reads anything. */
function sealedParts(value: unknown): string[] {
	const { mode, sealed, citizenProfile } = (value ?? {}) as { mode?: string; sealed?: boolean; citizenProfile?: boolean };
	if (mode !== 'handed-over' && !sealed) return [];
	return ['answers', 'suggestion', ...(citizenProfile ? ['profile'] : [])];
}

async function responseDraft(db: DeviceDb): Promise<DraftWords> {
	const words = await responseFieldWords(db);
	return {
		hidden,
		sealed: sealedParts,
		name: (path, draft) => words(path, undefined, draft).field,
		value: (path, value, draft) => words(path, value, draft).value,
	};
}

/** The words of the survey's records. */
export const kindWords: Readonly<Record<string, KindWords>> = {
	'survey.response': {
		name: m.kind_response,
		editHref: (id) => resolve('/survei/isi/[id]', { id: addressOf(id) }),
		fields: responseFieldWords,
		draft: responseDraft,
	},
	'survey.report': { name: m.kind_report },
	'reference.service': { name: m.kind_service },
	'reference.questionnaire': { name: m.kind_questionnaire },
	'reference.ruleset': { name: m.kind_ruleset },
	'reference.campaign': { name: m.kind_campaign },
};
