import type { Question } from '$lib/spreadsheet/engine/import-target';
import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferencePerson } from '#shared/personnel/kinds/reference-person';
import { maskNip } from '$lib/ui/format/mask-nip';
import { exactName, mayBeSame, nameKey, sharePart } from '$lib/features/personnel/data/name-key';
import type { PersonRow } from '../rows/read-person-row';

type Known = RecordOf<ReferencePerson>;

/** What is asked about a row that may be somebody on record. */
export type PersonQuestion = Question & { code: 'ask-similar' | 'ask-number' | 'ask-other-number' | 'ask-other-name' | 'ask-several' };

/** Whom a row is about: somebody on record, somebody new, or a person has to say. `known`: somebody whose NIP the list leaves out. */
export type Identity = { person: Known } | { person: null } | { known: Known } | { question: PersonQuestion };

/** The people on record as rows may name them. */
export class PeopleOnRecord {
	readonly byId: ReadonlyMap<string, Known>;
	readonly #byNip: ReadonlyMap<string, Known>;
	/** By unit and a part of the name, and by the full name: who might be meant. */
	readonly #byPart = new Map<string, Known[]>();
	readonly #byName = new Map<string, Known[]>();

	constructor(people: readonly Known[]) {
		this.byId = new Map(people.map((person) => [person.subject!, person]));
		this.#byNip = new Map(people.flatMap((person) => (person.body.nip ? [[person.body.nip, person] as const] : [])));
		for (const person of people) {
			const { name, unit } = person.body;
			for (const part of new Set(nameKey(name).split(' '))) if (part.length > 1) push(this.#byPart, `${unit}\n${part}`, person);
			push(this.#byName, exactName(name), person);
		}
	}

	/** The person of a NIP. */
	ofNip(nip: string | undefined): Known | undefined {
		return nip === undefined ? undefined : this.#byNip.get(nip);
	}

	/**
	 * Decides by evidence: an internal id or a NIP; without a number the same full name in the same unit. A name that only resembles
	 * another never does: it is asked about, as is somebody without a number who gets one. `answer` is what a person said to that.
	 */
	identify({ row, id, nip, body: { name } }: PersonRow, unit: string | undefined, answer: (key: string) => string | undefined): Identity {
		if (id !== undefined) return { person: this.byId.get(id) ?? null };
		const ofNip = this.ofNip(nip);
		if (ofNip)
			return name === undefined || sharePart(name, ofNip.body.name)
				? { person: ofNip }
				: this.#ask(row, 'ask-other-name', name, [ofNip], answer);
		if (name === undefined || unit === undefined) return { person: null };
		const alike = this.#alike(name, unit);
		if (nip !== undefined) {
			const unnumbered = [...new Set([...alike, ...(this.#byName.get(exactName(name)) ?? [])])].filter(({ body }) => body.nip === null);
			if (unnumbered.length > 0) return this.#ask(row, 'ask-number', name, unnumbered, answer);
			const namesakes = alike.filter(({ body }) => nameKey(body.name) === nameKey(name));
			return namesakes.length > 0 ? this.#ask(row, 'ask-other-number', name, namesakes, answer) : { person: null };
		}
		const same = alike.filter(({ body }) => body.nip === null && exactName(body.name) === exactName(name));
		if (same.length === 1) return { person: same[0]! };
		const numbered = same.length === 0 && alike.find(({ body }) => body.nip !== null && nameKey(body.name) === nameKey(name));
		if (numbered) return { known: numbered };
		const candidates = same.length > 0 ? same : alike;
		return candidates.length > 0 ? this.#ask(row, 'ask-similar', name, candidates, answer) : { person: null };
	}

	#alike(name: string, unit: string): Known[] {
		const parts = nameKey(name).split(' ');
		const sharing = new Set(parts.flatMap((part) => this.#byPart.get(`${unit}\n${part}`) ?? []));
		return [...sharing].filter(({ body }) => mayBeSame(body.name, name));
	}

	#ask(
		row: number,
		code: PersonQuestion['code'],
		name: string,
		candidates: readonly Known[],
		answer: (key: string) => string | undefined,
	): Identity {
		const key = `person:${row}`;
		const given = answer(key);
		const [only] = candidates;
		if (given === 'new') return { person: null };
		const chosen = given === 'same' ? only : candidates.find(({ subject }) => subject === given);
		const several = candidates.length > 1;
		const people = several ? candidates.map((person) => ({ value: person.subject!, label: describe(person) })) : [{ value: 'same' }];
		const question: PersonQuestion = {
			key,
			code: several ? 'ask-several' : code,
			value: name,
			known: describe(only!),
			rows: [row],
			// A NIP belongs to one person: that row can only be left out.
			options: [...people, { value: code === 'ask-other-name' ? 'leave' : 'new' }],
		};
		return chosen ? { person: chosen } : { question };
	}
}

function describe({ body: { name, nip, post } }: Known): string {
	return [name, nip ? maskNip(nip) : '', post].filter(Boolean).join(' · ');
}

function push<T>(map: Map<string, T[]>, key: string, thing: T): void {
	const there = map.get(key);
	if (there) there.push(thing);
	else map.set(key, [thing]);
}
