import { describe, expect, it } from 'vitest';
import { roles, type Role } from '#shared/kernel/session';
import { mayOpen, pagesOf } from './pages';

const session = (...given: Role[]) => ({ account: 'a', roles: given, units: ['DUKCAPIL'] });
const paths = (...given: Role[]) => pagesOf(session(...given)).map(({ path }) => path);

describe('the pages of a role', () => {
	it.each<[Role, string[]]>([
		['surveyor', ['/', '/survei', '/kiriman']],
		['hr', [...'/ /tinjau /pegawai /capaian /keberatan /tindak-lanjut /cetak /laporan /impor /karantina /referensi /kiriman'.split(' ')]],
		['evaluator', ['/', '/laporan', '/kiriman']],
		['admin', ['/', '/akun', '/kiriman']],
		['appraiser', ['/', '/penilaian', '/capaian', '/keberatan', '/bimbingan', '/cetak', '/kiriman']],
		['committee', ['/', '/kiriman']],
		['employee', ['/', '/saya', '/cetak', '/kiriman']],
	])('%s', (role, expected) => expect(paths(role)).toEqual(expected));

	it('add up for who has several', () => expect(paths('surveyor', 'evaluator')).toEqual(['/', '/survei', '/laporan', '/kiriman']));

	it('leave a surveyor without a unit nothing to survey', () =>
		expect(pagesOf({ account: 'a', roles: ['surveyor'], units: [] }).map(({ path }) => path)).toEqual(['/', '/kiriman']));

	it('close what lies below them, and nothing that only begins alike', () => {
		expect(mayOpen(session('employee'), '/laporan/2026-S2/DUKCAPIL')).toBe(false);
		expect(mayOpen(session('hr'), '/laporan/2026-S2/DUKCAPIL')).toBe(true);
		expect(mayOpen(session('employee'), '/laporankami')).toBe(true);
	});

	it.each(roles)('home and the sync page are open to %s', (role) => {
		expect(mayOpen(session(role), '/')).toBe(true);
		expect(mayOpen(session(role), '/kiriman/survey.response:X')).toBe(true);
	});
});
