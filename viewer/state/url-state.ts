/** What of the screen is in the address, so that it can be shared and the back button works: `#node=<id>`. */

export function readSelection(hash: string): string | undefined {
  const id = new URLSearchParams(hash.replace(/^#/, '')).get('node');
  return id === null || id === '' ? undefined : id;
}

/** The fragment for a selection; `#` alone for none. */
export function writeSelection(id: string | undefined): string {
  return id === undefined ? '#' : `#${new URLSearchParams({ node: id }).toString()}`;
}
