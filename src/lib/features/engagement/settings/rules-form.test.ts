import { describe, expect, it } from 'vitest';
import { defaultEngagementRules } from '#shared/engagement/default-engagement-rules';
import { newVersion, readRules, rulesId, rulesToForm } from './rules-form';

const form = () => rulesToForm(defaultEngagementRules);

describe('the rules of citizens’ voices as a form', () => {
	it('are the same again', () => expect(readRules(form(), defaultEngagementRules)).toEqual({ ok: true, body: defaultEngagementRules }));

	it('take new numbers and addresses, and keep themes, reasons and what a clock is called', () => {
		const changed = newVersion(defaultEngagementRules, '2027-01-01');
		changed.clocks[1]!.number = 10;
		changed.cards[2]!.phone = ' (0622) 123 ';
		const read = readRules(changed, defaultEngagementRules);
		expect(read).toMatchObject({ ok: true, body: { validFrom: '2027-01-01', themes: defaultEngagementRules.themes } });
		if (!read.ok) return;
		expect(read.body.clocks[1]).toEqual({ ...defaultEngagementRules.clocks[1], number: 10 });
		expect(read.body.cards[2]!.phone).toBe('(0622) 123');
		expect(rulesId(read.body)).toBe('reference.engagement-rules:suara-2027-01-01');
	});

	it('say which field is wrong', () => {
		const wrong = form();
		wrong.verification.number = null;
		wrong.clocks[0]!.number = 0;
		wrong.cards[0]!.office = ' ';
		wrong.validFrom = '';
		expect(readRules(wrong, defaultEngagementRules)).toMatchObject({
			ok: false,
			problems: { verification: 'number', clocks: 'number', cards: 'required', validFrom: expect.any(String) },
		});
		expect(readRules(form(), defaultEngagementRules, [rulesId(defaultEngagementRules)])).toEqual({
			ok: false,
			problems: { validFrom: 'code-taken' },
		});
	});
});
