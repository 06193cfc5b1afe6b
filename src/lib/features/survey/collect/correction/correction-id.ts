/**
 * Id of the record that corrects `id`: `survey.response:X` is corrected by `survey.response:X:2`, that one by `…:3`.
 * Two tablets correcting the same response meet in one id, and a person chooses.
 */
export function correctionId(id: string): string {
	const [kind, root, n] = id.split(':');
	return `${kind}:${root}:${n ? Number(n) + 1 : 2}`;
}
