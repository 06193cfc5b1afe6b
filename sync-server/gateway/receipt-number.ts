import { randomInt } from 'node:crypto';
import { jakartaDay } from '#shared/kernel/days';

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A receipt number: the day in Asia/Jakarta and eight random signs that cannot be misread, `261124-7K3M9QXW`. */
export function receiptNumber(now: Date): string {
	const day = jakartaDay(now.getTime()).slice(2).replaceAll('-', '');
	return `${day}-${Array.from({ length: 8 }, () => crockford[randomInt(32)]).join('')}`;
}
