import { describe, expect, it } from 'vitest';
import { event, type Said } from '#shared/engagement/fixtures/voices';
import { unitMatters } from './load-unit-matters';

const of = { unit: 'DUKCAPIL' };
const routed: Said = { act: 'routed', text: 'Antrean habis pagi-pagi.', due: '2026-12-11' };
const on = (day: string, said: Said) => event(`${day}T09:00:00+07:00`, said, of);

describe('what a unit sees of a voice', () => {
	it('is what it was handed, and by when; put off with a reason it is the later day', () => {
		const [matter] = unitMatters([on('2026-11-24', routed)]);
		expect(matter).toMatchObject({ unit: 'DUKCAPIL', folded: { state: 'routed' }, due: { lastDay: '2026-12-11' } });
		const later = unitMatters([on('2026-12-10', { act: 'extended', until: '2026-12-18', text: 'Alat.' }), on('2026-11-24', routed)]);
		expect(later[0]!.due?.lastDay).toBe('2026-12-18');
	});

	it('waits no more once it was answered, and is nothing before it was handed over', () => {
		const answered: Said = { act: 'answered', text: 'Selesai.', office: 'Disdukcapil', published: true };
		expect(unitMatters([on('2026-11-24', routed), on('2026-11-25', answered)])[0]).toMatchObject({
			folded: { state: 'answered' },
			due: null,
		});
		expect(unitMatters([on('2026-11-25', answered)])).toEqual([]);
	});
});
