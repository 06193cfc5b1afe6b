import { m } from '$lib/paraglide/messages';
import type { ReferenceUnit } from '#shared/personnel/kinds/reference-unit';

/** Kinds of units with their words, in the order of the regulation. */
export const unitKindWords: Record<ReferenceUnit['kind'], () => string> = {
	setda: m.reference_unit_kind_setda,
	setwan: m.reference_unit_kind_setwan,
	inspektorat: m.reference_unit_kind_inspektorat,
	dinas: m.reference_unit_kind_dinas,
	badan: m.reference_unit_kind_badan,
	kecamatan: m.reference_unit_kind_kecamatan,
	kelurahan: m.reference_unit_kind_kelurahan,
	bagian: m.reference_unit_kind_bagian,
	bidang: m.reference_unit_kind_bidang,
	uptd: m.reference_unit_kind_uptd,
	puskesmas: m.reference_unit_kind_puskesmas,
	sekolah: m.reference_unit_kind_sekolah,
	rsud: m.reference_unit_kind_rsud,
	mpp: m.reference_unit_kind_mpp,
};
