import { plainWords } from '$lib/spreadsheet/columns/plain-words';
import { doubledRows } from '$lib/spreadsheet/rows/doubled-rows';
import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferenceUnit } from '#shared/personnel/kinds/reference-unit';
import type { UnitRow } from '../rows/read-unit-row';
import { NamedIndex } from './find-named';

type Known = RecordOf<ReferenceUnit>;

/** What a row of units comes to. */
export interface PlannedUnit {
	row: UnitRow;
	state: 'new' | 'changed' | 'same' | 'problem' | 'note';
	body?: ReferenceUnit;
	before?: Known;
}

/** Decides for every row whether it is a new unit, a change of a known one (by code) or cannot be taken. A unit may hang on another row's. */
export function planUnits(
	rows: readonly UnitRow[],
	units: readonly Known[],
	from: string,
	answers: Readonly<Record<string, string>> = {},
): PlannedUnit[] {
	const doubled = doubledRows(rows.map(({ row, code }) => ({ row, value: code })));
	const byCode = new Map(units.map((unit) => [unit.body.code, unit]));
	const index = new NamedIndex<string>();
	const named = new Map(units.map(({ body }) => [body.code, body.name]));
	for (const { code, name } of rows) if (code && name) named.set(code, name);
	for (const [code, name] of named) for (const word of [code, name]) index.add(plainWords(word), code);
	for (const [key, code] of Object.entries(answers)) if (key.startsWith('parent:')) index.add(key.slice('parent:'.length), code);

	const parents = new Map(units.map(({ body }) => [body.code, body.parent]));
	const planned = rows.map((row): PlannedUnit => {
		if (row.note) return { row, state: 'note' };
		const other = doubled.get(row.code ?? '')?.find((one) => one !== row.row);
		if (other) row.tell('code-doubled', 'problem', 'code', other);
		const before = byCode.get(row.code ?? '');
		if (!before && !row.name) row.tell('name-missing', 'problem', 'name');
		if (!before && !row.kind && !row.likelyKind && !row.messages.some(({ code }) => code === 'kind-unknown'))
			row.tell('kind-unknown', 'problem', 'kind');
		const parent = row.parent === undefined ? undefined : index.find(plainWords(row.parent));
		if (parent === 'unknown' || parent === 'ambiguous') row.tell(`parent-${parent}`, 'problem', 'parent');
		if (row.messages.some(({ level }) => level === 'problem')) return { row, state: 'problem' };
		const first = { code: row.code!, kind: row.likelyKind, parent: null, validFrom: from, validTo: null };
		const said = { ...(row.name && { name: row.name }), ...(row.kind && { kind: row.kind }), ...(parent && { parent }) };
		const body = { ...first, ...before?.body, ...said } as ReferenceUnit;
		parents.set(body.code, body.parent);
		const same = before && (['name', 'kind', 'parent'] as const).every((field) => before.body[field] === body[field]);
		return { row, state: same ? 'same' : before ? 'changed' : 'new', body, before };
	});
	for (const one of planned) {
		if (!one.body || !inCircle(one.body.code, parents)) continue;
		one.row.tell('parent-circle', 'problem', 'parent');
		one.state = 'problem';
	}
	return planned;
}

function inCircle(code: string, parents: ReadonlyMap<string, string | null>): boolean {
	const seen = new Set<string>();
	for (let at: string | null | undefined = code; at; at = parents.get(at)) {
		if (seen.has(at)) return true;
		seen.add(at);
	}
	return false;
}
