import { needsSubjectMatter } from '../needs';
import { defineKind } from '../../kernel/define-kind';
import { recordId } from '../../kernel/envelope';
import { z } from '../../kernel/zod';

const body = z.strictObject({ of: recordId, text: z.string().check(z.minLength(1), z.maxLength(4000)) });

/** HR's internal comment on a record: seen by HR alone. Append-only. Id `appraisal.comment:<ULID>`. */
export const appraisalComment = defineKind({
	kind: 'appraisal.comment',
	feed: 'appraisal',
	v: 1,
	body,
	upgrades: {},
	id: '<ulid>',
	about: { person: 'one', unit: 'one', period: 'one' },
	change: 'never',
	readers: { hr: 'all' },
	writers: { hr: 'all' },
	made: 'person',
	needs: [needsSubjectMatter()],
});
