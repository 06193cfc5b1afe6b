import { trainingCertificate } from '#shared/training/kinds/training-certificate';
import { trainingRevocation } from '#shared/training/kinds/training-revocation';
import { readRecord } from '#shared/kernel/define-kind';
import type { Stored } from '../../store/changes';
import { UnknownSequence } from '../../store/changes';
import type { Store } from '../../store/store';

/** What a stranger is told of a certificate, and nothing else. */
export interface VerifiedCertificate {
	name: string;
	programme: string;
	start: string;
	end: string;
	jp: number;
	revoked: boolean;
}

/** Finds certificates by their codes. */
export interface CertificateIndex {
	/** `null`: there is none. As of now: what was stored before the question counts. Rejects when the store does not answer. */
	find(code: string): Promise<VerifiedCertificate | null>;
}

const kinds: string[] = [trainingCertificate.kind, trainingRevocation.kind];
const page = 2_000;

/**
 * Keeps codes and revocations in memory, since no store is asked by code, and reads what is new before every answer: known and unknown codes take
 * the same time, and a revocation counts at once on every gateway.
 */
export function certificateIndex(store: Store): CertificateIndex {
	let upTo: string | number | null = null;
	const byCode = new Map<string, Omit<VerifiedCertificate, 'revoked'> & { id: string; since: string }>();
	const revoked = new Set<string>();
	let running: Promise<void> = Promise.resolve();
	let waiting: Promise<void> | null = null;

	function take(record: Stored): void {
		const certificate = readRecord(trainingCertificate, record);
		if (certificate.ok) {
			const { code, holder, programme, jp } = certificate.record.body;
			const since = `${record.received?.at ?? ''} ${record._id}`;
			// One code is the certificate's that had it first, in whatever order they are read: another one that claims it is not believed.
			if (byCode.has(code) && byCode.get(code)!.since <= since) return;
			byCode.set(code, {
				id: record._id,
				since,
				name: holder.name,
				programme: programme.title,
				start: programme.start,
				end: programme.end,
				jp,
			});
		}
		const revocation = readRecord(trainingRevocation, record);
		if (revocation.ok) revoked.add(revocation.record.body.certificate);
	}

	async function load(): Promise<string | number> {
		const db = store.db('training');
		const { update_seq } = await db.info();
		for (const kind of kinds) {
			const { rows } = await db.allDocs<Stored>({ startkey: `${kind}:`, endkey: `${kind}:\uffff`, include_docs: true });
			for (const { doc } of rows) if (doc) take(doc);
		}
		return update_seq;
	}

	async function catchUp(since: string | number): Promise<string | number> {
		const wanted = { since, limit: page, selector: { kind: { $in: kinds } }, accept: ({ kind }: Stored) => kinds.includes(kind) };
		for (;;) {
			const { rows, lastSeq, pending } = await store.changes('training', wanted);
			for (const { record } of rows) take(record);
			if (pending === 0 || lastSeq === wanted.since) return lastSeq;
			wanted.since = lastSeq;
		}
	}

	async function refresh(): Promise<void> {
		try {
			upTo = await catchUp(upTo ?? (await load()));
		} catch (error) {
			if (!(error instanceof UnknownSequence)) throw error;
			// Another store stands there now: nothing of the one before counts.
			byCode.clear();
			revoked.clear();
			upTo = await load();
		}
	}

	/** Everybody who asks while one look is under way shares the next. */
	function fresh(): Promise<void> {
		waiting ??= running.catch(() => undefined).then(() => {
			waiting = null;
			return (running = refresh());
		}); // prettier-ignore
		return waiting;
	}

	return {
		async find(code) {
			await fresh();
			const found = byCode.get(code);
			if (!found) return null;
			const { id, name, programme, start, end, jp } = found;
			return { name, programme, start, end, jp, revoked: revoked.has(id) };
		},
	};
}
