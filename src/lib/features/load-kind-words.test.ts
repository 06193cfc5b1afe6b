import 'fake-indexeddb/auto';
import { ulid } from 'ulid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeviceDb } from '$lib/device/db';
import { kinds } from '#shared/kinds';
import { domains } from './domains';
import { loadKindWords } from './load-kind-words';
import { draftLines, draftText } from './office/sync/draft-lines';

let db: DeviceDb;
beforeEach(() => {
	db = new DeviceDb(`kind-words-${ulid().toLowerCase()}`);
});
afterEach(() => db.delete());

it('every kind has words, in one domain, and no domain words for a kind there is not', async () => {
	const named = (await Promise.all(domains.map(({ kindWords }) => kindWords()))).flatMap((words) => Object.keys(words));
	expect(named.toSorted()).toEqual([...kinds.keys()].toSorted());
});

it('no two kinds have the same name, and none a code for one', async () => {
	const wordsOf = await loadKindWords();
	const names = [...kinds.keys()].map((kind) => wordsOf(kind).name());
	expect(new Set(names).size).toBe(names.length);
	expect(names.filter((name) => /[._]/.test(name.replaceAll('B.1.8', '')))).toEqual([]);
});

it('a kind of a later version has a name that fits every record', async () => {
	expect((await loadKindWords())('training.attendance').name()).toBe('Rekaman');
});

describe('where a record or draft is edited', () => {
	it.each([
		['survey.response:01KAAAAAAAAAAAAAAAAAAAAAA1', '/survei/isi/01KAAAAAAAAAAAAAAAAAAAAAA1'],
		['appraisal.skp:2026:P1', '/penilaian/P1/skp/2026'],
		['appraisal.evaluation:2026-TW3:P1', '/penilaian/P1/evaluasi/2026-TW3'],
		['appraisal.feedback:draft:P1', '/umpan-balik?orang=P1'],
		['appraisal.decision:2026-TW3:P1', '/keberatan/2026-TW3/P1'],
		['appraisal.coaching:01KAAAAAAAAAAAAAAAAAAAAAA1', '/bimbingan/01KAAAAAAAAAAAAAAAAAAAAAA1'],
		['reference.person:P1', '/pegawai/P1'],
	])('%s', async (id, href) => {
		expect((await loadKindWords())(id.split(':')[0]!).editHref?.(id)).toBe(href);
	});

	it.each(['appraisal.decision:01KAAAAAAAAAAAAAAAAAAAAAA1', 'appraisal.feedback:01KAAAAAAAAAAAAAAAAAAAAAA1', 'appraisal.skp:2026'])(
		'nowhere: %s',
		async (id) => expect((await loadKindWords())(id.split(':')[0]!).editHref!(id)).toBeNull(),
	);
});

const evaluation = {
	form: 1,
	base: { edit: '01KAAAAAAAAAAAAAAAAAAAAAA1' },
	skpEdit: '01KAAAAAAAAAAAAAAAAAAAAAA2',
	start: '2026-07-01',
	parties: { employee: { person: 'P1', name: 'Herti', nip: null } },
	results: [
		{
			key: 'A',
			section: 'main',
			plan: 'Laporan',
			realisation: '12 laporan',
			remark: '',
			feedback: ['appraisal.feedback:X'],
			mark: 'above',
		},
		{ key: 'B', section: 'main', plan: 'Layanan', realisation: '', remark: 'Cepat', feedback: [], mark: null },
	],
	conduct: [{ key: 'loyal', expectation: '', feedback: [], remark: 'Menjaga rahasia jabatan' }],
	ratings: { results: { value: 'met', evidence: [{ type: 'note', text: 'Buku agenda' }], reason: '' } },
};

it('tells everything that was written and chosen in an evaluation, in words, and nothing that only the app can read', async () => {
	const text = draftText('Evaluasi', draftLines(evaluation, await (await loadKindWords())('appraisal.evaluation').draft!(db)));
	for (const written of ['Herti', 'Laporan', '12 laporan', 'Layanan', 'Cepat', 'Menjaga rahasia jabatan', 'Buku agenda'])
		expect(text).toContain(written);
	expect(text).toContain('Hasil Kerja 1 · Realisasi Berdasarkan Bukti Dukung: 12 laporan');
	expect(text).toContain('Perilaku Kerja Loyal · ');
	expect(text).toContain('Di Atas Ekspektasi');
	expect(text).toContain('Sesuai Ekspektasi');
	expect(text).not.toMatch(/01KAAAA|appraisal\.feedback|P1/);
});

describe('what a citizen answered alone', () => {
	const sealed = { collection: 'handed-over', answers: { waktu: 4 }, suggestion: 'Kursi' };

	it('is named and not said where two versions are compared, and said to the office', async () => {
		const { fields } = (await loadKindWords())('survey.response');
		const device = await fields!(db);
		expect(device(['suggestion'], 'Kursi', sealed)).toMatchObject({ field: 'Saran' });
		expect(device(['suggestion'], 'Kursi', sealed).value).not.toContain('Kursi');
		const office = await fields!(db, { forOffice: true });
		expect(office(['suggestion'], 'Kursi', sealed).value ?? 'Kursi').toBe('Kursi');
		expect(office(['answers', 'waktu'], 4, sealed).field).toContain('waktu');
	});

	it.each([
		[{ mode: 'handed-over', sealed: false, citizenProfile: true }, []],
		[{ mode: 'handed-over', sealed: true, citizenProfile: false }, ['Usia']],
		[{ mode: 'asked', sealed: true, citizenProfile: false }, ['Usia']],
		[{ mode: 'asked', sealed: false, citizenProfile: false }, ['Usia', 'waktu', 'Saran']],
	])('is not read out of a draft either: %j', async (how, readable) => {
		const draft = { ...how, service: 'reference.service:KTP', profile: { age: '31' }, answers: { waktu: 4 }, suggestion: 'Kursi' };
		const lines = draftLines(draft, await (await loadKindWords())('survey.response').draft!(db));
		const names = lines.map(({ name }) => name).join(', ');
		expect(['Usia', 'waktu', 'Saran'].filter((name) => names.includes(name))).toEqual(readable);
		expect(JSON.stringify(lines).includes('Kursi')).toBe(readable.includes('Saran'));
	});
});
