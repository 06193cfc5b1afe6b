/** Sizes both sides hold to. A document over the limit is refused on the device before it is saved. */
export const limits = {
	/** Bytes of one record as JSON. */
	document: 1_000_000,
	/** Bytes of one request body, unpacked. */
	request: 8_000_000,
	/** Records in one `_bulk_docs`. */
	batch: 1_000,
} as const;
