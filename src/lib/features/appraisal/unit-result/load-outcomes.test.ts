import 'fake-indexeddb/auto';
import { ulid } from 'ulid';
import { expect, it } from 'vitest';
import { DeviceDb } from '$lib/device/db';
import { testAppraisal } from '$lib/device/test-appraisal';
import type { Envelope } from '#shared/kernel/envelope';
import type { Charge, Session } from '#shared/kernel/session';
import { loadOutcomes, tooFewToShow } from './load-outcomes';

const period = '2026-TW3';

function summary(person: string): Envelope {
	const body = {
		from: 'evaluation',
		edit: ulid(),
		results: 'met',
		conduct: 'met',
		predicate: 'good',
		rules: 'reference.appraisal-rules:x',
	};
	const { _id, ...rest } = testAppraisal({ kind: 'evaluation', person });
	void _id;
	return { ...rest, _id: `appraisal.summary:${period}:${person}`, kind: 'appraisal.summary', body };
}

function known(person: string): Envelope {
	const { _id, ...rest } = testAppraisal({ kind: 'evaluation', person });
	void _id;
	const about = { post: '', postKind: 'pelaksana', level: null, unit: 'DUKCAPIL', lines: [], account: null, leftOn: null };
	const body = { name: `Nama ${person}`, nip: null, status: 'PNS', grade: null, ...about };
	return { ...rest, _id: `reference.person:${person}`, kind: 'reference.person', unit: '*', period: '*', body };
}

const charge = (person: string, from: string, to: string | null): Charge => ({ person, as: 'appraiser', from, to });
const leader = (...charges: Charge[]): Session => ({ account: 'kepala', roles: ['appraiser'], units: ['DUKCAPIL'], charges });

it('names the own line of the period, not those who were of it in another year', async () => {
	const db = new DeviceDb(`outcomes-${ulid().toLowerCase()}`);
	await db.records.bulkPut([...['P1', 'P2', 'P3'].map(summary), ...['P1', 'P2', 'P3'].map(known)]);
	const who = leader(charge('P1', '2026-01-01', null), charge('P2', '2024-01-01', '2024-12-31'));
	const outcomes = await loadOutcomes(db, who, period, ['DUKCAPIL']);
	expect(outcomes.map(({ person, name }) => [person, name])).toEqual([
		['P1', 'Nama P1'],
		['P2', null],
		['P3', null],
	]);
});

it.each([
	[4, 1, true],
	[4, 0, false],
	[5, 1, false],
	[1, 1, true],
	[0, 0, false],
])('of %i people, %i of them not of the own line: too few to show %s', (all, others, hidden) => {
	const outcomes = Array.from({ length: all }, (_, i) => ({
		person: `P${i}`,
		name: i < others ? null : 'x',
		unit: 'A',
		predicate: 'good' as const,
	}));
	expect(tooFewToShow(outcomes)).toBe(hidden);
});
