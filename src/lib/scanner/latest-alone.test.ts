import { describe, expect, it } from 'vitest';
import { latestAlone } from './latest-alone';

describe('reading one picture at a time', () => {
	it('lets pictures go by while one is being read, so that a slow reader has no queue', async () => {
		let finish: (text: string) => void = () => undefined;
		let calls = 0;
		const read = latestAlone(() => (calls++, new Promise<string>((settle) => (finish = settle))));
		const first = read();
		expect(await read()).toBeNull();
		expect(calls).toBe(1);
		finish('H1.');
		expect(await first).toBe('H1.');
		const next = read();
		finish('H1.NEXT');
		expect(await next).toBe('H1.NEXT');
	});

	it('finds nothing in a picture that cannot be read, and reads the next one', async () => {
		const answers = [() => Promise.reject(new Error('no memory')), () => Promise.resolve('H1.')];
		const read = latestAlone(() => answers.shift()!());
		expect(await read()).toBeNull();
		expect(await read()).toBe('H1.');
	});
});
