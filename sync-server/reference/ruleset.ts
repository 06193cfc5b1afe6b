import type { ReferenceRuleset } from '#shared/survey/kinds/reference-ruleset';

/** The numbers of the SKM rule since PermenPANRB 14/2017. Age bands and the smallest group are the product's own. */
export const ruleset: ReferenceRuleset = {
	title: 'PermenPANRB 14/2017',
	validFrom: '2017-01-01',
	validTo: null,
	classes: [
		{ from: 8831, letter: 'A', label: 'Sangat Baik' },
		{ from: 7661, letter: 'B', label: 'Baik' },
		{ from: 6500, letter: 'C', label: 'Kurang Baik' },
		{ from: 2500, letter: 'D', label: 'Tidak Baik' },
	],
	ageBands: [17, 26, 36, 46, 56, 66],
	smallestGroup: 5,
	sample: { chiSquareThousandths: 3841, marginHundredths: 5 },
};
