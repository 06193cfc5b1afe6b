/** How much one import takes: what a page can check and a person can still look through. */
export const importLimits = {
	/** Rows of one sheet below its heading. */
	rows: 20_000,
	/** Bytes of the file. */
	bytes: 20_000_000,
	/** Bytes of one unpacked part of an XLSX: a small file can unpack to gigabytes. */
	unpacked: 200_000_000,
	/** Rows shown and searched for the heading: so many may stand above and with it. */
	head: 30,
} as const;
