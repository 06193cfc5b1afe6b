import { expect, it } from 'vitest';
import { appraiserDefault } from './appraiser-defaults';

it.each([
	['administrator', null, 'jpt', 'mayor'],
	['pengawas', null, 'administrator', 'jpt'],
	['pelaksana', null, 'pengawas', 'administrator'],
	['fungsional-keahlian', 'ahli-madya', 'jpt', 'jpt'],
	['fungsional-keahlian', 'ahli-muda', 'administrator jpt', 'jpt'],
	['fungsional-keahlian', 'ahli-pertama', 'pengawas administrator jpt', ''],
	['fungsional-keterampilan', 'mahir', 'pengawas administrator jpt', ''],
] as const)('%s %s is usually appraised by %s, under %s', (kind, level, appraiser, superior) => {
	const found = appraiserDefault(kind, level)!;
	expect([found.appraiser.join(' '), found.superior.join(' ')]).toEqual([appraiser, superior]);
});

it.each([
	['jpt', null],
	['fungsional-keahlian', 'ahli-utama'],
	['other', null],
] as const)('nothing is usual for %s %s', (kind, level) => {
	expect(appraiserDefault(kind, level)).toBeNull();
});
