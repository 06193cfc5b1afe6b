import { maskNip } from '$lib/ui/format/mask-nip';
import { mayBeSame, nameKey } from '$lib/features/personnel/data/name-key';
import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferencePerson } from '#shared/personnel/kinds/reference-person';

type Person = RecordOf<ReferencePerson>;

/** The personnel list by NIP and by the parts of the names, for thousands of rows. */
export class PeopleByName {
	readonly #byNip: ReadonlyMap<string, Person>;
	readonly #byPart = new Map<string, Person[]>();

	constructor(people: readonly Person[]) {
		this.#byNip = new Map(people.flatMap((person) => (person.body.nip ? [[person.body.nip, person] as const] : [])));
		for (const person of people)
			for (const part of new Set(nameKey(person.body.name).split(' '))) {
				const there = this.#byPart.get(part);
				if (there) there.push(person);
				else this.#byPart.set(part, [person]);
			}
	}

	ofNip(nip: string): Person | undefined {
		return this.#byNip.get(nip);
	}

	/** Whose name it may be: the same, or one says less than the other. At most twelve. */
	alike(name: string): Person[] {
		const sharing = new Set(
			nameKey(name)
				.split(' ')
				.flatMap((part) => (part.length > 1 ? (this.#byPart.get(part) ?? []) : [])),
		);
		return [...sharing].filter(({ body }) => mayBeSame(body.name, name)).slice(0, 12);
	}
}

/** A person in a line, the NIP masked. */
export function describePerson({ body: { name, nip, post } }: Person): string {
	return [name, nip ? maskNip(nip) : '', post].filter(Boolean).join(' · ');
}
