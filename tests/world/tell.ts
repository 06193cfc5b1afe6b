import { expect, test } from '@playwright/test';
import { lostAndDoubled } from './office.ts';

/** Prints what became of the submitted records, and holds that none was lost and none is stored twice. */
export function tell(what: string, submitted: readonly string[], found: readonly string[]): void {
	const { lost, doubled } = lostAndDoubled(submitted, found);
	const line = `lost ${lost.length} doubled ${doubled.length}`;
	test.info().annotations.push({ type: 'result', description: `${what}: ${line}` });
	console.log(`    ${what}: ${submitted.length} submitted, ${line}`);
	expect({ lost, doubled }).toEqual({ lost: [], doubled: [] });
}
