import type { NipError, NipWarning } from '#shared/personnel/nip';

/** What can be wrong with a cell. */
export type MessageCode =
	| 'cell-merged' | 'cell-formula' | 'cell-error' | 'cell-long-number' | 'cell-date'
	| `nip-${NipError}` | 'nip-doubled' | 'nip-taken' | 'id-form' | 'id-doubled'
	| 'name-missing' | 'name-long' | 'name-doubled' | 'name-known' | 'status-unknown' | 'grade-unknown' | 'post-long' | 'post-kind-unknown' | 'level-unknown'
	| 'unit-missing' | 'unit-unknown' | 'unit-ambiguous'
	| 'appraiser-unknown' | 'appraiser-ambiguous' | 'appraiser-self' | 'superior-unknown' | 'superior-ambiguous' | 'superior-self'
	| 'acting-unknown' | 'line-later' | 'account-form' | 'account-doubled' | 'account-taken'
	| 'no-number' | 'nip-changed' | 'birth-differs' | 'birth-unreadable' | 'sex-differs' | 'status-differs' | `hint-${NipWarning}`
	| 'code-missing' | 'code-form' | 'code-doubled' | 'kind-unknown' | 'parent-unknown' | 'parent-ambiguous' | 'parent-circle'; // prettier-ignore

/** A `problem` leaves the row out; a `warning` takes it. `column` from 0, `null` when the row as a whole is meant; `other`: the row it collides with. */
export interface RowMessage {
	code: MessageCode;
	level: 'problem' | 'warning';
	column: number | null;
	value: string;
	other?: number;
}
