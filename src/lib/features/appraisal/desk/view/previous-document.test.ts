import { describe, expect, it } from 'vitest';
import type { DeskRow } from '../office/desk-row';
import { previousDocument } from './previous-document';

const row = (period: string, person = 'P1', kind: DeskRow['kind'] = 'appraisal.evaluation') => ({ period, person, kind }) as DeskRow;

describe('previousDocument', () => {
	it('is the newest of an earlier period, over New Year, of this person and kind alone', () => {
		const rows = [row('2026-TW1'), row('2025-TW4'), row('2025-TW3'), row('2025-TW4', 'P2'), row('2025', 'P1', 'appraisal.skp')];
		expect(previousDocument(rows, row('2026-TW1'))).toBe(rows[1]);
		expect(previousDocument(rows, row('2025-TW3'))).toBeUndefined();
	});
});
