import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paperKinds, readWanted, wantedQuery } from './wanted';

const id = fc.stringMatching(/^[A-Za-z0-9.-]{1,20}$/);

test('an address asks for what it was made from', () => {
	fc.assert(
		fc.property(
			fc.subarray([...paperKinds]),
			fc.constantFrom('2026', '2026-TW3', '2026-11'),
			fc.array(id),
			fc.array(id),
			(kinds, period, people, units) => {
				const wanted = { kinds, period, people, units };
				expect(readWanted(new URLSearchParams(wantedQuery(wanted)))).toEqual(wanted);
			},
		),
	);
});

test('what an address says wrongly asks for nothing', () => {
	expect(readWanted(new URLSearchParams('?jenis=rahasia,skp&periode=2026-TW9&orang=P1'))).toMatchObject({
		kinds: ['skp'],
		people: [],
		units: [],
	});
	expect(readWanted(new URLSearchParams('?jenis=skp&periode=2026&orang=P1,<script>,a/b')).people).toEqual(['P1']);
});
