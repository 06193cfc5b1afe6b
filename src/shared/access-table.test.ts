import { expect, it } from 'vitest';
import type { AnyKind } from './kernel/define-kind';
import { keyTables } from './access';
import { feeds } from './kernel/feeds';
import { clausesOf } from './kernel/kind-traits';
import { foundBy } from './kernel/read-reach';
import { roles, type Role } from './kernel/session';
import { kinds } from './kinds';

const cure = 'docs/access.md is out of date: npx vitest run --project unit src/shared/access-table.test.ts -u';

it('the table of roles and kinds in docs/access.md is the one the code has', async () => {
	await expect(accessTable(), cure).toMatchFileSnapshot('../../docs/access.md');
});

/** All roles × kinds × read and write, with the clause, as a page; generated, so that a change of access is seen in every review. */
function accessTable(): string {
	const tables = feeds.flatMap((feed) => {
		const own = [...kinds.values()].filter((kind) => kind.feed === feed).sort((a, b) => (a.kind < b.kind ? -1 : 1));
		return [
			`## ${feed}: who reads`,
			table(own, ({ readers }, role) => [readers[role] ?? []].flat().join(', ')),
			`## ${feed}: who writes`,
			table(own, ({ writers }, role) => clausesOf(writers[role]).map(clauseWords).join(', ')),
		];
	});
	return `${[intro, ...tables, '## By what it is found', keys(), '## What else a kind says', traits()].join('\n\n')}\n`;
}

const intro = `# Who may see and write what

Generated from the kinds in [src/shared](../src/shared); do not edit: a test compares it with the code and names the command that writes it anew.
The union of a session's roles is its scope. What the words mean stands in \`kernel/read-reach.ts\` and \`kernel/write-reach.ts\`; *only some* is a sort of
body (an import, say), *own name* a body that says in whose name it was written. A dash: nothing.`;

function table(own: readonly AnyKind[], cell: (kind: AnyKind, role: Role) => string): string {
	const rows = own.map((kind) => [`\`${kind.kind}\``, ...roles.map((role) => cell(kind, role) || '-')]);
	return asTable(['kind', ...roles], rows);
}

/** A first pull reads by these keys and not the whole feed. */
function keys(): string {
	const words = Object.entries(foundBy).map(([word, field]) => [word, field ?? 'kind alone']);
	const kept = feeds.flatMap((feed) =>
		Object.entries(keyTables[feed]).map(([kind, fields]) => [
			`\`${kind}\``,
			fields.map((field) => field ?? 'kind alone').join(', ') || '-',
		]),
	);
	return `A first pull of a scope is read by keys of kind, field and value ([decision 42](decisions/0042-first-pull-by-index.md)). Which field a word is found by:

${asTable(['word', 'field'], words)}

and under which fields both stores therefore keep the records of a kind:

${asTable(['kind', 'fields'], kept)}`;
}

function clauseWords({ reach, sort, ownName }: ReturnType<typeof clausesOf>[number]): string {
	return [reach, ...(sort ? ['*only some*'] : []), ...(ownName ? ['*own name*'] : [])].join(' ');
}

function traits(): string {
	const rows = [...kinds.values()]
		.sort((a, b) => (a.kind < b.kind ? -1 : 1))
		.map((kind) => {
			const { person, unit, period } = kind.about;
			const needs = (kind.needs ?? []).map(
				({ path, agrees, sameId }) => `${path} (${[...agrees, ...(sameId ? ['its id'] : [])].join(', ') || 'its kind'})`,
			);
			const besides = [
				...(kind.made === 'gateway' ? ['made by the gateway alone'] : []),
				...(kind.keepsReplaced ? ['keeps what is replaced'] : []),
				...(kind.hiddenFromAppraiser ? ['hidden from the appraiser'] : []),
				...(kind.fourEyes ? [`let through by two (${kind.fourEyes})`] : []),
			];
			return [`\`${kind.kind}\``, `${person} · ${unit} · ${period}`, kind.change, needs.join('; ') || '-', besides.join('; ') || '-'];
		});
	return asTable(['kind', 'person · unit · period', 'change', 'refers to, and must agree in', 'besides'], rows);
}

function asTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
	return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
