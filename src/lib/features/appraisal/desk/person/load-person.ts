import type { DeviceDb } from '$lib/device/db';
import { casesOf, type CaseRow } from '$lib/features/appraisal/data/cases-table';
import { person as personOf } from '$lib/features/personnel/data/person';
import { readAbout } from '$lib/device/records/read-about';
import { units } from '$lib/device/records/reference';
import type { RecordOf } from '#shared/kernel/envelope';
import type { ReferencePerson } from '#shared/personnel/kinds/reference-person';
import { timeline, type TimelineItem } from './timeline';

export interface PersonView {
	person: RecordOf<ReferencePerson> | null;
	unit: string;
	appraiser: string | null;
	superior: string | null;
	items: TimelineItem[];
}

/** Everything the page of one person shows, without reading anybody else's. For `live(() => …)`. */
export async function loadPerson(db: DeviceDb, id: string, today: string): Promise<PersonView> {
	const [person, about, named] = await Promise.all([personOf(db, id), readAbout(db, id), units(db)]);
	const records = about.map(({ record }) => record);
	const keys = records.filter(({ kind }) => kind === 'appraisal.evaluation' || kind === 'appraisal.skp').map(({ _id }) => _id);
	const rows = (await casesOf(db).bulkGet(keys)).filter((row): row is CaseRow => row !== undefined);
	const line = person?.body.lines.find(({ from, to }) => from <= today && (to === null || to >= today));
	const name = async (other: string | null | undefined) => (other ? ((await personOf(db, other))?.body.name ?? other) : null);
	const unit = person?.body.unit ?? '';
	return {
		person,
		unit: named.find(({ body }) => body.code === unit)?.body.name ?? unit,
		appraiser: await name(line?.appraiser),
		superior: await name(line?.superior),
		items: timeline(records, rows),
	};
}
