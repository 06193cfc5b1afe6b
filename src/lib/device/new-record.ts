import { formatISO } from 'date-fns';
import { newUlid } from './new-ulid';
import type { RecordOf } from '#shared/kernel/envelope';

/** What the maker of a record must say; the rest of the envelope is filled in here. */
export interface NewRecord<Body> {
	_id: string;
	_rev?: string;
	kind: string;
	v: number;
	unit: string;
	period: string;
	/** The person it is about. */
	subject?: string;
	/** The activity it belongs to. */
	activity?: string;
	body: Body;
}

/** Who makes it, on which device, and how many seconds the office's clock was ahead at the last contact. */
export interface Maker {
	account: string;
	device: string;
	skew?: number;
}

/** A record as it is submitted: stamped with maker, device time and a fresh `edit`. */
export function newRecord<Body>(maker: Maker, record: NewRecord<Body>, now = new Date()): RecordOf<Body> {
	return {
		...record,
		by: maker.account,
		device: maker.device,
		at: formatISO(now),
		...(maker.skew !== undefined && { skew: maker.skew }),
		edit: newUlid(now.getTime()),
	};
}
