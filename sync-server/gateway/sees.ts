import type { Feed } from '#shared/kernel/feeds';
import type { Session } from '#shared/kernel/session';
import { mayPull } from '#shared/access';
import type { Stored } from '../store/changes';

const told = ['_id', '_rev', 'kind', 'unit', 'period', 'by', 'at', 'edit'] as const;

/**
 * Whether a session is given a document. What somebody has put into the database by hand and has not the fields of a
 * record is given to nobody, and keeps nobody from the rest.
 */
export function sees(session: Session, feed: Feed): (document: Stored) => boolean {
	return (document) => told.every((field) => typeof document[field] === 'string') && mayPull(session, feed, document);
}
