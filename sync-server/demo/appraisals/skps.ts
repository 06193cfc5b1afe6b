import { ulid } from 'ulid';
import { appraisalAcknowledgement } from '#shared/appraisal/kinds/appraisal-acknowledgement';
import { appraisalSkp, type AppraisalSkp } from '#shared/appraisal/kinds/appraisal-skp';
import type { RecordOf } from '#shared/kernel/envelope';
import type { Parties } from '#shared/appraisal/party';
import type { DemoPerson } from '../people/demo-people';
import { partyOf } from '../people/person-records';
import { appraisalRecord } from './appraisal-record';
import { officeTime } from './office-time';
import { drawnSignature } from './drawn-signature';

/** The three a document of this person names. */
export function partiesOf(person: DemoPerson, doubt?: string): Parties {
	const superior = person.boss!.boss;
	return {
		employee: partyOf(person),
		appraiser: partyOf(person.boss!),
		superior: superior && partyOf(superior),
		...(doubt && { superiorDoubt: doubt }),
	};
}

const expectations: AppraisalSkp['conduct'] = {
	service: 'Menyapa pemohon lebih dahulu dan menyelesaikan keluhan pada hari yang sama',
	accountable: 'Laporan disampaikan sebelum tanggal 5 setiap bulan',
	collaborative: 'Membantu rekan di loket saat antrean panjang',
};

/** The SKP of a person for a year, fixed in January; `doubt` is what the appraiser says about the superior. */
export function skpOf(person: DemoPerson, year: number, random: () => number, doubt?: string): RecordOf<AppraisalSkp> {
	const body: AppraisalSkp = {
		approach: 'quantitative',
		form: person.post.kind === 'jpt' ? 'jpt' : 'general',
		start: `${year}-01-01`,
		end: `${year}-12-31`,
		parties: partiesOf(person, doubt),
		results: person.post.results,
		conduct: expectations,
		attachment: {
			resources: ['Komputer dan jaringan', 'Alat tulis kantor'],
			accountability: ['Laporan bulanan kepada pejabat penilai'],
			consequences: ['Umpan balik dan bimbingan kinerja'],
		},
	};
	const at = officeTime(`${year}-01-06`, Math.floor(random() * 16), random);
	return appraisalRecord(
		appraisalSkp,
		{ id: `appraisal.skp:${year}:${person.id}`, about: person, period: String(year), by: person.boss!, at, body },
		random,
	);
}

/** What the employee said of an SKP some days later: agreed, with a drawn signature or under the own account; or a change is wanted. */
export function answerTo(skp: RecordOf<AppraisalSkp>, person: DemoPerson, act: 'agreed' | 'change-asked', random: () => number) {
	const own = person.seat.account !== undefined;
	const at = new Date(Date.parse(skp.at) + (20 + Math.floor(random() * 40)) * 60 * 60 * 1000);
	const body = {
		of: skp._id,
		edit: skp.edit,
		act,
		...(own ? { how: 'own-account' as const } : { how: 'drawn' as const, signature: drawnSignature(random) }),
		...(act === 'change-asked' && { text: 'Target perlu disesuaikan karena saya juga bertugas di loket kelurahan.' }),
	};
	const by = own ? person : person.boss!;
	return appraisalRecord(
		appraisalAcknowledgement,
		{ id: `appraisal.acknowledgement:${ulid(at.getTime(), random)}`, about: person, period: skp.period, by, at, body },
		random,
	);
}
