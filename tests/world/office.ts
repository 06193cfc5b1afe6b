import type { Envelope, RecordOf } from '#shared/kernel/envelope';
import type { Feed } from '#shared/kernel/feeds';
import type { OfficeQuarantine } from '#shared/office/kinds/office-quarantine';
import type { SurveyResponse } from '#shared/survey/kinds/survey-response';
import { signIn, type Person } from './people.ts';

/** What the office holds, as HR sees it. */
export interface Office {
	hr: Person;
	/** Every document of a feed. */
	all(feed: Feed): Promise<Envelope[]>;
	responses(): Promise<RecordOf<SurveyResponse>[]>;
	quarantine(): Promise<RecordOf<OfficeQuarantine>[]>;
}

/** Opens HR's eyes. Signs in anew, so it also works after the gateway was killed. */
export async function openOffice(url: string): Promise<Office> {
	const hr = await signIn(url, 'bkpsdm', 'desk-of-the-tests');
	const all = (feed: Feed) => documentsOf(hr, feed);
	const ofKind = async <Body>(feed: Feed, kind: string) => (await all(feed)).filter((record) => record.kind === kind) as RecordOf<Body>[];
	return {
		hr,
		all,
		responses: () => ofKind<SurveyResponse>('survey', 'survey.response'),
		quarantine: () => ofKind<OfficeQuarantine>('office', 'office.quarantine'),
	};
}

/** Everything a person gets from a feed when asking for all of it. */
export async function documentsOf(person: Person, feed: Feed): Promise<Envelope[]> {
	const answer = await person.ask(`/db/${feed}/_changes?include_docs=true`);
	if (!answer.ok) throw new Error(`_changes of ${feed} for ${person.account}: ${answer.status}`);
	const { results } = (await answer.json()) as { results: { doc?: Envelope }[] };
	return results.flatMap(({ doc }) => (doc ? [doc] : []));
}

/**
 * What became of records that were submitted, told by a mark each carries (its Saran, say): the marks found in none
 * of the places, and those the office stores more than once.
 */
export function lostAndDoubled(submitted: readonly string[], found: readonly string[]): { lost: string[]; doubled: string[] } {
	const counts = new Map<string, number>();
	for (const mark of found) counts.set(mark, (counts.get(mark) ?? 0) + 1);
	return {
		lost: submitted.filter((mark) => !counts.has(mark)),
		doubled: [...counts].filter(([, count]) => count > 1).map(([mark]) => mark),
	};
}
