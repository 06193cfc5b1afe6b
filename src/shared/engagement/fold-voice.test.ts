import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { event, rulesId, verified, voice, type Said } from './fixtures/voices';
import { foldVoice } from './fold-voice';
import type { EngagementEvent } from './kinds/engagement-event';
import { publicVoice } from './public-voice';

const at = (hour: number) => `2026-11-24T${String(hour).padStart(2, '0')}:00:00+07:00`;
const routed: Said = { act: 'routed', text: 'Mohon ditindaklanjuti.' };
const answered: Said = { act: 'answered', text: 'Loket kedua dibuka.', office: 'Disdukcapil', published: true };
const closed: Said = { act: 'closed', text: '' };
const reopened: Said = { act: 'reopened', text: 'Masih lama.' };
const stateOf = (...said: Said[]) =>
	foldVoice(
		voice(),
		said.map((one, hour) => event(at(hour), one)),
	).state;

describe('the state of a voice', () => {
	it('goes from being recorded to its end, and open again', () => {
		const { received, ...recorded } = voice();
		void received;
		expect(foldVoice(recorded, []).state).toBe('recorded');
		expect(stateOf()).toBe('received');
		expect(stateOf(verified)).toBe('verified');
		expect(stateOf(verified, routed)).toBe('routed');
		expect(stateOf(verified, routed, answered)).toBe('answered');
		expect(stateOf(verified, routed, answered, closed)).toBe('closed');
		expect(stateOf(verified, routed, answered, closed, reopened)).toBe('reopened');
		expect(stateOf(verified, routed, answered, closed, reopened, routed)).toBe('routed');
		expect(stateOf(verified, routed, answered, closed, reopened, answered)).toBe('answered');
		expect(stateOf(verified, { act: 'directed', to: 'Inspektorat' })).toBe('directed');
		expect(stateOf(verified, { act: 'unprocessable', rules: rulesId, reason: 'no-place', text: '' })).toBe('unprocessable');
	});

	it('is not answered by a first word without a decision', () => {
		const said: Said = { act: 'responded', text: 'Akan dikoordinasikan.', published: true };
		expect(stateOf(verified, routed, said)).toBe('routed');
	});

	it('ends once: closing again and opening what is open change nothing, and are told apart', () => {
		const first = event(at(1), closed);
		const second = event(at(2), { act: 'directed', to: 'Inspektorat' });
		const third = event(at(3), reopened);
		const fourth = event(at(4), reopened);
		const folded = foldVoice(voice(), [first, second, third, fourth]);
		expect(folded.state).toBe('reopened');
		expect([...folded.idle]).toEqual([second._id, fourth._id]);
		expect(folded.reopened).toEqual(third);
	});

	it('keeps where the matter lies and what was verified when it is opened again', () => {
		const folded = foldVoice(voice(), [
			event(at(1), verified),
			event(at(2), routed, { unit: 'DPMPTSP' }),
			event(at(3), closed),
			event(at(4), reopened),
		]);
		expect([folded.routed?.unit, folded.verified?.body.clock, folded.answered]).toEqual(['DPMPTSP', 'ordinary', null]);
	});

	it('takes no event of another voice', () => {
		const other = event(at(1), closed);
		expect(foldVoice(voice(), [{ ...other, body: { ...other.body, code: '22222222W2' } }]).state).toBe('received');
	});
});

const said: fc.Arbitrary<Said> = fc.constantFrom<Said>(
	...[verified, routed, answered, closed, reopened, { ...answered, published: false }],
	...([
		{ act: 'redacted', text: 'Antrean lama.' },
		{ act: 'responded', text: 'Terima kasih.', published: true },
		{ act: 'directed', to: 'Inspektorat' },
		{ act: 'extended', until: '2026-12-30', text: 'Menunggu alat.' },
		{ act: 'unprocessable', rules: rulesId, reason: 'no-place', text: '' },
	] satisfies Said[]),
);
const events = fc.array(fc.tuple(said, fc.nat(23), fc.constantFrom('DUKCAPIL', '*')), { maxLength: 12 }).map((list) =>
	// Some at the very same hour: then the edit decides.
	list.map(([one, hour, unit]) => event(at(hour), one, { unit })),
);

describe('events of a voice', () => {
	it('give the same state in whatever order they arrive, and however often', () => {
		fc.assert(
			fc.property(
				events.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: 2 * list.length }))),
				([list, shuffled]) => {
					const [one, other] = [foldVoice(voice(), list), foldVoice(voice(), shuffled)];
					expect(other).toEqual(one);
					expect(one.events).toHaveLength(list.length);
				},
			),
			{ numRuns: 1_000 },
		);
	});

	it('never bring to the public page what was said, who took it, or what was not published', () => {
		const secrets = {
			text: 'KATA-WARGA',
			what: 'KATA-APA',
			where: 'KATA-TEMPAT',
			who: 'KATA-SIAPA',
			how: 'KATA-CARA',
			speaksFor: 'KATA-WAKIL',
		};
		const private_: Said[] = [
			{ ...verified, summary: 'KATA-RINGKAS' } as Said,
			{ act: 'routed', text: 'KATA-UNIT' },
			{ act: 'redacted', text: 'KATA-SUNTING' },
			{ act: 'answered', text: 'KATA-SIMPAN', office: 'KATA-KANTOR', published: false },
			{ act: 'closed', text: 'KATA-TUTUP' },
			{ act: 'reopened', text: 'KATA-BUKA' },
			{ act: 'extended', until: '2026-12-30', text: 'KATA-UNDUR' },
		];
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.constantFrom(...private_, answered), fc.nat(23)), { maxLength: 10 }), (list) => {
				const of = voice({ ...secrets, otherOffice: 'KATA-LAIN', identity: 'open' }, { by: 'KATA-PETUGAS', device: 'KATA-TABLET' });
				const folded = foldVoice(
					of,
					list.map(([one, hour]) => event(at(hour), one, { by: 'KATA-MEJA' })),
				);
				const told = JSON.stringify(publicVoice(of, folded, []));
				expect(told).not.toContain('KATA-');
				const published = folded.events.filter(({ body }) => (body as EngagementEvent & { published?: boolean }).published);
				expect(told.split('Loket kedua dibuka.').length - 1).toBe(published.length);
			}),
		);
	});

	it('are told of no secret voice, and of none that was taken off the page', () => {
		const of = (more: Parameters<typeof voice>[0], ...list: Said[]) => {
			const one = voice(more);
			const made = list.map((part, hour) => event(at(hour), part));
			return publicVoice(one, foldVoice(one, made), []);
		};
		expect(of({}, answered)).not.toBeNull();
		expect(of({ secret: true }, answered)).toBeNull();
		expect(of({}, answered, { act: 'hidden', text: 'Diminta warga.' })).toBeNull();
		expect(of({}, { act: 'hidden', text: 'Diminta warga.' }, answered, closed)).toBeNull();
	});
});
