/**
 * Trouble that no single form shows. `outdated`: a tab with a newer version of the app took the database over, this page
 * can save nothing more; `full`: a write found no room; `failed`: something the person did ended unexpectedly.
 */
export const deviceTrouble = $state({ outdated: false, full: false, failed: false });
