import { unitPredicate } from '../appraisal-words';
import { defineKind } from '../../kernel/define-kind';
import { recordId } from '../../kernel/envelope';
import { party } from '../party';
import { z } from '../../kernel/zod';

const body = z.strictObject({
	rules: recordId,
	/** Capaian kinerja organisasi. */
	predicate: unitPredicate,
	/** What it stands on (perjanjian kinerja, action plan). */
	basis: z.string().check(z.maxLength(4000)),
	/** Rule codes of the guideline the distribution departs from, each with the written reason. */
	departures: z.array(
		z.strictObject({ code: z.string().check(z.maxLength(40)), reason: z.string().check(z.minLength(1), z.maxLength(2000)) }),
	),
	/** The authorised leader who signs the Penetapan Predikat Kinerja. */
	leader: party,
});

/** Capaian kinerja organisasi of a unit in a period, with the reasons for its distribution (SE MenPANRB 3/2023). Id `appraisal.unit-result:<period>:<unit>`. */
export const appraisalUnitResult = defineKind({
	kind: 'appraisal.unit-result',
	feed: 'appraisal',
	v: 1,
	body,
	upgrades: {},
	id: ({ period, unit }) => `${period}:${unit}`,
	about: { person: 'none', unit: 'one', period: 'one' },
	change: 'by-office',
	readers: { appraiser: 'units-led', hr: 'all' },
	writers: { appraiser: 'units-led', hr: 'all' },
	made: 'person',
	needs: [{ path: 'body.rules', ids: ({ body }) => [body.rules], kinds: ['reference.appraisal-rules'], agrees: [], code: 'unknown_rules' }],
	fourEyes: 'replacing',
});
export type AppraisalUnitResult = z.infer<typeof body>;
