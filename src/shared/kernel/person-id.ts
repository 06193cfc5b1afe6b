import { z } from './zod';

/** A person of the personnel list: our own id (a ULID, or what an import called it), never the NIP. */
export const personId = z.string().check(z.regex(/^[A-Za-z0-9.-]{1,60}$/));
