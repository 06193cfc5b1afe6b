/**
 * Every answer of the rules to what is not right, and what it means for the work: `stops` (not before it is put right), `warns` (goes on with a written
 * reason), `hint` (a person looks at it). The screens hold the words for each.
 */
const weights = {
	// criteria
	weights_not_100: 'stops', // integers of 1/100 % whose sum is not exactly 10,000
	no_elements: 'stops', // a component nobody could give a mark for
	cat_with_elements: 'stops', // a component that is imported has no rubric
	elements_unusual: 'warns', // fewer than 3 or more than 7
	code_twice: 'stops',
	unknown_stage: 'stops',
	stage_without_components: 'stops',
	unknown_component: 'stops',
	levels_wrong: 'stops', // not rising, with overlaps, or not from 0 to 100
	reason_missing: 'stops',
	criteria_after_seal: 'stops', // the sheets of the older version are kept or void by a decision, never silently
	// panel
	panel_even: 'warns',
	panel_size: 'warns',
	panel_internal_share: 'warns',
	one_assessor: 'warns',
	assessor_takes_part: 'hint', // also an applicant elsewhere
	same_name: 'hint',
	same_family_name: 'hint',
	// participants
	number_twice: 'stops',
	participant_twice: 'stops',
	unknown_participant: 'stops',
	unknown_affirmation: 'stops',
	// sheet
	score_unreadable: 'stops',
	score_out_of_range: 'stops',
	score_too_fine: 'stops', // 2.5 where whole numbers are given
	score_outside_level: 'stops',
	mark_missing: 'stops',
	unknown_element: 'stops',
	note_missing: 'stops', // the lowest and the highest level say why
	malformed: 'stops',
	other_criteria: 'stops', // made under another version of the criteria
	conflict_undeclared: 'stops',
	conflict_recused: 'stops',
	// seal and opening
	clock_wrong: 'warns', // of the tablet, when a sheet was sealed
	two_sheets: 'stops', // one assessor, one participant, two different sheets: the chair says which counts
	part_unreadable: 'stops',
	part_foreign: 'stops', // not a part of this stage's key, or altered
	part_twice: 'stops',
	parts_missing: 'stops',
	key_mismatch: 'stops',
	cipher_altered: 'stops',
	sheet_mismatch: 'stops',
	notes_mismatch: 'warns', // the marks are as sealed, the notes are not
	sheet_differs: 'stops', // says another assessor, participant, version or stage than the seal
	sheet_missing: 'stops',
	sheet_uncommitted: 'stops',
	sheet_late: 'warns', // sealed after the opening: visible, counted only by a written decision
	older_edition: 'hint', // replaced by a later one with its reason
	before_opening: 'stops',
	not_yet_published: 'stops',
	// recap
	not_rated: 'warns', // nobody could give a mark: the chair decides
	score_missing: 'warns',
	tie_over_places: 'stops',
	lot_not_announced: 'stops',
	// imported scores
	number_as_text: 'warns',
	score_as_text: 'warns',
	missing_participant: 'warns',
	// calendar, objections
	dates_reversed: 'stops',
	stages_overlap: 'warns',
	announcement_short: 'warns',
	objection_early: 'stops',
	objection_late: 'stops',
	examiner_scored: 'stops',
	answer_missing: 'stops',
	step_not_allowed: 'stops',
	// chain
	chain_gap: 'stops',
	chain_link: 'stops',
	chain_hash: 'stops',
	chain_head: 'stops',
} as const;

export type SelectionProblemCode = keyof typeof weights;

/** One thing that is not right. */
export interface SelectionProblem {
	code: SelectionProblemCode;
	/** Where: a path as in `components.interview.weight`, or `participants.017`. */
	field: string;
	weight: 'stops' | 'warns' | 'hint';
}

export function problem(code: SelectionProblemCode, field: string): SelectionProblem {
	return { code, field, weight: weights[code] };
}

/** Whether something has to be put right first. */
export function stops(problems: readonly SelectionProblem[]): boolean {
	return problems.some(({ weight }) => weight === 'stops');
}
