import type { CellMark } from '$lib/spreadsheet/read/table';
import type { NoteReason } from '$lib/spreadsheet/rows/note-reason';
import type { RowMessage as Message } from '$lib/spreadsheet/rows/row-message';
import type { NipError, NipWarning } from '#shared/personnel/nip';

/** What can be said of a row of people or units. */
export type MessageCode =
	| `cell-${CellMark}` | `note-${NoteReason}` | 'note-no-person'
	| `nip-${NipError}` | 'nip-doubled' | 'nip-taken' | 'nip-two' | 'id-form' | 'id-doubled' | 'person-doubled' | 'person-asked'
	| 'name-missing' | 'name-long' | 'name-doubled' | 'name-known' | 'name-number' | 'name-shorter' | 'name-differs'
	| 'status-unknown' | 'grade-unknown' | 'post-long' | 'post-kind-unknown' | 'level-unknown'
	| 'unit-missing' | 'unit-unknown' | 'unit-ambiguous'
	| 'appraiser-unknown' | 'appraiser-ambiguous' | 'appraiser-self' | 'appraiser-missing'
	| 'superior-unknown' | 'superior-ambiguous' | 'superior-self' | 'superior-missing'
	| 'acting-unknown' | 'line-later' | 'account-form' | 'account-doubled' | 'account-taken' | 'left' | 'left-undated' | 'moved'
	| 'no-number' | 'nip-changed' | 'birth-differs' | 'birth-unreadable' | 'sex-differs' | 'sex-unreadable' | 'status-differs' | `hint-${NipWarning}`
	| 'code-missing' | 'code-form' | 'code-doubled' | 'kind-unknown' | 'parent-unknown' | 'parent-ambiguous' | 'parent-circle'; // prettier-ignore

export type RowMessage = Message<MessageCode>;
