import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { forgetSignedIn, rememberRights, rememberSignedIn, signedIn, type SignedIn } from './identity';

const person = (account: string, scope: string): SignedIn => ({ account, name: account, roles: ['appraiser'], units: [], scope });

it('takes changed rights over for who is signed in, and signs nobody in again who has signed out meanwhile', async () => {
	await rememberSignedIn(person('penilai', 'a'));
	expect(await rememberRights(person('penilai', 'b'))).toBe(true);
	expect(await signedIn()).toMatchObject({ account: 'penilai', scope: 'b' });
	await forgetSignedIn();
	expect(await rememberRights(person('penilai', 'c'))).toBe(false);
	expect(await signedIn()).toBeNull();
	await rememberSignedIn(person('pegawai', 'd'));
	expect(await rememberRights(person('penilai', 'e'))).toBe(false);
	expect(await signedIn()).toMatchObject({ account: 'pegawai' });
});
