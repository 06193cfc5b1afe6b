import { describe, expect, it } from 'vitest';
import { needsOf, type AppraisalSignal } from './needs-of';

const nothing: AppraisalSignal = { predicate: null, topics: [], coaching: false };

describe('the needs of a person', () => {
	it('are none where all is well', () => {
		expect(needsOf(undefined, 0)).toEqual([]);
		expect(needsOf(nothing, 0)).toEqual([]);
	});

	it('follow from the predicate, the more urgent the worse it is', () => {
		expect(needsOf({ ...nothing, predicate: 'needs-improvement' }, 0)).toMatchObject([
			{ source: 'predicate', form: 'coaching', priority: 2 },
		]);
		expect(needsOf({ ...nothing, predicate: 'very-poor' }, 0)).toMatchObject([{ source: 'predicate', priority: 1 }]);
	});

	it('name the topics of the coaching plan once each, instead of the bare predicate', () => {
		const topics = ['Arsip ', 'Arsip', '', 'Pelayanan'];
		expect(needsOf({ predicate: 'poor', topics, coaching: true }, 5)).toMatchObject([
			{ source: 'coaching', topic: 'Arsip', priority: 1 },
			{ source: 'coaching', topic: 'Pelayanan', priority: 1 },
			{ source: 'jp', jp: 5, priority: 3 },
		]);
		expect(needsOf({ ...nothing, coaching: true }, 0)).toMatchObject([{ source: 'coaching', topic: null, form: 'coaching', priority: 2 }]);
	});
});
