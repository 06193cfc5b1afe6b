import { domains } from './domains';
import type { KindDefinition } from './kernel/define-kind';

const definitions = Object.values(domains).flat();

export type Kind = (typeof definitions)[number]['kind'];

/** Every kind of record there is, by its name. */
export const kinds: ReadonlyMap<string, KindDefinition<Kind, unknown>> = new Map(
	definitions.map((definition) => [definition.kind, definition]),
);
