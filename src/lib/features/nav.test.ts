import { describe, expect, it } from 'vitest';
import { roles, type Role } from '#shared/kernel/session';
import { domains } from './domains';
import { helpAt, mayOpen, navOf, pageAt } from './nav';

const session = (...given: Role[]) => ({ account: 'a', roles: given, units: ['DUKCAPIL'] });
const groupsOf = (...given: Role[]) =>
	Object.fromEntries(navOf(session(...given)).map(({ group, pages }) => [group, pages.map(({ path }) => path).join(' ')]));

describe('the navigation of a role', () => {
	it.each<[Role, Record<string, string>]>([
		['surveyor', { own: '/ /kiriman', citizens: '/survei /catat-suara', settings: '/akun-saya' }],
		[
			'hr',
			{
				own: '/ /kiriman',
				citizens: '/laporan /impor /meja-suara',
				performance: '/tinjau /capaian /keberatan /tindak-lanjut /cetak',
				training: '/hadir /program /mitra /verifikasi-jp /kebutuhan /rekap-jp',
				office: '/karantina /pegawai',
				settings: '/akun-saya /referensi /aturan-suara /aturan-jp',
			},
		],
		['evaluator', { own: '/ /kiriman', citizens: '/laporan', settings: '/akun-saya' }],
		['admin', { own: '/ /kiriman', settings: '/akun-saya /akun' }],
		[
			'appraiser',
			{
				own: '/ /kiriman',
				citizens: '/suara-unit',
				performance: '/penilaian /capaian /keberatan /bimbingan /cetak /dampak-pelatihan',
				settings: '/akun-saya',
			},
		],
		['committee', { own: '/ /kiriman', training: '/hadir', settings: '/akun-saya' }],
		['employee', { own: '/ /kiriman /saya /jp /pelatihan-saya', performance: '/cetak', settings: '/akun-saya' }],
	])('%s', (role, expected) => expect(groupsOf(role)).toEqual(expected));

	it('adds up for who has several roles', () =>
		expect(groupsOf('surveyor', 'evaluator')).toEqual({
			own: '/ /kiriman',
			citizens: '/survei /laporan /catat-suara',
			settings: '/akun-saya',
		}));

	it('leaves a surveyor without a unit nothing to survey', () =>
		expect(navOf({ account: 'a', roles: ['surveyor'], units: [] }).map(({ group }) => group)).toEqual(['own', 'settings']));
});

describe('an address', () => {
	it('closes what lies below a page, and nothing that only begins alike', () => {
		expect(mayOpen(session('employee'), '/laporan/2026-S2/DUKCAPIL')).toBe(false);
		expect(mayOpen(session('hr'), '/laporan/2026-S2/DUKCAPIL')).toBe(true);
		expect(mayOpen(session('employee'), '/laporankami')).toBe(true);
	});

	it('of a page outside the navigation is closed to other roles too', () => {
		expect(mayOpen(session('appraiser'), '/umpan-balik')).toBe(true);
		expect(mayOpen(session('employee'), '/umpan-balik')).toBe(false);
	});

	it.each(roles)('home and the sync page are open to %s', (role) => {
		expect(mayOpen(session(role), '/')).toBe(true);
		expect(mayOpen(session(role), '/kiriman/survey.response:X')).toBe(true);
	});

	it('belongs to one page', () => {
		const paths = domains.flatMap(({ pages }) => pages.map(({ path }) => path));
		expect(new Set(paths).size).toBe(paths.length);
		expect(pageAt('/pegawai/P1')?.path).toBe('/pegawai');
		expect(pageAt('/')?.path).toBe('/');
	});
});

describe('the help', () => {
	it.each(domains.flatMap(({ pages }) => pages.map(({ path }) => path)))('says what one can do on %s, and below it', async (path) => {
		const words = await helpAt(path);
		expect(words.split('\n').length).toBeGreaterThan(1);
		if (path !== '/') expect(await helpAt(`${path}/X`)).toBe(words);
	});

	it('has nothing to say of an address that is no page', async () => expect(await helpAt('/tidak-ada')).toBe(''));
});
