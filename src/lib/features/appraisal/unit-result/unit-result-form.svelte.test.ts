import { ulid } from 'ulid';
import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { DeviceDb } from '$lib/device/db';
import { testAppraisal } from '$lib/device/test-appraisal';
import { m } from '$lib/paraglide/messages';
import type { AppraisalUnitResult } from '#shared/appraisal/kinds/appraisal-unit-result';
import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferenceAppraisalRules } from '#shared/appraisal/kinds/reference-appraisal-rules';
import UnitResultForm from './UnitResultForm.svelte';

const period = '2026-TW3';
const maker = { account: 'kepala', device: 'tablet-1' };
const who = { account: 'kepala', name: 'Rosma', roles: ['appraiser' as const], units: ['DUKCAPIL'], scope: '' };
const envelope = { v: 1, unit: 'DUKCAPIL', period, device: 'd1', at: '2026-10-05T08:00:00+07:00' };

function result(by: string, _rev: string, basis: string): RecordOf<AppraisalUnitResult> {
	const leader = { person: null, name: 'Rosma', nip: null, grade: null, post: 'Kepala', unit: '' };
	const body: AppraisalUnitResult = {
		rules: 'reference.appraisal-rules:permenpanrb-6-2022',
		predicate: 'good',
		basis,
		departures: [],
		leader,
	};
	return { ...envelope, _id: `appraisal.unit-result:${period}:DUKCAPIL`, kind: 'appraisal.unit-result', by, edit: ulid(), _rev, body };
}

it('does not write over what HR set after the draft was begun: the office gets the revision the draft stands on', async () => {
	const db = new DeviceDb(`unit-result-${ulid().toLowerCase()}`);
	const rules = testAppraisal({ kind: 'rules' }) as RecordOf<ReferenceAppraisalRules>;
	const show = (record: RecordOf<AppraisalUnitResult>) => {
		const view = {
			unit: 'DUKCAPIL',
			name: 'Dukcapil',
			below: 0,
			outcomes: [],
			people: null,
			rules,
			result: { id: record._id, state: 'sent' as const, record },
		};
		return render(UnitResultForm, { db, maker, who, view, rules, period, onsubmitted: () => undefined });
	};
	const first = await show(result('kepala', '1-0123456789abcdef0123456789abcdef', 'Perjanjian kinerja'));
	await first.getByLabelText(m.unit_result_basis()).fill('Rencana aksi triwulan III');
	await expect.poll(async () => (await db.drafts.toArray()).length).toBe(1);
	await first.unmount();

	const again = await show(result('bkpsdm', '2-0123456789abcdef0123456789abcdef', 'Ditetapkan Wali Kota'));
	await expect.element(again.getByText(m.ui_draft_outdated())).toBeVisible();
	await again.getByRole('button', { name: m.unit_result_save() }).first().click();
	await again.getByRole('dialog').getByRole('button', { name: m.unit_result_save() }).click();
	await expect
		.poll(async () => (await db.outbox.toArray()).map(({ record }) => record._rev))
		.toEqual(['1-0123456789abcdef0123456789abcdef']);
});
