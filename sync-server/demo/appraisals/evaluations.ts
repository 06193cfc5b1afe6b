import { jakartaDay } from '#shared/kernel/days';
import { appraisalEvaluation, type AppraisalEvaluation } from '#shared/appraisal/kinds/appraisal-evaluation';
import type { AppraisalFeedback } from '#shared/appraisal/kinds/appraisal-feedback';
import { appraisalHandover } from '#shared/appraisal/kinds/appraisal-handover';
import type { AppraisalSkp } from '#shared/appraisal/kinds/appraisal-skp';
import { appraisalSummary } from '#shared/appraisal/kinds/appraisal-summary';
import type { ConductValue, Rating } from '#shared/appraisal/appraisal-words';
import type { RecordOf } from '#shared/kernel/envelope';
import { evaluationChecks } from '#shared/appraisal/evaluation-checks';
import { parsePeriod, periodSpan } from '#shared/kernel/period';
import { predicateOf } from '#shared/appraisal/predicate-of';
import { appraisalRules } from '../../reference/appraisal-rules';
import { pick } from '../seeded-random';
import type { DemoPerson } from '../people/demo-people';
import { appraisalRecord } from './appraisal-record';
import { drawnSignature } from './drawn-signature';
import { partiesOf } from './skps';

const values: readonly ConductValue[] = ['service', 'accountable', 'competent', 'harmonious', 'loyal', 'adaptive', 'collaborative'];
const rules = 'reference.appraisal-rules:permenpanrb-6-2022';

/** What an evaluation is made from. */
export interface Given {
	person: DemoPerson;
	skp: RecordOf<AppraisalSkp>;
	period: string;
	at: Date;
	feedback: readonly RecordOf<AppraisalFeedback>[];
	ratings: { results: Rating; conduct: Rating };
}

const chances: Record<Rating, readonly [above: number, met: number, below: number]> = {
	above: [6, 4, 0],
	met: [1, 8, 1],
	below: [0, 3, 7],
};

/** Two ratings as an ordinary office gives them. */
export function usualRatings(random: () => number): Given['ratings'] {
	return {
		results: pick(random, ['above', 'met', 'below'] as const, [22, 68, 10]),
		conduct: pick(random, ['above', 'met', 'below'] as const, [25, 71, 4]),
	};
}

/** Marks as they fit a rating; now and then they do not quite, and the appraiser has kept the contradiction. */
function marksFor(rating: Rating, n: number, random: () => number): Rating[] {
	const marks = Array.from({ length: n }, () => pick(random, ['above', 'met', 'below'] as const, chances[rating]));
	const fitting = marks.filter((mark) => mark === rating).length * 2 > n;
	return fitting || random() < 0.15 ? marks : marks.map(() => rating);
}

/** The evaluation of a person in a period, with the summary that goes beside it. */
export function evaluationOf({ person, skp, period, at, feedback, ratings }: Given, random: () => number) {
	const { start, end } = periodSpan(parsePeriod(period)!);
	const marks = marksFor(ratings.results, skp.body.results.length, random);
	const ids = (of: (target: AppraisalFeedback['target']) => boolean) =>
		feedback.filter(({ body }) => of(body.target)).map(({ _id }) => _id);
	const body: AppraisalEvaluation = {
		skp: skp._id,
		skpEdit: skp.edit,
		rules,
		start,
		end,
		parties: partiesOf(person, skp.body.parties.superiorDoubt),
		employeePost: { kind: person.post.kind, level: person.post.level },
		results: skp.body.results.map((result, index) => {
			const percent = { above: 108, met: 97, below: 64 }[marks[index]!] + Math.floor(random() * 6);
			const [first] = result.indicators;
			return {
				key: result.key,
				section: result.section,
				plan: result.plan,
				intervened: result.intervened,
				indicators: result.indicators.map(({ indicator, target }) => ({ indicator, target })),
				realisation: first ? `${first.indicator}: ${percent} % dari target` : `${percent} % dari rencana`,
				evidence: [{ type: 'number' as const, text: String(percent), label: '% dari target' }],
				feedback: ids((target) => target.type === 'result' && target.key === result.key),
				remark: '',
				mark: marks[index]!,
			};
		}),
		conduct: values.map((value) => ({
			value,
			expectation: skp.body.conduct[value] ?? '',
			feedback: ids((target) => target.type === 'value' && target.value === value),
			remark: '',
		})),
		ratings: {
			results: { value: ratings.results, evidence: [{ type: 'note', text: 'Rekap capaian triwulan di buku kerja bidang' }], feedback: [] },
			conduct: {
				value: ratings.conduct,
				evidence: [],
				feedback: ids((target) => target.type === 'value'),
				reason: 'Berdasarkan pengamatan sehari-hari dan umpan balik rekan.',
			},
		},
		predicate: predicateOf(appraisalRules, ratings.results, ratings.conduct),
		unitPredicate: null,
		notes: ratings.results === 'below' ? 'Perlu bimbingan kinerja pada periode berikutnya.' : '',
		kept: [],
	};
	body.kept = evaluationChecks(body, jakartaDay(at.getTime()))
		.filter(({ severity }) => severity === 'explain')
		.map(({ code }) => ({
			code,
			reason:
				code === 'before-its-end'
					? 'Ditulis sebelum triwulan berakhir karena pejabat penilai akan cuti.'
					: 'Sebagian target tertunda karena tugas tambahan di luar rencana; sudah dibicarakan dengan pegawai.',
		}));
	const act = { about: person, period, by: person.boss!, at };
	const evaluation = appraisalRecord(appraisalEvaluation, { ...act, id: `appraisal.evaluation:${period}:${person.id}`, body }, random);
	const outcome = { from: 'evaluation' as const, edit: evaluation.edit, ...ratings, predicate: body.predicate, rules };
	const summary = appraisalRecord(appraisalSummary, { ...act, id: `appraisal.summary:${period}:${person.id}`, body: outcome }, random);
	return { evaluation, summary };
}

/** Serah terima of an evaluation: signed on the appraiser's tablet or under the own account; or refused before a witness. */
export function handoverOf(
	evaluation: RecordOf<AppraisalEvaluation>,
	person: DemoPerson,
	at: Date,
	refused: boolean,
	random: () => number,
) {
	const own = person.seat.account !== undefined && !refused;
	const signed = own ? { how: 'own-account' as const } : { how: 'drawn' as const, signature: drawnSignature(random) };
	const body = {
		evaluation: evaluation._id,
		edit: evaluation.edit,
		...(refused
			? {
					outcome: 'refused' as const,
					how: 'witnessed' as const,
					witness: { name: 'Rotua Sumbayak', post: 'Pengadministrasi Perkantoran', signature: drawnSignature(random) },
					reason: 'Tidak sependapat dengan rating hasil kerja.',
				}
			: { outcome: 'received' as const, ...signed, appraiserSignature: drawnSignature(random) }),
	};
	const id = `appraisal.handover:${evaluation.period}:${person.id}`;
	return appraisalRecord(
		appraisalHandover,
		{ id, about: person, period: evaluation.period, by: own ? person : person.boss!, at, body },
		random,
	);
}
