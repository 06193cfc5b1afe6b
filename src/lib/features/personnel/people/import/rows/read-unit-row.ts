import { plainWords } from '$lib/spreadsheet/columns/plain-words';
import type { ReadRow } from '$lib/spreadsheet/rows/read-rows';
import { unitKind, type ReferenceUnit } from '#shared/personnel/kinds/reference-unit';
import type { UnitField } from '../columns/unit-columns';
import type { MessageCode, RowMessage } from './row-message';

/** What a row says of a unit by itself. */
export interface UnitRow {
	row: number;
	messages: RowMessage[];
	tell: (code: MessageCode, level: RowMessage['level'], field: UnitField | null, other?: number) => void;
	code?: string;
	name?: string;
	kind?: ReferenceUnit['kind'];
	/** As its name begins ("Dinas …"); for a new unit whose kind is not said. */
	likelyKind?: ReferenceUnit['kind'];
	/** Still to be looked up. */
	parent?: string;
	/** No row of a unit: a line of totals, the heading once more. */
	note: boolean;
}

/** Full words of kinds whose code is an abbreviation. */
const words: readonly [ReferenceUnit['kind'], RegExp][] = [
	['setda', /^(setda|sekretariat daerah)\b/],
	['setwan', /^(setwan|sekretariat (dprd|dewan))\b/],
	['bagian', /^(bagian|sekretariat|sub ?bagian)\b/],
	['rsud', /^(rsud|rumah sakit)\b/],
	['mpp', /^(mpp|mal pelayanan publik)\b/],
	['sekolah', /^(sekolah|sdn?|smpn?|tk|paud)\b/],
];

/** Reads a row cell by cell. Pure. */
export function readUnitRow({ row, cells, columnOf, messages: marks, note }: ReadRow<UnitField>): UnitRow {
	const messages: RowMessage[] = [...marks];
	const unit: UnitRow = {
		row,
		messages,
		note: note !== null,
		tell: (code, level, field, other) =>
			messages.push({ code, level, column: field && columnOf(field), value: (field && cells[field]) ?? '', ...(other && { other }) }),
	};
	if (note) {
		messages.splice(0, messages.length, { code: `note-${note}`, level: 'note', column: null, value: Object.values(cells)[0] ?? '' });
		return unit;
	}
	if (cells.code === undefined) unit.tell('code-missing', 'problem', 'code');
	else if (!/^[A-Za-z0-9.-]{1,40}$/.test(cells.code)) unit.tell('code-form', 'problem', 'code');
	else unit.code = cells.code;
	if (cells.name !== undefined) {
		if (cells.name.length <= 160) unit.name = cells.name;
		else unit.tell('name-long', 'problem', 'name');
	}
	const kind = cells.kind === undefined ? undefined : kindOf(cells.kind);
	if (kind) unit.kind = kind;
	else if (kind === null) unit.tell('kind-unknown', 'problem', 'kind');
	const likely = kindOf(cells.name ?? '');
	if (likely) unit.likelyKind = likely;
	if (cells.parent !== undefined && cells.parent !== '-') unit.parent = cells.parent;
	return unit;
}

function kindOf(text: string): ReferenceUnit['kind'] | null {
	const plain = plainWords(text);
	const worded = words.find(([, pattern]) => pattern.test(plain))?.[0];
	return worded ?? unitKind.options.find((kind) => plain === kind || plain.startsWith(`${kind} `)) ?? null;
}
