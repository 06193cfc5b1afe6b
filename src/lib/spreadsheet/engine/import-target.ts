import type { DeviceDb } from '$lib/device/db';
import type { Maker } from '$lib/device/new-record';
import type { Envelope } from '#shared/kernel/envelope';
import type { Table } from '../read/table';
import type { CheckedRow } from '../rows/row-message';
import type { Progress } from '../worker/call';

/** How a sheet is to be read, and what a person answered about it. A target adds what it needs besides. */
export interface ImportOrder {
	sheet: number;
	/** Index of the heading's last row; `null`: there is none, data begins in row 1. */
	header: number | null;
	/** What each column holds, in the target's words. */
	targets: readonly (string | null)[];
	/** Answers by key of the question. */
	answers: Readonly<Record<string, string>>;
	maker: Maker;
}

/** Something about the file as a whole. A `problem` means that nothing of it can be stored. */
export interface FileRemark {
	code: string;
	level: 'problem' | 'warning';
	/** How many rows or columns it concerns. */
	n?: number;
	value?: string;
}

/**
 * Something only a person can decide, once for all rows it concerns: which unit a name means, whether two names are one person.
 * Rows wait for the answer and are left out without it; with `required` nothing is stored before.
 */
export interface Question {
	key: string;
	code: string;
	/** What the file says, and what the device knows instead. */
	value: string;
	known?: string;
	/** Row numbers as the spreadsheet shows them. */
	rows: readonly number[];
	/** `label` as it stands; without one the target's words for the value. */
	options: readonly { value: string; label?: string }[];
	required?: boolean;
}

/** A row as it would be stored, for a person to look at before: texts by column of the preview, and what would change. */
export interface PreviewRow {
	row: number;
	state: string;
	cells: Readonly<Record<string, string>>;
	/** Fields that would change. */
	changes: readonly string[];
}

/** What a target makes of a sheet. */
export interface TargetCheck<Stored extends Record<string, number> = Record<string, number>> {
	rows: readonly CheckedRow[];
	remarks?: readonly FileRemark[];
	questions?: readonly Question[];
	/** The first rows that would be stored. */
	preview?: readonly PreviewRow[];
	/** Numbers of the target's own for its screen. */
	facts?: Readonly<Record<string, number>>;
	/** What would be stored, and what the person is told then. */
	records: readonly Envelope[];
	stored: Stored;
}

/** What a target may ask besides the sheet. */
export interface TargetWorld {
	db: DeviceDb;
	file: string;
	/** Tells the page how far a long check is. */
	report: (progress: Progress) => void;
}

/**
 * Where rows of a table go: the one thing an import defines in its worker. `check` looks every row over and compares with what the
 * device knows; it stores nothing, and gives the same for the same order and device.
 */
export interface ImportTarget<Order extends ImportOrder, Stored extends Record<string, number>> {
	check(table: Table, order: Order, world: TargetWorld): Promise<TargetCheck<Stored>>;
}
