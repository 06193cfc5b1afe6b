import { resolve } from '$app/paths';
import type { DeviceDb } from '$lib/device/db';
import type { SearchHit } from '$lib/features/manifest';
import { officeToday } from '$lib/device/office-today';
import { loadPeople, rememberedPeople } from '../../data/load-people';

/** Everybody of the personnel list and every unit, with the pages HR opens for them. */
export async function searchPeople(db: DeviceDb): Promise<SearchHit[]> {
	const { entries, units, unitNames } = rememberedPeople(db) ?? (await loadPeople(db, officeToday()));
	return [
		...entries.map(({ id, name, post, unit, search }) => ({
			key: `person ${id}`,
			title: name,
			note: [post, unitNames.get(unit) ?? unit].filter(Boolean).join(' · '),
			href: resolve('/pegawai/[person]', { person: id }),
			text: search,
		})),
		...units.map(({ code, name }) => ({
			key: `unit ${code}`,
			title: name,
			note: '',
			href: `${resolve('/pegawai')}?unit=${encodeURIComponent(code)}`,
			text: `${name} ${code}`.toLowerCase(),
		})),
	];
}
