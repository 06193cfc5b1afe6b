/** Roles of the product; the official words stand in `docs/glossary.md`. */
export const roles = ['surveyor', 'appraiser', 'committee', 'hr', 'evaluator', 'employee', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Who is asking: what the rules need to know of a signed-in person. */
export interface Session {
	account: string;
	roles: readonly Role[];
	/** Codes of the person's own units. HR and admin need none: their scope is the city. */
	units: readonly string[];
}
