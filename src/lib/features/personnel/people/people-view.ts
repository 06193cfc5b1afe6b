/** What of the room stands open: the list (of one unit when given), the units, or the doubted superiors. */
export interface PeopleView {
	section: 'list' | 'units' | 'doubts';
	unit: string;
}
