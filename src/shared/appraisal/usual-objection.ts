import type { CaseContext } from './appraisal-case';

/** The objection clock while no rules are at hand, or nobody asks whether one was late: 14 days (PP 30/2019 Pasal 59), counted as calendar days. */
export const usualObjection: CaseContext['objection'] = { days: 14, counted: 'calendar' };
