import { expect, test, vi } from 'vitest';
import { announce } from './announce';

const said = () => document.querySelector('[data-announced]')?.textContent ?? '';

test('what is announced at the same time is all read, and afterwards the region is empty', async () => {
	announce('Tersimpan.');
	announce('Dua baris menunggu.');
	await vi.waitFor(() => expect(said()).toBe('Tersimpan.Dua baris menunggu.'));
	announce('Selesai.');
	await vi.waitFor(() => expect(said()).toBe('Selesai.'));
	await vi.waitFor(() => expect(said()).toBe(''), { timeout: 8_000 });
});
