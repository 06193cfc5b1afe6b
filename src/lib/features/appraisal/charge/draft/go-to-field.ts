import { tick } from 'svelte';

/** Brings a field (`<div id={fieldId('results.a.plan')}>`) into sight, opening what hides it, and puts the cursor into it. */
export async function goToField(field: string): Promise<void> {
	await tick();
	const place = document.getElementById(fieldId(field));
	if (!place) return;
	for (let box = place.closest('details'); box; box = box.parentElement?.closest('details') ?? null) box.open = true;
	place.scrollIntoView({ block: 'center' });
	const control = place.querySelector<HTMLElement>('textarea, input, select, button, [tabindex]');
	(control ?? place).focus({ preventScroll: true });
}

/** The id of a field's place in the page. */
export function fieldId(field: string): string {
	return `field-${field}`;
}
