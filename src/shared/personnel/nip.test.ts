import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNip } from './nip';

const today = '2026-11-24';

describe('a NIP', () => {
	it.each([
		['199608182022041001', 'PNS', '1996-08-18', '2022-04', 'L'],
		['19850301 200803 2 003', 'PNS', '1985-03-01', '2008-03', 'P'],
		['NIP. 19850301.200803.2.003', 'PNS', '1985-03-01', '2008-03', 'P'],
		['200012312024211001', 'PPPK', '2000-12-31', '2024', 'L'],
		["'199608182022041001", 'PNS', '1996-08-18', '2022-04', 'L'],
		['`199608182022041001', 'PNS', '1996-08-18', '2022-04', 'L'],
		['\u200b199608182022041001\u00a0', 'PNS', '1996-08-18', '2022-04', 'L'],
		['"199608182022041001"', 'PNS', '1996-08-18', '2022-04', 'L'],
		['NIP : 19960818 202204 1 001', 'PNS', '1996-08-18', '2022-04', 'L'],
		// No spreadsheet's number ends so: the text is whole.
		['199608182022041001.0', 'PNS', '1996-08-18', '2022-04', 'L'],
	])('is read: %s', (text, kind, birth, appointed, sex) => {
		expect(readNip(text, today)).toMatchObject({ ok: true, kind, birth, appointed, sex, warnings: [] });
	});

	it.each([
		['400049876', 'legacy_9_digit'],
		['1272011803850001', 'looks_like_nik'],
		['19960818202204100', 'length'],
		['19960818202204100A', 'non_digit'],
		['', 'non_digit'],
		['199602302022041001', 'birth_date'],
		['199613182022041001', 'birth_date'],
		['199608182022131001', 'tmt_month_or_pppk_code'],
		['199608182022301001', 'tmt_month_or_pppk_code'],
		['199608182022043001', 'gender_digit'],
		['199608182022041000', 'serial_000'],
		['199608182028041001', 'tmt_in_future'],
		['1,99608E+17', 'rounded'],
		['1.9960818202204100e+17', 'rounded'],
		['2E+17', 'rounded'],
		// A spreadsheet's number could end so: its last digits may be lost.
		['199001012015031040.0', 'rounded'],
		['199001012015031040,00', 'rounded'],
	])('is refused with its reason: %s is %s', (text, error) => {
		expect(readNip(text, today)).toEqual({ ok: false, error });
	});

	it.each([
		['199608182025241001', 'pppk_code_not_21'],
		['201008182022041001', 'age_at_appointment_under_18'],
	])('is taken with a hint: %s', (text, warning) => {
		expect(readNip(text, today)).toMatchObject({ ok: true, warnings: [warning] });
	});

	it('is the same number however it is written', () => {
		fc.assert(
			fc.property(
				fc.date({ min: new Date('1960-01-01'), max: new Date('2000-12-31'), noInvalidDate: true }),
				fc.integer({ min: 2018, max: 2026 }),
				fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 21, max: 29 })),
				fc.constantFrom('1', '2'),
				fc.integer({ min: 1, max: 999 }),
				fc.constantFrom('', ' ', '.', '-'),
				(born, year, code, sex, serial, sign) => {
					const parts = [
						born.toISOString().slice(0, 10).replaceAll('-', ''),
						`${year}${String(code).padStart(2, '0')}`,
						sex,
						String(serial).padStart(3, '0'),
					];
					expect(readNip(parts.join(sign), today)).toMatchObject({ ok: true, nip: parts.join(''), kind: code > 12 ? 'PPPK' : 'PNS' });
				},
			),
		);
	});

	it('never throws, and gives 18 digits or a reason', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9 .-]{0,24}$/)), (text) => {
				const read = readNip(text, today);
				if (read.ok) expect(read.nip).toMatch(/^\d{18}$/);
				else expect(read.error).toBeTruthy();
			}),
		);
	});
});
