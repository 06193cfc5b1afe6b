import type { Role } from '#shared/kernel/session';

export interface DemoAccount {
	account: string;
	name: string;
	roles: readonly Role[];
	units: string[];
}

/** One invented person per role, two for the surveyor, and the superior of the appraiser; who is on a committee is so by a decree. Their passwords are public: never on a store that is in use. */
export const demoAccounts: readonly DemoAccount[] = [
	{ account: 'petugas', name: 'Rosma (petugas survei, contoh)', roles: ['surveyor'], units: ['12.72.01.1001', 'DUKCAPIL'] },
	{ account: 'petugas2', name: 'Jonter (petugas survei, contoh)', roles: ['surveyor'], units: ['12.72.02.1001'] },
	{ account: 'penilai', name: 'Tiurma (pejabat penilai, contoh)', roles: ['appraiser', 'employee'], units: ['DUKCAPIL.CAPIL'] },
	{ account: 'atasan', name: 'Mangasi (atasan pejabat penilai, contoh)', roles: ['appraiser', 'employee'], units: ['DUKCAPIL'] },
	{ account: 'panitia', name: 'Sondang (panitia pelatihan, contoh)', roles: ['employee'], units: ['DUKCAPIL'] },
	{ account: 'bkpsdm', name: 'Lamria (BKPSDM, contoh)', roles: ['hr'], units: [] },
	{ account: 'timevaluasi', name: 'Sahala (tim evaluasi, contoh)', roles: ['evaluator'], units: [] },
	{ account: 'pegawai', name: 'Herti (pegawai, contoh)', roles: ['employee'], units: ['DUKCAPIL.CAPIL'] },
	{ account: 'admin', name: 'Pandapotan (admin, contoh)', roles: ['admin'], units: [] },
];

export function demoPassword(account: string): string {
	return `hitei-demo-${account}`;
}
