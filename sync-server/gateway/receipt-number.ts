import { randomInt } from 'node:crypto';

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const sevenHours = 7 * 60 * 60 * 1000;

/** A receipt number: the day in Asia/Jakarta and eight random signs that cannot be misread, `261124-7K3M9QXW`. */
export function receiptNumber(now: Date): string {
	const day = new Date(now.getTime() + sevenHours).toISOString().slice(2, 10).replaceAll('-', '');
	return `${day}-${Array.from({ length: 8 }, () => crockford[randomInt(32)]).join('')}`;
}
