import { timed, type Contender } from './contender';

/** No contender but the limit: the same answer fetched and thrown away. */
export const bytes: Contender = async () => {
	let count = 0;
	const ms = await timed(async () => {
		const answer = await fetch('/db/survey/_changes?include_docs=true&since=0', { cache: 'no-store' });
		for (const reader = answer.body!.getReader(); ;) {
			const { done, value } = await reader.read();
			if (done) break;
			for (const byte of value) if (byte === 10) count++;
		}
	});
	return { ms, count: count - 2 };
};
