import type { Role } from '#shared/rules/session';

export interface DemoAccount {
	account: string;
	name: string;
	role: Role;
	units: string[];
}

/** One invented person per role, two for the surveyor. Their passwords are public: never on a store that is in use. */
export const demoAccounts: readonly DemoAccount[] = [
	{ account: 'petugas', name: 'Rosma (petugas survei, contoh)', role: 'surveyor', units: ['12.72.01.1001', 'DUKCAPIL'] },
	{ account: 'petugas2', name: 'Jonter (petugas survei, contoh)', role: 'surveyor', units: ['12.72.02.1001'] },
	{ account: 'penilai', name: 'Tiurma (pejabat penilai, contoh)', role: 'appraiser', units: ['DUKCAPIL'] },
	{ account: 'panitia', name: 'Binsar (panitia pelatihan, contoh)', role: 'committee', units: ['DUKCAPIL'] },
	{ account: 'bkpsdm', name: 'Lamria (BKPSDM, contoh)', role: 'hr', units: [] },
	{ account: 'timevaluasi', name: 'Sahala (tim evaluasi, contoh)', role: 'evaluator', units: [] },
	{ account: 'pegawai', name: 'Herti (pegawai, contoh)', role: 'employee', units: ['DUKCAPIL'] },
	{ account: 'admin', name: 'Pandapotan (admin, contoh)', role: 'admin', units: [] },
];

export function demoPassword(account: string): string {
	return `hitei-demo-${account}`;
}
