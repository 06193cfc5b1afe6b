import { expect, it } from 'vitest';
import { sealClock } from './seal-clock';

it('says that a tablet was a day ahead when it sealed, and takes a slow delivery for none', () => {
	const received = { at: '2026-11-24T03:00:00Z', no: '261124-00000000' };
	const said = (at: string, skew?: number) => sealClock({ at, received, ...(skew === undefined ? {} : { skew }) }, 'A.001.1');
	expect(said('2026-11-25T10:00:00+07:00')).toEqual({ code: 'clock_wrong', field: 'A.001.1', weight: 'warns' });
	expect(said('2026-11-24T08:00:00+07:00', -86_400)?.code).toBe('clock_wrong');
	expect(said('2026-11-24T08:00:00+07:00', 20)).toBeNull();
	expect(said('2026-11-20T08:00:00+07:00')).toBeNull();
});
