import { page, userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import ConfirmDialog from './ConfirmDialog.svelte';

function ask(onconfirm: () => void | Promise<void> = () => {}) {
	let open = true;
	const props = {
		get open() {
			return open;
		},
		set open(value) {
			open = value;
		},
		title: 'Hapus draf?',
		confirm: 'Hapus',
		onconfirm,
	};
	render(ConfirmDialog, props);
	return { isOpen: () => open };
}

describe('a question before something final', () => {
	it('does it on yes, and closes', async () => {
		let done = 0;
		const question = ask(() => void done++);
		await page.getByRole('button', { name: 'Hapus' }).click();
		await expect.poll(question.isOpen).toBe(false);
		expect(done).toBe(1);
	});

	it('does nothing on Escape', async () => {
		let done = 0;
		const question = ask(() => void done++);
		await expect.element(page.getByRole('dialog', { name: 'Hapus draf?' })).toBeVisible();
		await userEvent.keyboard('{Escape}');
		await expect.poll(question.isOpen).toBe(false);
		expect(done).toBe(0);
	});

	it('stays until what was asked has ended, and does it once', async () => {
		let done = 0;
		let end = () => {};
		const question = ask(() => {
			done++;
			return new Promise((resolve) => (end = resolve));
		});
		const yes = page.getByRole('button', { name: 'Hapus' });
		await yes.click();
		await expect.element(yes).toHaveAttribute('aria-disabled', 'true');
		await yes.click({ force: true }); // an impatient finger asks nobody whether it may
		expect(question.isOpen()).toBe(true);
		end();
		await expect.poll(question.isOpen).toBe(false);
		expect(done).toBe(1);
	});
});
