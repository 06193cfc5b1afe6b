import { expect, test } from 'vitest';
import type { ReferenceAppraisalRules } from '#shared/appraisal/kinds/reference-appraisal-rules';
import { caseRecords } from '#shared/appraisal/fixtures/appraisal-case-records';
import { foldCase } from '#shared/appraisal/fold-case';
import type { Paper } from '../papers/paper';
import { fileTitle } from './file-title';
import { usualObjection } from '#shared/appraisal/usual-objection';

function paper(name: string): Paper {
	const evaluation = caseRecords.evaluation({ no: 1, on: 2 });
	evaluation.body.parties.employee = { ...evaluation.body.parties.employee, name, nip: '198503012008031001' };
	const state = foldCase([evaluation], { objection: usualObjection });
	return { kind: 'evaluation', evaluation, state, feedback: [], unitPredicate: null, rules: {} as ReferenceAppraisalRules };
}

test('a saved PDF is named for what it is and of whom, never by a NIP', () => {
	expect(fileTitle([paper('Rosma/Sinaga: S.Sos.')], '2026-TW3')).toBe(
		'Evaluasi Kinerja Pegawai - Rosma Sinaga  S.Sos. - Triwulan III 2026',
	);
	expect(fileTitle([paper('Rosma'), paper('Eko')], '2026-TW3')).toBe('Evaluasi Kinerja Pegawai - 2 pegawai - Triwulan III 2026');
});
