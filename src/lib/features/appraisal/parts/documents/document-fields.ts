import { getContext, setContext } from 'svelte';

/** A field of the record with what is to be put right there; `path` as in a review (`body.results.2.realisation`). */
export interface FieldMark {
	path: string;
	reason: string;
}

interface DocumentFields {
	readonly marks: readonly FieldMark[];
	readonly onfield: ((path: string) => void) | undefined;
}

const key = Symbol('document fields');

/** Tells the fields of a document which are marked, and whether they may be chosen. Called while the document is set up. */
export function setDocumentFields(fields: DocumentFields): void {
	setContext(key, fields);
}

/** What the document around says about its fields. */
export function documentFields(): DocumentFields {
	return getContext<DocumentFields | undefined>(key) ?? { marks: [], onfield: undefined };
}
