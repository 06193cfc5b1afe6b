import { Parser } from 'saxen';
import { UnreadableFile } from '../unreadable-file';

/** Attributes of an element by local name, entities decoded. */
export type Attributes = Readonly<Record<string, string>>;

/** What a reader of one part wants to hear of: elements by their local name, whatever the prefix of their namespace. */
export interface XmlReader {
	open: (name: string, attributes: Attributes) => void;
	close?: (name: string) => void;
	text?: (text: string) => void;
}

/** Runs through an XML part. Throws `UnreadableFile` (`damaged`) for what is no well-formed XML. */
export function readXml(xml: string, { open, close, text }: XmlReader): void {
	const parser = new Parser();
	let broken: unknown = null;
	parser.on('error', (error: unknown) => (broken ??= error));
	parser.on('openTag', (element: string, attributes: () => Record<string, string> | true, decode: (text: string) => string) => {
		const named: Record<string, string> = {};
		const given = attributes();
		if (given && typeof given === 'object') for (const [key, value] of Object.entries(given)) named[localName(key)] = decode(value);
		open(localName(element), named);
	});
	if (close) parser.on('closeTag', (element: string) => close(localName(element)));
	if (text) {
		parser.on('text', (value: string, decode: (text: string) => string) => text(decode(value)));
		parser.on('cdata', (value: string) => text(value));
	}
	parser.parse(xml);
	if (broken) throw new UnreadableFile('damaged');
}

function localName(name: string): string {
	return name.slice(name.indexOf(':') + 1);
}
