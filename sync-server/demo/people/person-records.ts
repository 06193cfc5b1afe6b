import type { RecordOf } from '#shared/kernel/envelope';
import type { Party } from '#shared/appraisal/party';
import { referencePerson } from '#shared/personnel/kinds/reference-person';
import { referenceSkpTemplate } from '#shared/appraisal/kinds/reference-skp-template';
import { ulid } from 'ulid';
import { storedRecord } from '../../reference/stored-record';
import { demoUnits, staffUnits } from '../demo-office';
import { demoPeople, linesOf, type DemoPerson } from './demo-people';
import { demoPosts, type DemoPost } from './posts';

const byHr = { by: 'bkpsdm', device: 'demo-kantor', unit: '*', period: '*' };

/** The personnel list as HR imported it at `entered`, with lines of `year` and the year before. */
export function personRecords(year: number, entered: Date, random: () => number): RecordOf<unknown>[] {
	return demoPeople.map((person) =>
		storedRecord(
			referencePerson,
			{
				...byHr,
				_id: `reference.person:${person.id}`,
				subject: person.id,
				at: entered,
				received: entered,
				body: {
					name: person.name,
					nip: person.nip,
					status: person.status,
					grade: person.grade,
					post: person.postName,
					postKind: person.post.kind,
					level: person.post.level,
					unit: person.seat.unit,
					lines: linesOf(person, year),
					account: person.seat.account ?? null,
					leftOn: null,
				},
			},
			random,
		),
	);
}

/** The library an SKP may begin from, one entry per jabatan. */
export function templateRecords(entered: Date, random: () => number): RecordOf<unknown>[] {
	const withResults: DemoPost[] = Object.values(demoPosts).filter(({ results }) => results.length > 0);
	return withResults.map(({ name, kind, results }) =>
		storedRecord(
			referenceSkpTemplate,
			{
				...byHr,
				_id: `reference.skp-template:${ulid(entered.getTime(), random)}`,
				at: entered,
				received: entered,
				body: { post: name, postKind: kind, results },
			},
			random,
		),
	);
}

const unitNames = new Map([...demoUnits, ...staffUnits].map(({ code, name }) => [code, name]));

/** A person as a document names them. */
export function partyOf({ id, name, nip, grade, postName, seat }: DemoPerson): Party {
	return { person: id, name, nip, grade, post: postName, unit: unitNames.get(seat.unit)!, ...(seat.acting && { acting: seat.acting }) };
}
