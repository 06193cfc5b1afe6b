/** What of the room stands open; the page keeps it in the address. `open` is a record id, a unit code, `new` or `copy`. */
export interface ReferenceView {
	section: 'campaigns' | 'units' | 'appraisal';
	open: string | null;
}
