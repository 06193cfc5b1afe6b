import type { Criteria } from './criteria';
import type { Mark, ScoreSheet } from './score-sheet';

const selection = '01KB0000000000000000000000';

const rubric = [
	'Tidak menjawab',
	'Menjawab sebagian',
	'Menjawab dengan contoh',
	'Contoh dari pekerjaan sendiri',
	'Contoh dengan hasil terukur',
];

/** An invented open selection for one post, for tests: paper 20 %, assessment centre 25 %, interview 35 %, track record 20 %. */
export const exampleCriteria: Criteria = {
	format: 'hitei.criteria.1',
	selection,
	version: 1,
	reason: '',
	levels: [
		{ from: 0, to: 2000 },
		{ from: 2001, to: 4000 },
		{ from: 4001, to: 6000 },
		{ from: 6001, to: 8000 },
		{ from: 8001, to: 10_000 },
	],
	stages: [
		{ code: 'competence', name: 'Seleksi kompetensi', passMark: 6000, declarations: 1 },
		{ code: 'final', name: 'Wawancara akhir', passMark: null, declarations: 2 },
	],
	components: [
		component('paper', 'competence', 'document', 2000, ['idea', 'language', 'data']),
		{ code: 'centre', name: 'Assessment center', stage: 'competence', kind: 'cat', weight: 2500, elements: [] },
		component('interview', 'final', 'interview', 3500, ['clarity', 'integrity', 'motive']),
		component('record', 'final', 'track-record', 2000, ['results', 'discipline', 'trust']),
	],
	tieOrder: ['interview', 'paper'],
	lot: false,
	affirmation: [{ code: 'remote', reason: 'Dua tahun di daerah terpencil', points: 200 }],
	places: 3,
};

function component(
	code: string,
	stage: string,
	kind: Criteria['components'][number]['kind'],
	weight: number,
	elements: [string, string, string],
): Criteria['components'][number] {
	const weights = [3333, 3333, 3334];
	return {
		...{ code, name: code, stage, kind, weight },
		elements: elements.map((element, at) => ({ code: element, name: element, weight: weights[at]!, rubric, decimals: 0 })),
	};
}

/** Whole points with the level they stand in. */
export function exampleMark(points: number): Mark {
	return { level: Math.min(5, Math.max(1, Math.ceil(points / 20))), points: points * 100 };
}

/** A sheet of one stage with the same points for every element, or with those named. */
export function exampleSheet(
	stage: string,
	seat: string,
	participant: string,
	points: number | Record<string, number | 'unrated'>,
	criteria: Criteria = exampleCriteria,
	criteriaHash = '0'.repeat(64),
): ScoreSheet {
	const elements = criteria.components.filter((component) => component.stage === stage).flatMap((component) => component.elements);
	const given = (code: string) => (typeof points === 'number' ? points : (points[code] ?? 'unrated'));
	const marks = elements.map(({ code }) => {
		const value = given(code);
		return [code, value === 'unrated' ? value : exampleMark(value)] as const;
	});
	return {
		format: 'hitei.sheet.1',
		...{ selection, stage, criteria: criteriaHash, seat, participant, edition: 1 },
		marks: Object.fromEntries(marks),
	};
}
