/* Where the reader is, kept in this tab's history entries and nowhere else: not in the address, not on the device. */

/** The place kept in the present entry, or null. `tree` guards against an entry of another tree. */
export const recall = (tree) => (history.state?.tree === tree ? history.state : null);

/** Keep a place in the present entry, under the address of the start, which tells nothing. */
export const keep = (place, address) => history.replaceState(place, "", address);

/** Keep a place in a new entry, so that the browser's Back leads to the one before. */
export const remember = (place, address) => history.pushState({ ...place, depth: (history.state?.depth ?? 0) + 1 }, "", address);
