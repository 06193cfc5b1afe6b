let loading = $state(false);

/** Whether the office's data is still coming for the first time: what is not here yet may be there. */
export function isStillLoading(): boolean {
	return loading;
}

/** Told by whoever watches the first load. */
export function setStillLoading(value: boolean): void {
	loading = value;
}
