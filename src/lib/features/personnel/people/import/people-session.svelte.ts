import type { Maker } from '$lib/device/new-record';
import { doubledTargets } from '$lib/spreadsheet/columns/doubled-targets';
import { findHeader } from '$lib/spreadsheet/columns/find-header';
import { guessTargets } from '$lib/spreadsheet/columns/guess-targets';
import { SheetSession } from '$lib/spreadsheet/session/sheet-session.svelte';
import { personHeadings, type PersonField } from './columns/people-columns';
import { unitHeadings, type UnitField } from './columns/unit-columns';
import type { CheckView } from './engine/people-engine';
import type { RemoteEngine } from './engine/start-engine';

export const steps = ['file', 'columns', 'check', 'done'] as const;
export type Step = (typeof steps)[number];
type Field = PersonField | UnitField;

const headings = { people: personHeadings, units: unitHeadings } as const;
const countKnown = (row: readonly string[], what: keyof typeof headings) =>
	guessTargets<Field>(row, headings[what]).filter((target) => target !== null).length;

/** One import of people or units from the choice of a file to its result; the steps show it and change it. */
export class PeopleSession extends SheetSession<'checking' | 'storing'> {
	step = $state<Step>('file');
	what = $state<'people' | 'units'>('people');
	targets = $state.raw<(Field | null)[]>([]);
	newFrom = $state('');
	changedFrom = $state('');
	check = $state.raw<CheckView | null>(null);
	result = $state.raw<{ added: number; changed: number } | null>(null);
	engine = $state.raw<RemoteEngine>() as RemoteEngine;

	/** `start` gives an engine, a fresh one after each cancelling; `today` as `2026-11-24`. */
	constructor(
		readonly start: () => RemoteEngine,
		readonly maker: () => Maker,
		readonly today: string,
	) {
		super();
		this.engine = start();
		this.newFrom = `${today.slice(0, 4)}-01-01`;
		this.changedFrom = today;
	}

	/** What has to have a column before rows can be looked over. */
	readonly missing = $derived.by((): Field[] => {
		const has = (field: Field) => this.targets.includes(field);
		if (this.what === 'units') return (['code'] as const).filter((field) => !has(field));
		return has('nip') || has('id') || has('name') ? [] : ['name'];
	});
	readonly mapped = $derived(this.missing.length === 0 && doubledTargets(this.targets).length === 0);

	protected override read(name: string, bytes: Uint8Array<ArrayBuffer>, separator?: string) {
		return this.engine.open(name, bytes, separator);
	}

	protected override findHeader(rows: readonly (readonly string[])[]): number | null {
		return findHeader(rows, (row) => Math.max(countKnown(row, 'people'), countKnown(row, 'units')), 2);
	}

	protected override headerChosen(): void {
		this.chooseWhat(countKnown(this.headings, 'units') > countKnown(this.headings, 'people') ? 'units' : 'people');
	}

	chooseWhat(what: 'people' | 'units'): void {
		this.what = what;
		this.targets = guessTargets<Field>(this.headings, headings[what]);
	}

	chooseTarget(column: number, target: Field | null): void {
		this.targets = this.targets.map((before, index) => (index === column ? target : before));
	}

	async runCheck(): Promise<void> {
		await this.during('checking', async () => {
			const { what, sheet, header, newFrom, changedFrom, today } = this;
			const order = { what, sheet, header, targets: [...this.targets], newFrom, changedFrom, today, maker: { ...this.maker() } };
			this.check = await this.engine.check(order);
			this.step = 'check';
		});
	}

	async store(): Promise<void> {
		await this.during('storing', async () => {
			this.result = await this.engine.store();
			this.step = 'done';
		});
	}

	/** Ends what is under way: a transaction that has not ended stores nothing. Back to the choice of a file. */
	cancel(): void {
		this.engine.stop();
		this.engine = this.start();
		this.busy = null;
		this.again();
	}

	/** Another file; the days stay. */
	again(): void {
		this.forget();
		this.check = this.result = null;
		this.step = 'file';
	}
}
