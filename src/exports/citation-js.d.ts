/** The part of citation-js that is used here; the package has no types of its own. */

declare module '@citation-js/core' {
  export class Cite {
    constructor(entries: string | readonly Readonly<Record<string, unknown>>[]);
    readonly data: readonly Readonly<Record<string, unknown>>[];
    format(format: 'bibtex'): string;
  }
  export const plugins: {
    readonly config: {
      get(plugin: '@bibtex'): { readonly format: { useIdAsLabel: boolean; checkLabel: boolean } };
    };
  };
}
declare module '@citation-js/plugin-bibtex';
