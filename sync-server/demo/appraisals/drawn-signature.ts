import type { Signature } from '#shared/kernel/signature';

/** A signature as a finger leaves it on a tablet. */
export function drawnSignature(random: () => number): Signature {
	let [x, y] = [20, 60];
	const points = Array.from({ length: 18 }, (_, index) => {
		x += 6 + Math.floor(random() * 12);
		y = Math.max(10, Math.min(110, 60 + Math.round(Math.sin(index * 1.7) * 40 * random())));
		return `${x} ${y}`;
	});
	return { width: 400, height: 120, paths: [`M20 60L${points.join(' ')}`] };
}
