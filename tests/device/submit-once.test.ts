import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ulid } from 'ulid';
import { describe, expect, it } from 'vitest';
import { DeviceDb } from '../../src/lib/device/db.ts';
import { editedRecord } from '../../src/lib/device/edited-record.ts';
import { submitRecords, type DraftOrigin } from '../../src/lib/device/outbox/submit-record.ts';
import { testAppraisal } from '../../src/lib/device/test-appraisal.ts';
import { giveFeedback } from '../../src/lib/features/appraisal/charge/feedback/feedback-draft.ts';
import { beginEvaluation } from '../../src/lib/features/appraisal/charge/evaluation/evaluation-draft.ts';
import { submitEvaluation } from '../../src/lib/features/appraisal/charge/evaluation/submit-evaluation.ts';
import { emptySkp } from '../../src/lib/features/appraisal/charge/skp/skp-draft.ts';
import { answerOnTablet, submitSkp } from '../../src/lib/features/appraisal/charge/skp/submit-skp.ts';
import { approve, comment, sendBack } from '../../src/lib/features/appraisal/desk/submit.ts';
import { blankReview, draftId } from '../../src/lib/features/appraisal/desk/view/review-draft.ts';
import { giveCoachingFeedback } from '../../src/lib/features/appraisal/follow-up/coaching/coaching-feedback.ts';
import { takeStep } from '../../src/lib/features/appraisal/follow-up/suggest/take-step.ts';
import { submitHandover } from '../../src/lib/features/appraisal/handover/submit-handover.ts';
import { correct } from '../../src/lib/features/appraisal/objection/correct.ts';
import { decideObjection } from '../../src/lib/features/appraisal/objection/decide.ts';
import { fileObjection } from '../../src/lib/features/appraisal/objection/file-objection.ts';
import { hear } from '../../src/lib/features/appraisal/objection/hear.ts';
import { acknowledge } from '../../src/lib/features/appraisal/own/acknowledge.ts';
import { answerConsent } from '../../src/lib/features/appraisal/own/answer-consent.ts';
import { setSigningPin } from '../../src/lib/features/appraisal/own/set-signing-pin.ts';
import { recordExport } from '../../src/lib/features/office/parts/export/record-export.ts';
import { release } from '../../src/lib/features/office/quarantine/release.ts';
import { submitAct } from '../../src/lib/features/engagement/desk/submit-act.ts';
import { newCode } from '../../src/lib/features/engagement/voice/new-code.ts';
import { submitVoice } from '../../src/lib/features/engagement/voice/submit-voice.ts';
import { blankVoice, type VoiceDraft } from '../../src/lib/features/engagement/voice/voice-draft.ts';
import { filledDraft } from '../../src/lib/features/survey/collect/fixtures/fill.ts';
import { maker as surveyor, openWorld, whileOpen } from '../../src/lib/features/survey/collect/fixtures/survey-world.ts';
import { submitResponse } from '../../src/lib/features/survey/collect/submit.ts';
import { publishReport } from '../../src/lib/features/survey/reports/publish/publish-report.ts';
import type { AppraisalEvaluation } from '#shared/appraisal/kinds/appraisal-evaluation';
import type { AppraisalSkp } from '#shared/appraisal/kinds/appraisal-skp';
import type { ReferenceAppraisalRules } from '#shared/appraisal/kinds/reference-appraisal-rules';
import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import type { TrainingMark } from '#shared/training/kinds/training-mark';
import type { TrainingParticipation } from '#shared/training/kinds/training-participation';
import type { TrainingProgramme } from '#shared/training/kinds/training-programme';
import type { TrainingResult } from '#shared/training/kinds/training-result';
import type { TrainingSession } from '#shared/training/kinds/training-session';
import { addOnTheSpot } from '../../src/lib/features/training/hall/add-on-the-spot.ts';
import { countHeads } from '../../src/lib/features/training/hall/count-heads.ts';
import { makeBadges } from '../../src/lib/features/training/hall/make-badges.ts';
import { resolveContradiction } from '../../src/lib/features/training/hall/resolve-contradiction.ts';
import { takeMark, undoMarks } from '../../src/lib/features/training/hall/take-mark.ts';
import { cancelSession, changeState } from '../../src/lib/features/training/programmes/change-programme.ts';
import { handInReaction } from '../../src/lib/features/training/evaluation/hand-in-reaction.ts';
import { submitBehaviour } from '../../src/lib/features/training/evaluation/submit-behaviour.ts';
import { decideResults } from '../../src/lib/features/training/results/decide-results.ts';
import { issueCertificates } from '../../src/lib/features/training/results/issue-certificates.ts';
import { revokeCertificate } from '../../src/lib/features/training/results/revoke-certificate.ts';
import { submitExternal, withdrawExternal } from '../../src/lib/features/training/book/submit-external.ts';
import { reviewExternals } from '../../src/lib/features/training/verify/review-external.ts';
import { referenceService } from '#shared/survey/kinds/reference-service';

/** What is done in one tab: `db` is that tab's own connection. */
type Door = (db: DeviceDb) => Promise<unknown>;

const maker = { account: 'penilai', device: 'tablet-1' };
const person = { person: 'P9', name: 'Binsar', nip: null, grade: null, post: 'Lurah', unit: 'Dinas' };
const skp = testAppraisal({ kind: 'skp', period: '2026' }) as RecordOf<AppraisalSkp>;
const evaluation = testAppraisal({ kind: 'evaluation' }) as RecordOf<AppraisalEvaluation>;
const rules = testAppraisal({ kind: 'rules' }) as RecordOf<ReferenceAppraisalRules>;
const about = <Body>(kind: string, body: Body, subject?: string): RecordOf<Body> => {
	const record: Envelope = { ...testAppraisal({ kind: 'feedback' }), _id: `${kind}:${ulid()}`, kind };
	if (subject === undefined) delete record.subject;
	return { ...record, body };
};
const feedback = testAppraisal({ kind: 'feedback' });
const objection = testAppraisal({ kind: 'objection' });
const question = about('appraisal.follow-up', { basis: [evaluation._id], action: 'role-model', step: 'proposed', reason: 'baik', evidence: [], person }, 'P1'); // prettier-ignore
const quarantine = about('office.quarantine', {});
const report = about('survey.report', {});
const row = (id: string) => ({ key: evaluation._id.replace('P1', id), unit: 'DUKCAPIL', period: evaluation.period, person: id, edit: evaluation.edit }); // prettier-ignore
const act = ulid();
const draft: DraftOrigin = { draft: 'draft', begun: '1' };
const reviewOf: DraftOrigin = { draft: draftId(row('P1')), begun: '1' };
const said = { ...blankReview(), open: true, reason: 'Lengkapi.', comment: 'Tanyakan.' };
const suggested = { key: '', person: 'P1', name: '', unit: 'DUKCAPIL', unitName: '', state: { evaluation: null }, last: null, suggestion: { period: '2026-TW3', action: 'coaching', basis: [evaluation._id] } } as never; // prettier-ignore
const rated = () => {
	const signing = { ...skp.body.parties, employeePost: { kind: 'pelaksana', level: null } } as const;
	const begun = beginEvaluation(skp, { start: '2026-07-01', end: '2026-09-30' }, signing, [], null);
	const given = { value: 'met' as const, evidence: [], feedback: [], reason: 'sesuai' };
	const results = begun.results.map((result) => ({ ...result, realisation: 'Selesai' }));
	return { ...begun, results, ratings: { results: given, conduct: given } };
};
const handedOver = { stage: 'employee' as const, edit: evaluation.edit, read: true, signature: null, appraiserSignature: null, reason: '', witness: { name: '', post: '', signature: null } }; // prettier-ignore
const of = { period: '2026-TW3', person: 'P1', name: '', unit: 'DUKCAPIL', standing: { results: 'met', conduct: 'met', predicate: 'good' }, edit: evaluation.edit, rules: { id: rules._id, body: rules.body }, corrections: [], final: false } as const; // prettier-ignore
const evaluationOf = { person: 'P2', unit: 'DUKCAPIL', period: '2026-TW3', rules, explain: [] };
const external = { title: 'Kursus', rules: 'reference.training-rules:lan', form: 'course', organiser: 'ANRI', start: '2026-05-04', end: '2026-05-05', jp: 8, certificate: '1', evidence: [], fitsPost: true }; // prettier-ignore
const hallActivity = ulid();
const hallUlid = ulid();
const hallSession = `training.session:${hallActivity}:${ulid()}`;
const participation = { ...about('training.participation', { origin: 'list', role: 'participant', name: 'Herti', post: '', continues: [], withdrawn: false } satisfies TrainingParticipation, 'P2'), activity: hallActivity }; // prettier-ignore
const came = { ...about('training.mark', { participation: participation._id, session: hallSession, act: 'in', how: 'scan', clock: null, absence: null, reason: '', undoes: null } satisfies TrainingMark, 'P2'), activity: hallActivity }; // prettier-ignore
const programme = { ...about('training.programme', { title: 'Arsip', state: 'open' } as TrainingProgramme), _id: `training.programme:${hallActivity}`, activity: hallActivity }; // prettier-ignore
const session = { ...about('training.session', { topic: 'Arsip' } as TrainingSession), _id: hallSession, activity: hallActivity };
const result: TrainingResult = { participation: participation._id, title: 'Arsip', form: 'course', organiser: 'BKPSDM', start: '2026-05-04', end: '2026-05-05', fitsPost: true, attended: 8, scheduled: 8, percent: 100, scoreBefore: null, score: null, verdict: 'passed', reason: '', jp: 8 }; // prettier-ignore
const passed = {
	...about('training.result', result, 'P2'),
	_id: `training.result:${hallActivity}:P2`,
	period: '2026',
	activity: hallActivity,
};
const issued = { ...passed, _id: `training.certificate:${hallActivity}:P2:1`, kind: 'training.certificate' } as never;
const certified = { title: 'sttp' as const, pattern: '{nomor}', place: 'Siantar', signatory: { name: 'Rosa', nip: null, post: 'Kepala' } };
const issuing = { programme: { ...programme, body: { ...programme.body, certificate: certified } }, form: 'Kursus', sessions: [], minutesPerJp: 45, draft: { date: '2026-05-06', births: {} } }; // prettier-ignore
const entered = about('training.external', external, 'P1');
const service = { _id: 'reference.service:DUKCAPIL:baru', unit: 'DUKCAPIL', period: '*', body: { name: 'KTP', active: true } };

const spoken: VoiceDraft = { ...blankVoice('DUKCAPIL'), screened: true, kind: 'hope', text: 'Lampu jalan.' };

/** Every way a form becomes records, by the file it stands in. */
const doors: Record<string, Record<string, Door>> = {
	'appraisal/charge/evaluation/submit-evaluation.ts': {
		'from a draft': (db) => submitEvaluation(db, maker, evaluationOf, rated(), draft),
		'as it was': (db) => submitEvaluation(db, maker, evaluationOf, rated(), { builtOn: null }),
	},
	'appraisal/charge/skp/submit-skp.ts': {
		'from a draft': (db) =>
			submitSkp(db, maker, { person: 'P2', unit: 'DUKCAPIL', year: '2026' }, emptySkp('2026', undefined as never, skp.body.parties), draft),
		'an answer on the tablet': (db) => answerOnTablet(db, maker, skp, { act: 'agreed', how: 'pin' }, 'none'),
	},
	'appraisal/charge/feedback/feedback-draft.ts': {
		feedback: (db) =>
			giveFeedback(db, maker, { person: 'P1', unit: 'DUKCAPIL', year: '2026', giver: person, role: 'appraiser' }, { form: 1, target: { type: 'general' }, text: 'Baik', evidence: [] }, draft), // prettier-ignore
	},
	'appraisal/desk/submit.ts': {
		'one approval': (db) => approve(db, maker, [row('P1')]),
		'a return': (db) => sendBack(db, maker, row('P1'), { anchors: [], reason: 'Lengkapi.' }, reviewOf),
		'a comment': (db) => comment(db, maker, row('P1'), 'Tanyakan.', reviewOf),
	},
	'appraisal/follow-up/coaching/coaching-feedback.ts': {
		'Format B.1.8': (db) => giveCoachingFeedback(db, maker, about('appraisal.coaching', {} as never, 'P1'), 'reference.coaching-form:B.1.8', { answers: {}, note: '' }, draft), // prettier-ignore
	},
	'appraisal/follow-up/suggest/take-step.ts': { 'a step': (db) => takeStep(db, maker, suggested, 'decided', 'perlu', person, draft) },
	'appraisal/handover/submit-handover.ts': {
		'a handover': (db) => submitHandover(db, maker, evaluation, 'pin', handedOver),
		'a refusal': (db) => submitHandover(db, maker, evaluation, 'refused', handedOver),
	},
	'appraisal/objection/correct.ts': {
		'a correction': (db) => correct(db, maker, { ...of, corrections: [] }, { results: 'above', conduct: 'met', reason: 'salah' }, person, draft), // prettier-ignore
	},
	'appraisal/objection/decide.ts': {
		'a decision': (db) => decideObjection(db, maker, evaluation, rules.body, { outcome: 'upheld', results: null, conduct: null, reason: 'cukup' }, person, 'draft'), // prettier-ignore
	},
	'appraisal/objection/file-objection.ts': {
		'an objection': (db) => fileObjection(db, maker, evaluation, { reasons: 'kurang', filedOn: '', evidence: [] }, false, 'draft'),
	},
	'appraisal/objection/hear.ts': {
		'an opening without words': (db) => hear(db, maker, objection as never, { step: 'opened', from: 'superior', text: '', evidence: [] }, 'none'), // prettier-ignore
		'an explanation': (db) => hear(db, maker, objection as never, { step: 'explanation', from: 'employee', text: 'benar', evidence: [] }, 'draft'), // prettier-ignore
	},
	'appraisal/own/acknowledge.ts': {
		reading: (db) => acknowledge(db, maker, [feedback], { act: 'read' }),
		agreeing: (db) => acknowledge(db, maker, [skp], { act: 'agreed' }, ['draft']),
	},
	'appraisal/own/answer-consent.ts': {
		consent: (db) => answerConsent(db, maker, question as never, { step: 'consented', reason: 'ya', person }),
	},
	'appraisal/own/set-signing-pin.ts': { 'a PIN': (db) => setSigningPin(db, maker, 'P1', '482915', null) },
	'engagement/voice/submit-voice.ts': {
		'a voice': (db) => submitVoice(db, maker, spoken, newCode(), draft),
		'a voice and its contact': (db) => submitVoice(db, maker, { ...spoken, identity: 'open', name: 'Butet' }, newCode(), draft),
	},
	'engagement/desk/submit-act.ts': {
		'an act of the office': (db) => submitAct(db, maker, '*', { act: 'closed', code: newCode(), text: 'Selesai.' }, draft),
	},
	'office/parts/export/record-export.ts': {
		'one taking of a file': (db) => recordExport(db, maker, { unit: '*', period: '2026-TW3' }, { what: 'XLSX', people: 3, purpose: 'pangkat' }, act), // prettier-ignore
	},
	'office/quarantine/release.ts': { 'a release': (db) => release(db, maker, quarantine as never, 'benar') },
	'survey/collect/submit.ts': { 'a response': async (db) => submitResponse(db, surveyor, await responseId(db), whileOpen) },
	'training/book/submit-external.ts': {
		'a training': (db) => submitExternal(db, maker, 'training.external:T1', { person: 'P1', unit: 'DUKCAPIL' }, external, {}, draft),
		'taking one back': (db) => withdrawExternal(db, maker, entered),
	},
	'training/hall/take-mark.ts': {
		'somebody comes': (db) => takeMark(db, maker, participation, hallSession, { act: 'in', how: 'scan' }),
		'a mark undone': (db) => undoMarks(db, maker, [came]),
	},
	'training/hall/add-on-the-spot.ts': {
		'somebody not on the list': (db) => addOnTheSpot(db, maker, { activity: hallActivity, session: hallSession, name: 'Tamu', post: '', act: 'in', how: 'manual' }, draft), // prettier-ignore
	},
	'training/hall/count-heads.ts': { 'a head count': (db) => countHeads(db, maker, hallActivity, hallSession, 40) },
	'training/hall/make-badges.ts': { 'a badge': (db) => makeBadges(db, maker, [participation], new Set()) },
	'training/hall/resolve-contradiction.ts': {
		'a decision': (db) => resolveContradiction(db, maker, participation, hallSession, { verdict: 'present', reason: 'Ditanya.' }, null),
	},
	'training/programmes/change-programme.ts': {
		'closing a programme': (db) => changeState(db, maker, programme, 'closed'),
		'a session that does not take place': (db) => cancelSession(db, maker, session, true),
	},
	'training/evaluation/hand-in-reaction.ts': {
		'a reaction': (db) => handInReaction(db, maker, hallActivity, hallUlid, { answers: { content: 4, trainers: 3, organisation: null, use: 4 }, suggestion: '' }), // prettier-ignore
	},
	'training/evaluation/submit-behaviour.ts': {
		'what a superior has seen': (db) => submitBehaviour(db, maker, passed, { applies: '3', better: '3', shares: '2', note: '' }, {}, draft),
	},
	'training/results/decide-results.ts': {
		'a result': (db) => decideResults(db, maker, [{ participation, body: passed.body, standing: null }], { builtOn: null }),
	},
	'training/results/issue-certificates.ts': {
		'a certificate': (db) => issueCertificates(db, maker, issuing, [{ participation, result: passed, before: null }]),
	},
	'training/results/revoke-certificate.ts': { 'a revocation': (db) => revokeCertificate(db, maker, issued, 'Nama salah.') },
	'training/verify/review-external.ts': {
		'a verification': (db) => reviewExternals(db, maker, [entered], { verdict: 'approved', reason: '' }),
	},
	'survey/reports/publish/publish-report.ts': {
		'a result': (db) => publishReport(db, { ...(report as RecordOf<never>), _id: `survey.report:${ulid()}` }, new Set()),
	},
};

/** Forms that hand the origin `SavedForm.submit` gives them to `submitRecords`, and copies by their natural ids. Imports: `spreadsheet/engine`. */
const elsewhere = [
	'appraisal/follow-up/coaching/CoachingEditor.svelte',
	'office/parts/settings/SettingForm.svelte',
	'appraisal/unit-result/UnitResultForm.svelte',
	'personnel/people/view/PersonEditor.svelte',
	'survey/campaigns/view/CampaignEditor.svelte',
	'survey/campaigns/view/CopyCampaigns.svelte',
	'survey/campaigns/view/ServiceEditor.svelte',
	'survey/campaigns/view/UnitEditor.svelte',
	'training/programmes/TimetableForm.svelte',
	'training/programmes/people/AddPeople.svelte',
	'training/programmes/people/MatchSpot.svelte',
	'training/programmes/people/PeopleList.svelte',
];

const responseId = async (db: DeviceDb) => (await db.settings.get('of-test'))?.value as string;

/** Two tabs on one device, with all drafts and records the doors ask for. */
async function twoTabs(): Promise<[DeviceDb, DeviceDb]> {
	const one = await openWorld();
	await one.records.bulkPut([evaluation, skp, rules, entered, programme, session]);
	for (const [id, value] of [
		['draft', {}],
		[reviewOf.draft, said],
	] as const)
		await one.drafts.put({ id, kind: 'x', value, savedAt: '', begun: '1' });
	await one.settings.put({ id: 'of-test', value: await filledDraft(one) });
	return [one, new DeviceDb(one.name.slice('hitei-'.length))];
}

/** Doors through which two records go that belong together. */
const twoAtOnce = ['somebody not on the list', 'a voice and its contact'];

describe.each(Object.entries(doors).flatMap(([file, ways]) => Object.entries(ways).map(([name, door]) => ({ file, name, door }))))(
	'$name ($file)',
	({ door, name }) => {
		const records = twoAtOnce.includes(name) ? 2 : 1;

		it('gives one record when tapped twice, and in two tabs at once', async () => {
			const [one, two] = await twoTabs();
			await Promise.allSettled([door(one), door(one), door(two)]);
			expect(await one.outbox.count()).toBe(records);
		});

		it('gives one record when a second tab submits later, also after the first was accepted', async () => {
			const [one, two] = await twoTabs();
			await door(one);
			expect(await one.outbox.count()).toBe(records);
			await door(two).catch(() => undefined);
			expect(await one.outbox.count()).toBe(records);
			for (const { record } of await one.outbox.toArray()) await one.records.put(record);
			await one.outbox.clear();
			await door(two).catch(() => undefined);
			expect(await one.outbox.count()).toBe(0);
		});
	},
);

it('an approval of many leaves out what another tab has approved', async () => {
	const [one, two] = await twoTabs();
	await approve(one, maker, [row('P1'), row('P2')]);
	expect(await approve(two, maker, [row('P1'), row('P2'), row('P3')])).toHaveLength(1);
	expect(await one.outbox.count()).toBe(3);
});

it('an edit that was submitted leaves out the same edit of a second tab, and lets through one built on it', async () => {
	const [one, two] = await twoTabs();
	const first = editedRecord(maker, referenceService, service);
	expect(await submitRecords(one, { builtOn: null }, [first])).toHaveLength(1);
	expect(await submitRecords(two, { builtOn: null }, [editedRecord(maker, referenceService, service)])).toEqual([]);
	expect(await submitRecords(two, { builtOn: first.edit }, [editedRecord(maker, referenceService, service)])).toHaveLength(1);
	expect(await one.outbox.count()).toBe(1);
});

it('a draft begun anew under the same id is not submitted by who knew the one before', async () => {
	const [one] = await twoTabs();
	const record = feedback;
	expect(await submitRecords(one, { draft: 'draft', begun: '0' }, [record])).toEqual([]);
	expect(await one.drafts.count()).toBe(3);
	expect(await submitRecords(one, { draft: 'draft', begun: '1' }, [record])).toEqual([record._id]);
});

it('knows every door', () => {
	const root = join(import.meta.dirname, '../../src/lib/features');
	const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
		(name) => /\.(ts|svelte)$/.test(name) && !/\.test\.ts$/.test(name),
	);
	const calling = files.filter((name) => readFileSync(join(root, name), 'utf8').includes('submitRecords('));
	expect(calling.sort()).toEqual([...Object.keys(doors), ...elsewhere].sort());
});
