import { readXml } from './read-xml';

/** Number formats that have a number instead of a code in the file (ECMA-376, 18.8.30). */
const builtIn: Readonly<Record<number, string>> = {
	0: 'General', 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00', 12: '# ?/?', 13: '# ??/??',
	14: 'dd/mm/yyyy', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss',
	22: 'dd/mm/yyyy h:mm', 37: '#,##0;(#,##0)', 38: '#,##0;(#,##0)', 39: '#,##0.00;(#,##0.00)', 40: '#,##0.00;(#,##0.00)', 45: 'mm:ss', 46: '[h]:mm:ss',
	47: 'mm:ss.0', 48: '##0.0E+0', 49: '@',
}; // prettier-ignore

/** Number format of each cell style (`cellXfs`), in order. */
export function readFormats(xml: string | null): string[] {
	const own = new Map<number, string>();
	const styles: number[] = [];
	let inStyles = false;
	if (xml === null) return [];
	readXml(xml, {
		open: (name, { numFmtId, formatCode }) => {
			if (name === 'cellXfs') inStyles = true;
			else if (name === 'numFmt') own.set(Number(numFmtId), formatCode ?? 'General');
			else if (name === 'xf' && inStyles) styles.push(Number(numFmtId ?? 0));
		},
		close: (name) => {
			if (name === 'cellXfs') inStyles = false;
		},
	});
	return styles.map((id) => own.get(id) ?? builtIn[id] ?? (id >= 27 && id <= 58 ? 'dd/mm/yyyy' : 'General'));
}
