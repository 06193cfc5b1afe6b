import { expect, it } from 'vitest';
import type { EmployeePost } from './employee-post';
import { creditLevel } from './credit-level';
import type { Parties } from './party';

const employee = { person: 'P2', name: 'Orang', nip: null, grade: 'III/a', post: 'Auditor', unit: 'Inspektorat' };
const parties: Parties = { employee, appraiser: employee, superior: null };
const signed = (employeePost?: EmployeePost) => ({ parties, ...(employeePost && { employeePost }) });
const auditor = { post: 'Auditor', postKind: 'fungsional-keahlian', level: 'ahli-muda' } as const;

it('is the jenjang of the day of signing, whatever the person has become since', () => {
	const pertama = { kind: 'fungsional-keahlian', level: 'ahli-pertama' } as const;
	expect(creditLevel(signed(pertama), auditor)).toBe('ahli-pertama');
	expect(creditLevel(signed(pertama), { post: 'Camat', postKind: 'administrator', level: null })).toBe('ahli-pertama');
	expect(creditLevel(signed(pertama), undefined)).toBe('ahli-pertama');
	expect(creditLevel(signed({ kind: 'pelaksana', level: null }), auditor)).toBeNull();
	expect(creditLevel(signed({ kind: 'administrator', level: 'ahli-muda' }), auditor)).toBeNull();
});

it('is the one of today for what was signed without one, as long as the post has the same name', () => {
	expect(creditLevel(signed(), auditor)).toBe('ahli-muda');
	expect(creditLevel(signed(), { ...auditor, post: 'Auditor Madya' })).toBeNull();
	expect(creditLevel(signed(), { ...auditor, postKind: 'pelaksana' })).toBeNull();
	expect(creditLevel(signed(), undefined)).toBeNull();
});
