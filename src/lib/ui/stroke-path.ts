/** A place in the box of a signature. */
export interface Point {
	x: number;
	y: number;
}

/** Greatest distance, in units of the box, by which the thinned line may miss a point of the drawn one. */
const tolerance = 1.5;

/**
 * A drawn stroke as SVG path data (`M1 2L3 4`), whole numbers, without the points that a straight line passes anyway
 * (Ramer-Douglas-Peucker). A single point becomes a dot. Empty for no points.
 */
export function strokePath(points: readonly Point[]): string {
	if (points.length === 0) return '';
	const kept = points.length === 1 ? [points[0]!, points[0]!] : thin(points);
	return kept.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${Math.round(x)} ${Math.round(y)}`).join('');
}

function thin(points: readonly Point[]): Point[] {
	const keep = new Set([0, points.length - 1]);
	const open: [number, number][] = [[0, points.length - 1]];
	for (let range = open.pop(); range; range = open.pop()) {
		const [from, to] = range;
		let farthest = 0;
		let at = -1;
		for (let i = from + 1; i < to; i++) {
			const distance = distanceToLine(points[i]!, points[from]!, points[to]!);
			if (distance > farthest) [farthest, at] = [distance, i];
		}
		if (farthest <= tolerance) continue;
		keep.add(at);
		open.push([from, at], [at, to]);
	}
	return points.filter((_, index) => keep.has(index));
}

function distanceToLine(point: Point, a: Point, b: Point): number {
	const [dx, dy] = [b.x - a.x, b.y - a.y];
	const length = dx * dx + dy * dy;
	const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / length));
	return Math.hypot(point.x - a.x - along * dx, point.y - a.y - along * dy);
}
