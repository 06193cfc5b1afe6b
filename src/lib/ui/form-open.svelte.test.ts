import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import FormOpenFixture from './FormOpenFixture.svelte';
import { isFormOpen, whileNoFormIsOpen } from './form-open.svelte';

const work = async () => {};

describe('a form that stands open', () => {
	it('holds a new version back, and lets it go when it closes', async () => {
		expect(await whileNoFormIsOpen(work)).toBe(true);
		const form = await render(FormOpenFixture);
		expect(isFormOpen()).toBe(true);
		expect(await whileNoFormIsOpen(work)).toBe(false);
		await form.unmount();
		expect(isFormOpen()).toBe(false);
		await expect.poll(() => whileNoFormIsOpen(work)).toBe(true);
	});

	it('holds it back in another tab, too', async () => {
		let close = () => {};
		const held = new Promise<void>((resolve) => (close = resolve));
		// What keepFormOpen does in the other tab.
		const other = navigator.locks.request('hitei-form-open', { mode: 'shared' }, () => held);
		await expect.poll(() => whileNoFormIsOpen(work)).toBe(false);
		close();
		await other;
		expect(await whileNoFormIsOpen(work)).toBe(true);
	});
});
