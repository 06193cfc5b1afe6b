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
		const line = new BroadcastChannel('hitei-form-open');
		line.onmessage = ({ data }) => data === 'open?' && line.postMessage('open');
		await expect.poll(() => whileNoFormIsOpen(work)).toBe(false);
		close();
		await other;
		line.close();
		expect(await whileNoFormIsOpen(work)).toBe(true);
	});

	it('does not hold it back for ever in a tab that hangs', async () => {
		const hanging = navigator.locks.request('hitei-form-open', { mode: 'shared' }, () => new Promise(() => {}));
		const robbed = expect(hanging).rejects.toMatchObject({ name: 'AbortError' });
		let done = false;
		expect(await whileNoFormIsOpen(async () => void (done = true))).toBe(true);
		expect(done).toBe(true);
		await robbed;
	}, 20_000);

	it('lets go while its page is put away, and holds on again when the person comes back', async () => {
		const form = await render(FormOpenFixture);
		const held = async () => (await navigator.locks.query()).held?.filter(({ name }) => name === 'hitei-form-open').length ?? 0;
		await expect.poll(held).toBe(1);
		window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
		await expect.poll(held).toBe(0);
		window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
		await expect.poll(held).toBe(1);
		await form.unmount();
		await expect.poll(held).toBe(0);
	});

	it('holds on again when it had hung and lost its hold', async () => {
		const form = await render(FormOpenFixture);
		const held = async () => (await navigator.locks.query()).held?.filter(({ name }) => name === 'hitei-form-open').length ?? 0;
		await expect.poll(held).toBe(1);
		await navigator.locks.request('hitei-form-open', { steal: true }, work);
		await expect.poll(held).toBe(1);
		await form.unmount();
		await expect.poll(held).toBe(0);
	});
});
