declare module 'saxen' {
	/** SAX parser without types of its own; what this app uses of it. */
	export class Parser {
		on(
			event: 'openTag',
			heard: (element: string, attributes: () => Record<string, string>, decode: (text: string) => string) => void,
		): this;
		on(event: 'closeTag', heard: (element: string) => void): this;
		on(event: 'text', heard: (text: string, decode: (text: string) => string) => void): this;
		on(event: 'cdata', heard: (text: string) => void): this;
		on(event: 'error', heard: (error: unknown) => void): this;
		parse(xml: string): unknown;
	}
}
