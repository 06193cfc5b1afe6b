// Recomputes a published selection from its file alone: node verify-selection.mjs FILE [HEAD OF THE CHAIN, FROM THE SIGNED PAPER]
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const canonical = (value) => {
	if (Array.isArray(value)) return `[${value.map(canonical)}]`;
	if (value === null || typeof value !== 'object') return JSON.stringify(value);
	return `{${Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`)}}`; // prettier-ignore
};
const hash = (value) => createHash('sha256').update(canonical(value)).digest('hex');
const read = (text) => text.split('/').map(BigInt); // a fraction is [numerator, denominator]
const add = ([a, b], [c, d]) => [a * d + c * b, b * d];
const less = ([a, b], [c, d]) => a * d < c * b;
const same = (a, b) => !a === !b && (!a || (!less(a, b) && !less(b, a)));
const sum = (parts) => parts.reduce(add, [0n, 1n]);

const { chain, ...published } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { criteria, sheets, sealed, participants, imported, rows, commitments, leftOut, decided, stage, detail } = published;
const stages = criteria.stages.slice(0, criteria.stages.findIndex(({ code }) => code === stage) + 1);
const failed = [];
const check = (right, what) => right || failed.push(what);
const bodies = (kind) => chain.filter((event) => event.kind === kind).map(({ body }) => body);

chain.forEach(({ hash: own, ...event }, at) => {
	check(event.no === at + 1 && event.previous === (chain[at - 1]?.hash ?? null) && hash(event) === own, `chain: event ${at + 1}`);
});
if (process.argv[3]) check(chain.at(-1)?.hash === process.argv[3], 'chain: not the head on the paper');
check(bodies('publication').includes(hash(published)), 'publication: not the one in the chain');
check(bodies('criteria').at(-1) === hash(criteria), 'criteria: not those in the chain');
check(criteria.components.reduce((all, { weight }) => all + weight, 0) === 10_000, 'criteria: weights are not 100 %');
check(new Set(commitments).size === commitments.length && bodies('seal').length >= commitments.length, 'seals: more than in the chain');
for (const one of sealed ?? []) check(bodies('seal').includes(hash(one)) && commitments.includes(one.marks), `seal: ${one.marks}`);
for (const one of sheets ?? [])
	check(commitments.includes(hash(one)), `sheet: ${one.sheet.seat} ${one.sheet.participant} was not sealed like this`);

for (const { sheet, salt } of sheets ?? []) {
	const right = sheet.criteria === hash(criteria) || decided.includes(hash({ sheet, salt }));
	check(right, `sheet: ${sheet.seat} ${sheet.participant} was marked by other criteria`);
}
const accounted = new Set([...(sheets ?? []).map(hash), ...leftOut.map(({ marks }) => marks)]);
const complete = commitments.every((one) => accounted.has(one));
check(!sheets || complete, `sheets: ${sheets?.length} of ${commitments.length} are here, ${leftOut.length} are left out`);

const scoreOf = ({ code, stage: of, elements, kind }, number, shown) => {
	const given = imported.find((one) => one.component === code && one.participant === number);
	if (kind === 'cat') return given ? [BigInt(given.points), 100n] : null;
	if (!sheets) return shown ? read(shown) : null;
	const marks = sheets.filter(({ sheet }) => sheet.participant === number && sheet.stage === of).map(({ sheet }) => sheet.marks);
	const means = elements.map(({ code: element, weight }) => {
		const points = marks.flatMap((all) => (all[element] && all[element] !== 'unrated' ? [BigInt(all[element].points)] : []));
		return points.length > 0 && [BigInt(weight) * points.reduce((a, b) => a + b), BigInt(1_000_000 * points.length)];
	});
	return means.every(Boolean) ? sum(means) : null;
};
const scored = detail === 'passed' ? [] : rows;
for (const row of scored) {
	const { number, components, state, affirmation, total } = row;
	const { standing, affirmation: granted } = participants.find((one) => one.number === number);
	const bonus = criteria.affirmation.reduce((all, { code, points }) => all + (granted.includes(code) ? points : 0), 0);
	let [expected, sofar] = [standing === 'taking-part' ? 'ranked' : standing, [BigInt(bonus), 100n]];
	check(same(read(affirmation), sofar), `${number}: affirmation`);
	for (const { code: of, passMark } of stages) {
		if (expected === 'below' || expected === 'incomplete') break;
		const parts = criteria.components.filter((component) => component.stage === of);
		const scores = parts.map((component) => scoreOf(component, number, components[component.code]));
		parts.forEach(({ code }, at) => check(same(scores[at], components[code] ? read(components[code]) : null), `${number}: ${code}`));
		const held = scores.every(Boolean) && sum(scores.map(([n, d], at) => [n * BigInt(parts[at].weight), d * 10_000n]));
		sofar = held && sofar && add(sofar, held);
		if (expected !== 'ranked') continue;
		const mark = BigInt(passMark ?? 0) * BigInt(parts.reduce((all, { weight }) => all + weight, 0));
		if (!held) expected = 'incomplete';
		else if (less(held, [mark, 1_000_000n])) expected = 'below';
	}
	check(state === expected, `${number}: ${state}, should be ${expected}`);
	check(same(sofar || null, total ? read(total) : null), `${number}: total`);
	Object.assign(row, { keys: [total, ...criteria.tieOrder.map((code) => components[code])].map((text) => (text ? read(text) : [0n, 1n])) });
}
const ranked = scored.filter(({ state }) => state === 'ranked');
const before = (a, b) => a.keys.map((key, at) => (less(b.keys[at], key) ? 1 : less(key, b.keys[at]) ? -1 : 0)).find(Boolean) ?? 0;
const lotOf = ({ number }) => (criteria.lot && participants.find((one) => one.number === number).lot) ?? null;
for (const row of ranked) {
	const equal = ranked.filter((other) => before(other, row) === 0);
	const lots = equal.map(lotOf);
	const drawn = !lots.includes(null) && !lots.includes(false) && new Set(lots).size === lots.length;
	const ahead = ranked.filter((other) => before(other, row) > 0 || (drawn && equal.includes(other) && lotOf(other) < lotOf(row)));
	check(row.rank === ahead.length + 1, `${row.number}: rank ${row.rank}, should be ${ahead.length + 1}`);
}
for (const line of failed) console.log(`WRONG ${line}`);
console.log(failed.length > 0 ? `${failed.length} wrong` : `right: ${chain.length} events, ${commitments.length} seals, ${sheets?.length ?? 'no'} sheets, ${rows.length} rows`); // prettier-ignore
process.exitCode = failed.length > 0 ? 1 : 0;
