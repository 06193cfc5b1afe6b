import type { AppraisalLine, ReferencePerson } from '#shared/personnel/kinds/reference-person';
import { seededRandom } from '../seeded-random';
import { demoNip } from './demo-nip';
import { demoNames } from './names';
import { demoPosts, type DemoPost, type PostKey } from './posts';
import { demoSeats, type Seat } from './seats';

/** Somebody of the demo office. `boss` is the appraiser. */
export interface DemoPerson {
	id: string;
	seat: Seat;
	post: DemoPost;
	/** Jabatan as written, with the field or place of the seat. */
	postName: string;
	name: string;
	nip: string | null;
	status: ReferencePerson['status'];
	grade: string | null;
	boss: DemoPerson | null;
}

const titles: Partial<Record<DemoPost['kind'], readonly string[]>> = {
	jpt: ['S.Sos., M.Si.', 'S.STP., M.AP.', 'S.H., M.H.'],
	administrator: ['S.Sos., M.Si.', 'S.STP., M.Si.', 'S.E., M.M.'],
	pengawas: ['S.Sos.', 'S.E.', 'S.AP.'],
	'fungsional-keahlian': ['S.Kom.', 'S.Sos.', 'S.E.', 'S.AP.'],
	'fungsional-keterampilan': ['A.Md.', 'A.Md.Kom.'],
};

/** About 120 invented people of the demo office, in an order of their own; the same ones on every day. */
export const demoPeople: readonly DemoPerson[] = makePeople();

/** The person an account of the demo belongs to. */
export function demoPersonOf(account: string): DemoPerson {
	return demoPeople.find(({ seat }) => seat.account === account)!;
}

/** The person's lines in `year`: one since January of the year before, except where somebody was moved or acts. */
export function linesOf(person: DemoPerson, year: number): AppraisalLine[] {
	const { boss, seat } = person;
	if (!boss) return [];
	const line: AppraisalLine = { from: `${year - 1}-01-01`, to: null, appraiser: boss.id, superior: boss.boss?.id ?? null };
	if (boss.seat.acting) line.acting = boss.seat.acting;
	if (!seat.movedFrom) return [line];
	const former = demoPeople.find((one) => one.seat.key === seat.movedFrom)!;
	return [
		{ from: line.from, to: `${year}-03-31`, appraiser: former.id, superior: former.boss?.id ?? null },
		{ ...line, from: `${year}-04-01` },
	];
}

function makePeople(): DemoPerson[] {
	const random = seededRandom(2022);
	const fixed = new Set(demoSeats.flatMap(({ name }) => name ?? []));
	const names = demoNames(demoSeats.length + fixed.size, random).filter(({ name }) => !fixed.has(name));
	const people = demoSeats.map((seat, index): DemoPerson => {
		const post: DemoPost = demoPosts[seat.post satisfies PostKey];
		const { name, sex } = seat.name ? { name: seat.name, sex: seat.sex! } : names[index]!;
		const status = post.kind === 'other' ? 'other' : post.pppkGrade && !seat.account && random() < 0.4 ? 'PPPK' : 'PNS';
		const title = titles[post.kind];
		return {
			id: `P${String(index + 1).padStart(4, '0')}`,
			seat,
			post,
			postName: seat.of ? `${post.name} ${seat.of}` : post.name,
			name: title ? `${name}, ${title[Math.floor(random() * title.length)]!}` : name,
			nip: demoNip(status, sex, /jpt|administrator|pengawas/.test(post.kind), index, random),
			status,
			grade: status === 'other' ? null : status === 'PPPK' ? post.pppkGrade : post.grade,
			boss: null,
		};
	});
	const bySeat = new Map(people.map((person) => [person.seat.key, person]));
	for (const person of people) if (person.seat.boss) person.boss = bySeat.get(person.seat.boss)!;
	return people;
}
