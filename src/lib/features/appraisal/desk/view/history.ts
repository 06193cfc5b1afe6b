import type { AboutView } from '$lib/device/records/read-about';
import { m } from '$lib/paraglide/messages';
import { fieldWords } from '$lib/features/appraisal/parts/appraisal-fields';
import { appraisalSuperseded } from '#shared/appraisal/kinds/appraisal-superseded';
import { readRecord } from '#shared/kernel/define-kind';
import type { Envelope } from '#shared/kernel/envelope';
import { differences } from '#shared/kernel/field-differences';
import { supersededVersion } from '#shared/appraisal/superseded-version';

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
	/** What this edit says other than the one before it; of one that met another: other than the one that stood. */
	changes?: Change[];
	/** Of an edit that met another: when it reached the office. */
	arrived?: string;
}

/** One field that differs between two edits, in words. */
export interface Change {
	name: string;
	before: string;
	after: string;
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
		what:
			body?.basis === 'correction'
				? m.review_act_correction()
				: body?.outcome === 'changed'
					? m.review_act_changed()
					: m.review_act_upheld(),
		text: body?.reason,
	}),
};

/** Everything that happened to the document of this id, newest first, out of what is known of its person and period. */
export function history(about: readonly AboutView[], id: string): Act[] {
	const evaluation = id.startsWith('appraisal.evaluation:');
	const { before, earlier, chain } = edits(about, id);
	const known = about
		.filter(({ record }) => concerns(record, id, evaluation))
		.map(({ record, state }): Act => {
			const told = acts[record.kind]!(record.body as Said);
			const changes = record._id === id && before ? { changes: changesBetween(before, record) } : {};
			return { id: record._id, what: told.what, text: text(told.text), record, state, internal: told.internal ?? false, ...changes };
		});
	// A version chosen in a conflict keeps the time it was written; it stands after the one it replaced all the same.
	const times = new Map<string, number>();
	let last = -Infinity;
	for (const { edit, at } of chain) times.set(edit, (last = Math.max(Date.parse(at), last + 1)));
	const time = ({ record }: Act) => (record._id === id && times.get(record.edit)) || Date.parse(record.at);
	return [...known, ...earlier].sort((a, b) => time(b) - time(a) || (a.id < b.id ? 1 : -1));
}

/** Edits of the document that do not stand (any more), the one before the one that does, and all that ever stood, in their order. */
function edits(about: readonly AboutView[], id: string): { before: Envelope | undefined; earlier: Act[]; chain: Envelope[] } {
	const standing = about.find(({ record }) => record._id === id)?.record;
	const kept = about.flatMap(({ record }) => {
		const read = record.kind === appraisalSuperseded.kind ? readRecord(appraisalSuperseded, record) : null;
		return read?.ok && read.record.body.of === id && read.record.body.version.edit !== standing?.edit ? [read.record] : [];
	});
	const arrival = (record: Envelope) => Date.parse(record.received?.at ?? record.at);
	const stood = kept
		.filter(({ body }) => body.how === 'replaced')
		.map((record) => ({ id: record._id, version: supersededVersion(record) }))
		.sort((a, b) => arrival(a.version) - arrival(b.version));
	const chain = [...stood.map(({ version }) => version), ...(standing ? [standing] : [])];
	const shared = { text: '', state: 'sent' as const, internal: false };
	const replaced = stood.map(({ id: own, version }, i): Act => {
		const told = { id: own, what: m.review_act_earlier({ what: acts[version.kind]!(null).what }), record: version, ...shared };
		return i === 0 ? told : { ...told, changes: changesBetween(chain[i - 1]!, version) };
	});
	const met = kept.filter(({ body }) => body.how === 'met-another');
	const lost = met.map((record): Act => {
		const version = supersededVersion(record);
		const other = chain.findLast((one) => arrival(one) <= arrival(record)) ?? chain[0];
		return {
			...{ id: record._id, what: m.review_act_met_another(), record: version, arrived: record.at, ...shared },
			...(other && { changes: changesBetween(other, version) }),
		};
	});
	return { before: stood.at(-1)?.version, earlier: [...replaced, ...lost], chain };
}

/** References that say nothing to a reader. */
const unsaid = ['skpEdit', 'leaderSkp', 'origin'];

function changesBetween(before: Envelope, after: Envelope): Change[] {
	return differences(before.body, after.body, unsaid).map(({ path, mine, theirs }) => {
		const was = fieldWords(path, mine, before.body);
		const is = fieldWords(path, theirs, after.body);
		return { name: is.group === is.label ? is.label : `${is.group}: ${is.label}`, before: was.value, after: is.value };
	});
}

function concerns({ _id, kind, body }: Envelope, id: string, evaluation: boolean): boolean {
	if (!(kind in acts)) return false;
	const of = (body as Said)?.of;
	if (of !== undefined) return of === id;
	return _id === id || (evaluation && !['appraisal.evaluation', 'appraisal.skp'].includes(kind));
}
