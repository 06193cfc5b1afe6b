import { readXml } from './read-xml';

/** The shared strings of a workbook: rich text as one text, without the reading aids of Asian scripts. */
export function readStrings(xml: string | null): string[] {
	const strings: string[] = [];
	if (xml === null) return strings;
	let text = '';
	let inText = false;
	let phonetic = false;
	readXml(xml, {
		open: (name) => {
			if (name === 'si') text = '';
			else if (name === 'rPh') phonetic = true;
			else if (name === 't') inText = !phonetic;
		},
		close: (name) => {
			if (name === 'si') strings.push(plainString(text));
			else if (name === 'rPh') phonetic = false;
			else if (name === 't') inText = false;
		},
		text: (value) => {
			if (inText) text += value;
		},
	});
	return strings;
}

/** XLSX writes characters that XML cannot hold as `_x000D_`. */
export function plainString(text: string): string {
	return text.includes('_x') ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
}
