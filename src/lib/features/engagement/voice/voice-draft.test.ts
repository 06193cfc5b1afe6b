import { describe, expect, it } from 'vitest';
import { blankVoice, identityOf, saysSomething, voiceBody, voiceProblems, voiceToDraft, type VoiceDraft } from './voice-draft';

const today = '2026-11-24';
const code = '7K2M9QXA4V';
const filled = (more: Partial<VoiceDraft> = {}): VoiceDraft => ({
	...blankVoice('DUKCAPIL'),
	...{ screened: true, kind: 'complaint', text: ' Antrean lama. ', ...more },
});

describe('the form of a voice', () => {
	it('needs a kind, a text and a unit, and no more', () => {
		expect(voiceProblems(blankVoice(), today).map(({ field }) => field)).toEqual(['kind', 'text', 'unit']);
		expect(voiceProblems(filled(), today)).toEqual([]);
		expect(voiceProblems(filled({ text: ' \n ' }), today)).toEqual([{ field: 'text', code: 'missing' }]);
		expect(voiceProblems(filled({ text: 'x'.repeat(8001) }), today)).toEqual([{ field: 'text', code: 'long' }]);
		expect(voiceProblems(filled({ happenedOn: '2026-11-25' }), today)).toEqual([{ field: 'happenedOn', code: 'future' }]);
	});

	it('asks for a name where one is open, or where a number was told', () => {
		expect(voiceProblems(filled({ identity: 'open' }), today)).toEqual([{ field: 'name', code: 'missing' }]);
		expect(voiceProblems(filled({ identity: 'anonymous' }), today)).toEqual([]);
		expect(voiceProblems(filled({ identity: 'anonymous', reach: '0812' }), today)).toEqual([{ field: 'name', code: 'missing' }]);
		expect(voiceProblems(filled({ identity: 'open', flags: ['child'] }), today)).toEqual([]);
	});

	it('takes no identity of a child, whatever was chosen before', () => {
		const child = filled({ identity: 'open', name: 'Butet', flags: ['child'] });
		expect(identityOf(child)).toBe('none');
		expect(voiceBody(child, code)).toMatchObject({ child: true, identity: 'none' });
	});

	it('becomes a body without name and contact, and is the same form again when it was refused', () => {
		const draft = filled({
			identity: 'open',
			name: 'Butet',
			reach: '0812',
			where: 'Loket 2',
			kelurahan: '12.72.01.1001',
			flags: ['secret'],
		});
		const body = voiceBody(draft, code);
		expect(JSON.stringify(body)).not.toMatch(/Butet|0812/);
		expect(body).toMatchObject({ text: 'Antrean lama.', where: 'Loket 2', secret: true, happenedOn: null, screened: true });
		expect(voiceBody(voiceToDraft('DUKCAPIL', body), code)).toEqual(body);
		expect(() => voiceBody(filled({ screened: false }), code)).toThrow();
	});

	it('says something as soon as a word, a mark or a name is in it', () => {
		expect(saysSomething({ ...blankVoice('DUKCAPIL'), screened: true })).toBe(false);
		for (const more of [{ text: 'A' }, { flags: ['child'] }, { name: 'B' }, { kind: 'hope' }] as Partial<VoiceDraft>[])
			expect(saysSomething({ ...blankVoice(), ...more })).toBe(true);
	});
});
