import type { AppraisalSuperseded } from './kinds/appraisal-superseded';
import type { Envelope, RecordOf } from '../kernel/envelope';

/** The edit an `appraisal.superseded` keeps, as the record it was. */
export function supersededVersion({ unit, period, subject, body }: RecordOf<AppraisalSuperseded>): Envelope {
	const { of, version } = body;
	return { _id: of, kind: of.slice(0, of.indexOf(':')), unit, period, ...(subject !== undefined && { subject }), ...version };
}
