import { describe, expect, it } from 'vitest';
import { blankPartner, expiry, partnerToForm, readPartner, type PartnerForm } from './partner-form';

const filled: PartnerForm = {
	...{ name: ' BPSDM Provinsi ', type: 'province', accreditationNumber: 'AK-12', accreditedUntil: '2027-06-30', agreementNumber: 'PKS-1' },
	...{ agreementFrom: '2026-01-01', agreementTo: '', scope: 'Pelatihan teknis', contact: '', active: 'yes' },
};

describe('the form of a partner', () => {
	it('says what was filled in, and the same again when it is opened', () => {
		const read = readPartner(filled);
		if (!read.ok) throw new Error(JSON.stringify(read.problems));
		expect(read.body).toEqual({
			...{ name: 'BPSDM Provinsi', type: 'province', contact: '', active: true },
			accreditation: { number: 'AK-12', until: '2027-06-30' },
			agreement: { number: 'PKS-1', from: '2026-01-01', to: null, scope: 'Pelatihan teknis' },
		});
		expect(readPartner(partnerToForm(read.body))).toEqual(read);
	});

	it('needs neither accreditation nor agreement', () =>
		expect(readPartner({ ...blankPartner, name: 'USI', type: 'university' })).toMatchObject({ ok: true, body: { accreditation: null, agreement: null } })); // prettier-ignore

	it.each<[string, Partial<PartnerForm>, object]>([
		['nothing', blankPartner, { name: 'required', type: 'required' }],
		['an accreditation without its number', { accreditationNumber: '' }, { accreditationNumber: 'required' }],
		['an agreement without number and day', { agreementNumber: '', agreementFrom: '' }, { agreementNumber: 'required', agreementFrom: 'date' }], // prettier-ignore
		['an agreement that ends before it begins', { agreementTo: '2025-12-31' }, { agreementTo: 'end-before-start' }],
	])('says what is wrong with %s', (_, change, problems) => expect(readPartner({ ...filled, ...change })).toEqual({ ok: false, problems }));

	it.each([
		[null, 'none'],
		['2026-11-26', 'expired'],
		['2026-11-27', 'soon'],
		['2027-02-25', 'soon'],
		['2027-02-26', 'valid'],
	])('an accreditation until %s is %s', (until, state) => expect(expiry(until, '2026-11-27', '2027-02-25')).toBe(state));
});
