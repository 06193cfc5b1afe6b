import { ulid } from 'ulid';
import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { DeviceDb } from '$lib/device/db';
import { m } from '$lib/paraglide/messages';
import EmptyState from '$lib/ui/EmptyState.svelte';
import { feedsOf } from '#shared/access';
import FirstLoad from './FirstLoad.svelte';

const who = { account: 'bkpsdm', name: 'Lamria', roles: ['hr' as const], units: [], scope: 'hr/' };

it('tells that lists are not complete until every feed was read to its end once', async () => {
	const db = new DeviceDb(`first-load-${ulid().toLowerCase()}`);
	const screen = await render(FirstLoad, { db, who });
	const told = screen.getByText(m.sync_first_load(), { exact: true }); // what was announced stands elsewhere, with its lead
	await expect.element(told).toBeVisible();
	await expect.element(screen.getByText(m.sync_first_load_waiting())).toBeVisible();

	await db.status.put({ id: 'sync', phase: 'pulling', done: 1200, total: 3400 });
	await expect.element(screen.getByRole('progressbar')).toHaveAttribute('value', '1200');

	const [last, ...others] = feedsOf(who).map((feed) => ({ feed, seq: '9', scope: 'hr/', boot: 'b', loading: false }));
	expect(others.length).toBeGreaterThan(0);
	await db.cursors.bulkPut([...others, { ...last!, loading: true }]);
	await expect.element(told).toBeVisible();
	await db.cursors.update(last!.feed, { loading: false });
	await expect.element(told).not.toBeInTheDocument();
});

it('lets nothing be called absent while it may still come', async () => {
	const db = new DeviceDb(`first-load-${ulid().toLowerCase()}`);
	const list = await render(EmptyState, { title: 'Belum ada SKP' });
	await expect.element(list.getByText('Belum ada SKP')).toBeVisible();
	await render(FirstLoad, { db, who });
	await expect.element(list.getByText(m.ui_still_loading())).toBeVisible();
	await expect.element(list.getByText('Belum ada SKP')).not.toBeInTheDocument();
	await db.cursors.bulkPut(feedsOf(who).map((feed) => ({ feed, seq: '9', scope: 'hr/', boot: 'b', loading: false })));
	await expect.element(list.getByText('Belum ada SKP')).toBeVisible();
});
