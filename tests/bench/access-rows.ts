import { compileAccess } from '#shared/kernel/compile-access';
import type { Session } from '#shared/kernel/session';
import { kinds } from '#shared/kinds';
import { median } from './statistics.ts';

const people = Array.from({ length: 40 }, (_, n) => `P${n}`);
const session: Session = {
	account: 'penilai',
	roles: ['appraiser', 'employee'],
	units: ['DUKCAPIL'],
	person: 'P999',
	charges: people.map((person, n) => ({ person, as: n % 2 ? 'appraiser' : 'superior', from: '2026-01-01', to: null })),
};
const names = ['appraisal.evaluation', 'appraisal.skp', 'appraisal.feedback', 'appraisal.summary', 'appraisal.decision'];
const rows = Array.from({ length: 10_000 }, (_, n) => ({
	kind: names[n % names.length]!,
	unit: n % 7 ? 'SETDA' : 'DUKCAPIL',
	period: ['2026', '2026-TW1', '2026-TW2', '2026-TW3'][n % 4]!,
	subject: `P${n % 400}`,
	by: 'penilai2',
	at: '2026-07-01T10:00:00+07:00',
}));

/** What it costs to decide over a row for an appraiser with 40 people, in microseconds (aim: 0.5), and to compile the access once. */
export function benchAccess(): { row: number; compile: number } {
	const own = [...kinds.values()].filter(({ feed }) => feed === 'appraisal');
	const compiling = times(200, () => void compileAccess(own, session).digest);
	const access = compileAccess(own, session);
	let seen = 0;
	const deciding = times(200, () => {
		for (const row of rows) if (access.sees(row)) seen++;
	});
	if (seen === 0) throw new Error('no row was seen');
	return { row: deciding / rows.length, compile: compiling };
}

/** Median time of a run, in microseconds. */
function times(runs: number, work: () => void): number {
	return median(
		Array.from({ length: runs }, () => {
			const before = performance.now();
			work();
			return (performance.now() - before) * 1000;
		}),
	);
}
