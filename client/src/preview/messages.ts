/** What the preview and its page tell each other. Types alone. */

/** Where a block begins: `places` are `[at, line]` one after another, `aside` the indices of those that stand elsewhere than in the text. */
export interface Places {
  readonly at: readonly number[];
  readonly line: readonly number[];
  readonly aside: readonly number[];
}

export interface Look {
  readonly verdicts: boolean;
  readonly paper: 'theme' | 'white';
  /** In per cent. */
  readonly zoom: number;
}

export type ToPage =
  | {
      readonly kind: 'draft';
      readonly uri: string;
      readonly version: number;
      readonly language: string;
      readonly direction: 'ltr' | 'rtl';
      readonly title: string;
      /** The blocks from `from` on of which `removed` go, and what comes in their place. */
      readonly from: number;
      readonly removed: number;
      readonly blocks: readonly string[];
      /** Of all blocks. */
      readonly places: Places;
    }
  | { readonly kind: 'look'; readonly look: Look }
  /** `part` of the way from this line to the next is at the top of the editor. */
  | { readonly kind: 'scroll'; readonly line: number; readonly part: number }
  | { readonly kind: 'cursor'; readonly line: number }
  | { readonly kind: 'hover'; readonly ask: number; readonly html: string | null }
  /** Nothing is where a citation leads. */
  | { readonly kind: 'nowhere'; readonly offset: number }
  | { readonly kind: 'message'; readonly text: string; readonly language: string };

export type FromPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'scrolled'; readonly line: number; readonly part: number }
  | { readonly kind: 'follow' | 'reveal'; readonly version: number; readonly offset: number }
  | { readonly kind: 'hover'; readonly version: number; readonly offset: number; readonly ask: number }
  | { readonly kind: 'zoom'; readonly by: number };
