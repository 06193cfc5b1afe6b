import { z } from './zod';

/** A calendar day in Asia/Jakarta, `2026-11-24`. */
export const day = z.iso.date();
