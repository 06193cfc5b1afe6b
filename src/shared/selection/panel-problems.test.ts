import { describe, expect, it } from 'vitest';
import { panelProblems, type PanelMember } from './panel-problems';

const member = (seat: string | null, name: string, side: PanelMember['side'] = 'external', person: string | null = null): PanelMember => ({
	...{ seat, name, side, person },
});
const seven = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((seat, at) => member(seat, `Anggota ${seat}`, at < 3 ? 'internal' : 'external'));
const applicant = (number: string, name: string, person: string | null = null) => ({ number, name, person });
const words = (panel: PanelMember[], participants: ReturnType<typeof applicant>[] = []) =>
	panelProblems(panel, participants).map(({ code, field, weight }) => `${weight} ${code} ${field}`);

describe('a panel', () => {
	it('of seven with three of the city is as usual; who has no score field is not counted', () => {
		expect(words([...seven, member(null, 'Narasumber', 'internal')])).toEqual([]);
	});

	it('is warned of, never refused', () => {
		expect(words(seven.slice(0, 4))).toEqual(['warns panel_size panel', 'warns panel_even panel', 'warns panel_internal_share panel']);
		expect(words([member('A', 'Seorang')])).toEqual(['warns panel_size panel', 'warns one_assessor panel']);
	});

	it('shows a person who sits in one selection and applies in another', () => {
		const panel = [...seven.slice(1), member('A', 'Rotua Saragih', 'internal', 'p1')];
		expect(words(panel, [applicant('staf-ahli 017', 'R. Saragih', 'p1')])).toEqual(['hint assessor_takes_part A.staf-ahli 017']);
	});

	it('hints at one name and at one last name, whatever titles, capitals and marks, and a person decides', () => {
		const panel = [...seven.slice(1), member('A', 'Dr. Rotúa SARAGIH, M.Si.', 'internal')];
		expect(words(panel, [applicant('001', 'rotua saragih'), applicant('002', 'Jan Saragih, S.T.'), applicant('003', 'Saragih')])).toEqual([
			'hint same_name A.001',
			'hint same_family_name A.002',
		]);
	});
});
