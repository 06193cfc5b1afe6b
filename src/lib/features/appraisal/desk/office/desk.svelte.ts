import { liveQuery, type Subscription } from 'dexie';
import { SvelteSet } from 'svelte/reactivity';
import type { DeviceDb } from '$lib/device/db';
import { casesOf, type CaseRow } from '$lib/features/appraisal/data/cases-table';
import { caseCount, type CaseCount } from '$lib/features/appraisal/data/cases-table';
import { appraisalPeriods, units } from '$lib/device/records/reference';
import { referencePerson } from '#shared/personnel/kinds/reference-person';
import type { ReferenceUnit } from '#shared/personnel/kinds/reference-unit';
import { blankFilter, type ReviewFilter } from '../list/review-filter';
import { deskRows, mergeRows, rowsByKey, type DeskRow } from './desk-row';
import { inChunks } from './in-chunks';
import { nonePending, pendingReviews, withPending } from './pending-reviews';
import { namesByAccount, nobody, readPeople } from './person-row';
import { unitNames } from './unit-names';
import { nothingWritten, writtenDrafts } from './written-drafts';

/** How far the first load is, in rows of `total`. */
interface Progress {
	done: number;
	total: number;
}

/** What has changed since the rows held; with the keys there are, when some were taken away. */
interface News {
	count: CaseCount;
	rows: CaseRow[];
	left: string[] | null;
}

/**
 * Every document and person of the city in memory, slim, so that a list or filter of tens of thousands opens at once: read once
 * in pieces, then following the device's table by its `changed`. One per database, for as long as the page lives.
 */
export class Desk {
	/** `null` once everything has been read. */
	progress = $state.raw<Progress | null>({ done: 0, total: 0 });
	/** What the first load failed with; `begin` tries again. */
	failure = $state.raw<unknown>(null);
	people = $state.raw(nobody());
	units = $state.raw<readonly ReferenceUnit[]>([]);
	periods = $state.raw<readonly string[]>([]);
	filter = $state<ReviewFilter>(blankFilter());
	/** Rows (`<key> <edit>`) that were in sight in the list since the page was loaded. */
	readonly seen = new SvelteSet<string>();
	/** Documents (`<key> <edit>`) whose summary was on the screen since the page was loaded. */
	readonly looked = new SvelteSet<string>();

	/** Ids of the drafts in which something is written about a document. */
	writing = $state.raw(nothingWritten());

	#held = $state.raw<readonly DeskRow[]>([]);
	#pending = $state.raw(nonePending());
	/** All documents, oldest first, as they stand with one's own unsent reviews. */
	readonly rows = $derived(withPending(this.#held, this.#pending));
	readonly byKey = $derived(rowsByKey(this.rows));
	readonly unitNames = $derived(unitNames(this.units));
	/** Names by account, for who did what. */
	readonly accountNames = $derived(namesByAccount(this.people));

	#seen: CaseCount = { changed: 0, removed: 0 };
	#following: Subscription[] = [];

	constructor(readonly db: DeviceDb) {
		void this.begin();
	}

	/** Reads everything, then follows. */
	async begin(): Promise<void> {
		this.failure = null;
		try {
			const people = this.db.records.where('_id').startsWith(`${referencePerson.kind}:`);
			const total = (await casesOf(this.db).count()) + (await people.count());
			this.progress = { done: 0, total };
			[this.units, this.periods] = [await this.#units(), await this.#periods()];
			this.people = await readPeople(this.db, (n) => this.#step(n));
			await this.#readCases();
			this.progress = null;
			this.#follow();
		} catch (error) {
			this.failure = error;
		}
	}

	#step(n: number): void {
		if (this.progress) this.progress = { ...this.progress, done: this.progress.done + n };
	}

	async #units(): Promise<ReferenceUnit[]> {
		return (await units(this.db)).map(({ body }) => body);
	}

	async #periods(): Promise<string[]> {
		return (await appraisalPeriods(this.db)).map(({ period }) => period);
	}

	async #readCases(): Promise<void> {
		this.#seen = await caseCount(this.db);
		const rows: CaseRow[] = [];
		for await (const chunk of inChunks(casesOf(this.db), 'key')) {
			rows.push(...chunk);
			this.#step(chunk.length);
		}
		this.#held = deskRows(rows);
	}

	#follow(): void {
		for (const one of this.#following) one.unsubscribe();
		const failed = (error: unknown) => (this.failure = error);
		let later: ReturnType<typeof setTimeout> | undefined;
		let first = true;
		const peopleChanged = () => {
			clearTimeout(later);
			// A pull brings them in pieces.
			if (!first) later = setTimeout(() => void readPeople(this.db, () => undefined).then((people) => (this.people = people)), 1_000);
			first = false;
		};
		const people = this.db.records.where('_id').startsWith(`${referencePerson.kind}:`);
		this.#following = [
			liveQuery(async () => this.#news()).subscribe((news) => this.#take(news), failed),
			liveQuery(async () => pendingReviews(this.db)).subscribe((pending) => (this.#pending = pending), failed),
			liveQuery(async () => writtenDrafts(this.db)).subscribe((writing) => (this.writing = writing), failed),
			liveQuery(async () => this.#units()).subscribe((units) => (this.units = units), failed),
			liveQuery(async () => this.#periods()).subscribe((periods) => (this.periods = periods), failed),
			liveQuery(async () => people.count()).subscribe(peopleChanged, failed),
		];
	}

	async #news(): Promise<News> {
		return this.db.transaction('r', casesOf(this.db), this.db.settings, async () => {
			const count = await caseCount(this.db);
			const rows = await casesOf(this.db).where('changed').above(this.#seen.changed).toArray();
			const left = count.removed === this.#seen.removed ? null : await casesOf(this.db).toCollection().primaryKeys();
			return { count, rows, left };
		});
	}

	#take({ count, rows, left }: News): void {
		this.#seen = count;
		if (rows.length > 0 || left) this.#held = mergeRows(this.#held, rows, left);
	}
}

const desks = new WeakMap<DeviceDb, Desk>();

/** The desk of this database; begins its first load at the first call. */
export function deskOf(db: DeviceDb): Desk {
	const known = desks.get(db) ?? new Desk(db);
	desks.set(db, known);
	return known;
}
