import { expect, test } from 'vitest';
import { pageRules } from './page-rules';

test('a name in the footer cannot end its string or the sheet', () => {
	const rules = pageRules('Evaluasi - "Siti" \\ </style>');
	expect(rules).toContain('content: "Evaluasi -  Siti     /style>"');
	expect(rules.match(/@page/g)).toHaveLength(3);
});
