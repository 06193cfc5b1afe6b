import { expect, it } from 'vitest';
import { groupedCode, newCertificateCode, readCertificateCode } from './certificate-code';

it('reads a code as people type it, and nothing else', () => {
	const code = newCertificateCode(Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 255]));
	expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
	expect(readCertificateCode(` ${groupedCode(code).toLowerCase()} `)).toBe(code);
	expect(readCertificateCode('ooooiiiillll0001')).toBe('0000111111110001');
	for (const wrong of ['', 'U'.repeat(16), code.slice(1), `${code}0`, ' '.repeat(10_000), '../../etc/passwd'])
		expect(readCertificateCode(wrong)).toBeNull();
});
