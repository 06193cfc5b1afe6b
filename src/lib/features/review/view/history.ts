import type { AboutView } from '$lib/device/records/read-about';
import { m } from '$lib/paraglide/messages';
import type { Envelope } from '#shared/records/envelope';

/** One act on a document, as the history tells it. */
export interface Act {
	id: string;
	what: string;
	/** What was said with it. */
	text: string;
	record: Envelope;
	state: AboutView['state'];
	/** Seen by HR alone. */
	internal: boolean;
}

type Said = Record<string, unknown> | null;
const text = (value: unknown) => (typeof value === 'string' ? value : '');

const acts: Record<string, (body: Said) => { what: string; text?: unknown; internal?: boolean }> = {
	'appraisal.evaluation': () => ({ what: m.review_act_evaluation() }),
	'appraisal.skp': () => ({ what: m.review_act_skp() }),
	'appraisal.review': (body) => ({
		what: body?.verdict === 'approved' ? m.review_act_approved() : m.review_act_returned(),
		text: [body?.reason, ...((body?.anchors as { reason?: unknown }[] | undefined) ?? []).map(({ reason }) => reason)]
			.filter(Boolean)
			.join(' · '),
	}),
	'appraisal.comment': (body) => ({ what: m.review_act_comment(), text: body?.text, internal: true }),
	'appraisal.acknowledgement': (body) => ({
		what: body?.act === 'agreed' ? m.review_act_agreed() : body?.act === 'change-asked' ? m.review_act_change_asked() : m.review_act_read(),
		text: body?.text,
	}),
	'appraisal.handover': (body) => ({
		what: body?.outcome === 'refused' ? m.review_act_receipt_refused() : m.review_act_received(),
		text: body?.reason,
	}),
	'appraisal.objection': (body) => ({ what: m.review_act_objection(), text: body?.reasons }),
	'appraisal.hearing': (body) => ({
		what: body?.step === 'opened' ? m.review_act_examined() : m.review_act_explanation(),
		text: body?.text,
	}),
	'appraisal.decision': (body) => ({
		what: body?.outcome === 'changed' ? m.review_act_changed() : m.review_act_upheld(),
		text: body?.reason,
	}),
};

/** Everything that happened to the document of this id, newest first, out of what is known of its person and period. */
export function history(about: readonly AboutView[], id: string): Act[] {
	const evaluation = id.startsWith('appraisal.evaluation:');
	return about
		.filter(({ record }) => concerns(record, id, evaluation))
		.map(({ record, state }) => {
			const told = acts[record.kind]!(record.body as Said);
			return { id: record._id, what: told.what, text: text(told.text), record, state, internal: told.internal ?? false };
		})
		.sort((a, b) => Date.parse(b.record.at) - Date.parse(a.record.at) || (a.id < b.id ? 1 : -1));
}

function concerns({ _id, kind, body }: Envelope, id: string, evaluation: boolean): boolean {
	if (!(kind in acts)) return false;
	const of = (body as Said)?.of;
	if (of !== undefined) return of === id;
	return _id === id || (evaluation && !['appraisal.evaluation', 'appraisal.skp'].includes(kind));
}
