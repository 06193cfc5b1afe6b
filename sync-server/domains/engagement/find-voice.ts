import { engagementEvent, type EngagementEvent } from '#shared/engagement/kinds/engagement-event';
import { engagementVoice } from '#shared/engagement/kinds/engagement-voice';
import { voiceId } from '#shared/engagement/kinds/of-voice';
import { referenceEngagementRules } from '#shared/engagement/kinds/reference-engagement-rules';
import { foldVoice } from '#shared/engagement/fold-voice';
import { publicVoice, type PublicVoice } from '#shared/engagement/public-voice';
import { readRecord, type KindDefinition } from '#shared/kernel/define-kind';
import type { RecordOf } from '#shared/kernel/envelope';
import { referenceUnit } from '#shared/personnel/kinds/reference-unit';
import type { Stored } from '../../store/changes';
import type { Store } from '../../store/store';

/**
 * What a stranger is told of the voice with this code, its unit by name; `null`: nothing, whether there is none, it is secret or was taken off the page. Asks the store the
 * same questions in every case, so that the cases take the same time. The contact is never asked for. Rejects when the store does not answer.
 */
export async function findVoice(store: Pick<Store, 'db'>, code: string): Promise<PublicVoice | null> {
	const [engagement, reference] = [store.db('engagement'), store.db('reference')];
	const [voices, events, rules] = await Promise.all([
		withPrefix(engagement, engagementVoice, voiceId(code), ''),
		withPrefix(engagement, engagementEvent, `${engagementEvent.kind}:${code}:`),
		withPrefix(reference, referenceEngagementRules, `${referenceEngagementRules.kind}:`),
	]);
	const [voice] = voices;
	const told = voice ? publicVoice(voice, foldVoice(voice, events as RecordOf<EngagementEvent>[]), rules) : null;
	const [unit] = await withPrefix(reference, referenceUnit, `${referenceUnit.kind}:${told?.unit ?? '-'}`, '');
	return told && { ...told, unit: unit?.body.name ?? '' };
}

/** The records whose ids begin so; with `above` empty, the one of this id. */
async function withPrefix<Body>(
	db: PouchDB.Database,
	definition: KindDefinition<string, Body>,
	prefix: string,
	above = '\uffff',
): Promise<RecordOf<Body>[]> {
	const { rows } = await db.allDocs<Stored>({ startkey: prefix, endkey: prefix + above, include_docs: true });
	return rows.flatMap(({ doc }) => {
		const read = doc ? readRecord(definition, doc) : null;
		return read?.ok ? [read.record] : [];
	});
}
