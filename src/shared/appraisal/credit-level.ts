import type { AppraisalEvaluation } from './kinds/appraisal-evaluation';
import type { PostLevel } from '../personnel/post-words';
import type { ReferencePerson } from '../personnel/kinds/reference-person';

/**
 * The jenjang for which an evaluation earns angka kredit; `null` for who held no functional post when it was signed. An evaluation of version 1
 * does not say: there the personnel list is believed as long as its post has the name that was signed.
 */
export function creditLevel(
	{ employeePost, parties: { employee } }: Pick<AppraisalEvaluation, 'employeePost' | 'parties'>,
	now: Pick<ReferencePerson, 'post' | 'postKind' | 'level'> | undefined,
): PostLevel | null {
	const signed = employeePost ?? (now && now.post === employee.post ? { kind: now.postKind, level: now.level } : null);
	return signed?.kind.startsWith('fungsional-') ? signed.level : null;
}
