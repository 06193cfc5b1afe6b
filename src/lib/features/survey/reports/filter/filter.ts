import { z } from '#shared/kernel/zod';

/** What a report is asked about. Empty text: not narrowed down (`period`: the newest). */
export interface ReportFilter {
	period: string;
	unit: string;
	kelurahan: string;
	service: string;
	/** Which of the two official numberings of the unsur to print. */
	order: 'list' | 'form';
}

/** The filter's names in the address, so that a report can be bookmarked. They hold codes only, no personal data. */
const names = { period: 'periode', unit: 'unit', kelurahan: 'kelurahan', service: 'layanan', order: 'urutan' } as const;
const orders = { list: 'daftar', form: 'formulir' } as const;

const code = z.catch(z.string().check(z.regex(/^[A-Za-z0-9.:*~-]{0,190}$/)), '');

/** Reads the filter from an address's query; what cannot be a code counts as not said. */
export function readFilter(query: URLSearchParams): ReportFilter {
	const say = (name: keyof typeof names) => code.parse(query.get(names[name]) ?? '');
	return {
		period: say('period'),
		unit: say('unit'),
		kelurahan: say('kelurahan'),
		service: say('service'),
		order: query.get(names.order) === orders.form ? 'form' : 'list',
	};
}

/** The query that `readFilter` reads back, with its `?`; empty for the filter that asks nothing. */
export function filterQuery(filter: Partial<ReportFilter>): string {
	const query = new URLSearchParams();
	for (const key of ['period', 'unit', 'kelurahan', 'service'] as const) if (filter[key]) query.set(names[key], filter[key]);
	if (filter.order === 'form') query.set(names.order, orders.form);
	const text = query.toString();
	return text && `?${text}`;
}
