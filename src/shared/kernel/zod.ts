/**
 * The one place where Zod is configured; every schema of the project imports `z` from here.
 * `jitless`: without it Zod probes `eval`, and every page reports a violation of the content security policy.
 */
import * as z from 'zod/mini';

z.config({ jitless: true });

export { z };
