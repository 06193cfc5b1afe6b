import type { Maker } from '$lib/device/new-record';
import { guessTargets } from '$lib/spreadsheet/columns/guess-targets';
import { startEngine } from '$lib/spreadsheet/engine/start-engine';
import { ImportSession } from '$lib/spreadsheet/session/import-session.svelte';
import { personHeadings, type PersonField } from './columns/people-columns';
import { unitHeadings, type UnitField } from './columns/unit-columns';
import type { PeopleOrder, PeopleStored } from './people-target';
import { startWorker } from './start-worker';

export type ListField = PersonField | UnitField;

const headings = { people: personHeadings, units: unitHeadings } as const;
const guess = (row: readonly string[], what: keyof typeof headings) => guessTargets<ListField>(row, headings[what]);
const countKnown = (row: readonly string[], what: keyof typeof headings) => guess(row, what).filter((target) => target !== null).length;

/** One import of people or units. */
export class PeopleImport extends ImportSession<ListField, PeopleOrder, PeopleStored> {
	what = $state<'people' | 'units'>('people');
	newFrom = $state('');
	changedFrom = $state('');

	/** `today` as `2026-11-24`. */
	constructor(
		maker: () => Maker,
		readonly today: string,
	) {
		super((onprogress) => startEngine(startWorker(), maker().account, onprogress), maker);
		this.newFrom = `${today.slice(0, 4)}-01-01`;
		this.changedFrom = today;
	}

	/** What has to have a column before rows can be looked over. */
	readonly missing = $derived.by((): ListField[] => {
		const has = (...fields: ListField[]) => fields.some((field) => this.targets.includes(field));
		if (this.what === 'units') return has('code') ? [] : ['code'];
		return has('nip', 'id', 'name', 'nameNip') ? [] : ['name'];
	});
	readonly mapped = $derived(this.missing.length === 0 && this.doubled.length === 0);

	protected override guess(row: readonly string[]): (ListField | null)[] {
		return guess(row, this.what);
	}

	/** Before it is clear which list this is: whatever one of the two knows. */
	protected override known(row: readonly string[]): boolean[] {
		const what = countKnown(row, 'units') > countKnown(row, 'people') ? 'units' : 'people';
		// Each for itself: a heading that stands twice is a heading.
		return row.map((heading) => guess([heading], what)[0] !== null);
	}

	protected override headerChosen(): void {
		this.chooseWhat(countKnown(this.headings, 'units') > countKnown(this.headings, 'people') ? 'units' : 'people');
	}

	chooseWhat(what: 'people' | 'units'): void {
		this.what = what;
		super.headerChosen();
	}

	protected override settings(): Pick<PeopleOrder, 'what' | 'newFrom' | 'changedFrom' | 'today'> | null {
		const { what, newFrom, changedFrom, today } = this;
		return newFrom && changedFrom ? { what, newFrom, changedFrom, today } : null;
	}
}
