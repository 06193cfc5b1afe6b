import type { Component } from 'svelte';
import type { DeviceDb } from '$lib/device/db';
import type { SignedIn } from '$lib/device/identity';
import type { Session } from '#shared/kernel/session';

/** What a person comes for, in the order of the navigation. */
export const pageGroups = ['own', 'citizens', 'performance', 'training', 'office', 'settings'] as const;
export type PageGroup = (typeof pageGroups)[number];

export type Icon = Component<{ size?: number; 'aria-hidden'?: 'true' }>;

/** One page of a domain: its address, its words, who may open it and what lies below it. */
export interface DomainPage {
	path: string;
	label: () => string;
	icon: Icon;
	/** Where the navigation shows it; `null`: reached from other pages only. */
	group: PageGroup | null;
	may: (session: Session) => boolean;
	/** Who may open it but does not look for it in the navigation. */
	hidden?: (session: Session) => boolean;
	/** How much waits there, for a live number beside its name. Cheap: counts by an index, never reads a table. */
	count?: (db: DeviceDb) => Promise<number>;
}

/** One thing the search of the whole app can lead to. */
export interface SearchHit {
	key: string;
	title: string;
	note: string;
	href: string;
	/** What is looked in, in small letters. */
	text: string;
}

/** Whose home page it is and where that person's records lie. */
export interface HomeOwner {
	db: DeviceDb;
	who: SignedIn;
}

/** A part of the home page, fetched and ready to be shown: `<part.Work {...part.props} />`. */
export interface LoadedHomePart {
	Work: Component<Record<string, unknown>>;
	props: Record<string, unknown>;
}

/** What is due in one room, as a component of that room. */
export interface HomePart {
	may: (session: Session) => boolean;
	load: (owner: HomeOwner) => Promise<LoadedHomePart>;
}

/** A part of the home page: who sees it, where its component is fetched from, and what the component is given. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what Svelte's own Component asks of its props
export function homePart<Props extends Record<string, any>>(
	may: (session: Session) => boolean,
	fetchWork: () => Promise<{ default: Component<Props> }>,
	props: (owner: HomeOwner) => Props,
): HomePart {
	return {
		may,
		load: async (owner) => ({ Work: (await fetchWork()).default as unknown as LoadedHomePart['Work'], props: props(owner) }),
	};
}

/** Names a field by its way into the body, and what a version says there; absent where there is no word for it. */
export type FieldWords = (path: readonly string[], value: unknown, body: unknown) => { field?: string; value?: string };

/** How a draft is read out when no form can open it any more. Without it every key is shown as it stands in the value. */
export interface DraftWords {
	/** Keys that tell a person nothing. */
	hidden?: ReadonlySet<string>;
	/** Keys nobody at this device may read, in this very draft: what a citizen answered alone. */
	sealed?: (value: unknown) => readonly string[];
	/** What the key at the end of a way into the draft is called. */
	name?: (path: readonly string[], draft: unknown) => string | undefined;
	value?: (path: readonly string[], value: string | number, draft: unknown) => string | undefined;
	/** What a row of a list is called; a row without a name has its number. */
	row?: (row: unknown) => string | undefined;
}

/** The words of one kind of record for the pages that show records of every kind. */
export interface KindWords {
	/** What a record of this kind is called on the screen. */
	name: () => string;
	/** The page on which a record or draft of this id is edited; `null` for an id no page can open. Absent: the kind has no form. */
	editHref?: (id: string) => string | null;
	/** `forOffice`: read by who may see everything in it, as in the quarantine. */
	fields?: (db: DeviceDb, options?: { forOffice?: boolean }) => Promise<FieldWords>;
	/** Fields of the body that follow from the others and are nobody's choice between two versions, and how they follow. */
	follows?: (db: DeviceDb) => { fields: readonly string[]; derive: (body: unknown) => Promise<unknown> };
	/** Whom or what a draft is about; empty when it does not say. */
	about?: (db: DeviceDb, draft: { id: string; value: unknown }) => Promise<string>;
	draft?: (db: DeviceDb) => Promise<DraftWords>;
}

/** The words of any kind; of one this version of the app does not know, a name that fits every record. */
export type WordsOfKind = (kind: string) => KindWords;

/** What a domain says about itself; the shell, the home page and the pages for every kind know nothing else of it. */
export interface DomainManifest {
	name: string;
	pages: readonly DomainPage[];
	/** In the order in which the home page shows them. */
	home: readonly HomePart[];
	/** What the search finds besides pages: only what this session may see and open. Fetched when somebody searches. */
	search?: (owner: HomeOwner) => Promise<SearchHit[]>;
	/** What one can do on each of its pages, by path; a sentence a line. Fetched when somebody asks for help. */
	help: () => Promise<Readonly<Record<string, () => string>>>;
	/** By kind; fetched only by the pages that show records. */
	kindWords: () => Promise<Readonly<Record<string, KindWords>>>;
}
