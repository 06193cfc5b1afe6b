/**
 * Trouble of this page with the device's storage that no single form can show. `outdated`: a tab with a newer version of
 * the app took the database over, this page can save nothing more; `full`: the last write found no room.
 */
export const deviceTrouble = $state({ outdated: false, full: false });
