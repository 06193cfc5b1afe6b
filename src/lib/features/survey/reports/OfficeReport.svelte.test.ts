import { page } from 'vitest/browser';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { DeviceDb } from '$lib/device/db';
import { setLocale } from '$lib/paraglide/runtime';
import { rebuildDerived } from '$lib/device/derived/keep-derived';
import { keepOfficeState } from '$lib/device/office-state';
import { recordTables } from '$lib/device/records/record-tables';
import { storeRecords } from '$lib/device/records/store-records';
import { derivedTables } from '$lib/features/derived';
import type { Envelope } from '#shared/kernel/envelope';
import { filterQuery, readFilter, type ReportFilter } from './filter/filter';
import OfficeReport from './OfficeReport.svelte';
import PublishedList from './publish/PublishedList.svelte';
import { questionnaire, ruleset, testCampaign, testResponses } from './test-office';

const maker = { account: 'bkpsdm', device: 'D1' };
const opened: DeviceDb[] = [];

/** A device that has pulled this much. */
async function device(...responses: Envelope[]): Promise<DeviceDb> {
	const db = new DeviceDb(`reports-${opened.length}`, 'strict', derivedTables);
	opened.push(db);
	const { body, _id, ...envelope } = testCampaign('2026-S2', 'DUKCAPIL');
	const reference: Envelope[] = [
		{ ...envelope, _id, body },
		{
			...envelope,
			_id: 'reference.questionnaire:skm-14-2017:1',
			kind: 'reference.questionnaire',
			unit: '*',
			period: '*',
			body: questionnaire,
		},
		{ ...envelope, _id: 'reference.ruleset:skm-14-2017', kind: 'reference.ruleset', unit: '*', period: '*', body: ruleset },
	];
	await pull(db, ...reference, ...responses);
	await db.cursors.put({ feed: 'survey', seq: 1, scope: 's', boot: 'b', loading: false });
	await rebuildDerived(db);
	await keepOfficeState(db, { readAt: '2026-11-24T01:00:00.000Z' });
	return db;
}

function pull(db: DeviceDb, ...records: Envelope[]): Promise<void> {
	return db.transaction('rw', recordTables(db), async () => storeRecords(db, records));
}

function show(db: DeviceDb, given: Partial<ReportFilter> = {}) {
	const asked: string[] = [];
	const filter = { ...readFilter(new URLSearchParams()), unit: 'DUKCAPIL', ...given };
	render(OfficeReport, { db, maker, filter, onfilter: (next: ReportFilter) => asked.push(filterQuery(next)) });
	return asked;
}

beforeAll(() => void setLocale('id', { reload: false }));

afterEach(async () => {
	for (const db of opened.splice(0)) await db.delete();
});

test('the index follows what is pulled while the page is open', async () => {
	const db = await device(...testResponses(5, 4));
	show(db);
	await expect.element(page.getByText('100,00').first()).toBeVisible();
	await pull(db, ...testResponses(5, 3));
	await expect.element(page.getByText('87,50').first()).toBeVisible();
	await expect.element(page.getByText('Baik', { exact: true }).first()).toBeVisible();
});

test('choosing another numbering is asked of the address, and renumbers sarana and pengaduan', async () => {
	const db = await device(...testResponses(5, 4));
	const asked = show(db);
	await expect.element(page.getByRole('rowheader', { name: 'U8 PENGADUAN' })).toBeVisible();
	await page.getByLabelText('Urutan nomor unsur').selectOptions('Urutan kuesioner');
	expect(asked).toEqual(['?periode=2026-S2&unit=DUKCAPIL&urutan=formulir']);
});

test('fewer respondents than a group may have: the result is not offered for publication', async () => {
	show(await device(...testResponses(4, 4)));
	await expect.element(page.getByText('Responden kurang dari 5 orang', { exact: false })).toBeVisible();
	expect(page.getByRole('button', { name: 'Terbitkan …' }).elements()).toHaveLength(0);
});

test('a result is published after a summary, waits in the outbox, and says later what came late', async () => {
	const db = await device(...testResponses(6, 3));
	show(db);
	await page.getByLabelText('Tautan').fill('contoh');
	await page.getByRole('button', { name: 'Terbitkan …' }).click();
	await expect.element(page.getByText('Sebutkan medianya', { exact: false })).toBeVisible();
	await page.getByLabelText('Media', { exact: true }).fill('Situs');
	await page.getByLabelText('Tautan').fill('https://contoh.example');
	await page.getByRole('button', { name: 'Terbitkan …' }).click();
	await expect.element(page.getByText('IKM 75,00, mutu C (Kurang Baik), 6 responden.')).toBeVisible();
	await page.getByRole('button', { name: 'Terbitkan', exact: true }).click();
	await expect.element(page.getByText('Terakhir diterbitkan', { exact: false })).toBeVisible();
	const [row] = await db.outbox.toArray();
	expect(row).toMatchObject({
		kind: 'survey.report',
		state: 'waiting',
		record: { body: { n: 6, index: 7500, media: [{ medium: 'Situs' }] } },
	});
	await pull(db, ...testResponses(5, 4));
	await expect.element(page.getByText('5 jawaban terlambat setelah laporan ini.')).toBeVisible();
	await expect.element(page.getByRole('button', { name: 'Terbitkan versi baru …' })).toBeVisible();
});

test('a survey nobody has answered yet, and a device with no survey at all', async () => {
	show(await device());
	await expect.element(page.getByText('Belum ada jawaban', { exact: true })).toBeVisible();
	const empty = new DeviceDb('reports-empty');
	opened.push(empty);
	render(PublishedList, { db: empty });
	await expect.element(page.getByText('Belum ada hasil yang diterbitkan')).toBeVisible();
});
