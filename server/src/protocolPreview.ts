/** Names and types of the messages behind the preview of our own client. Imports nothing. */

/** Request, client → server: a draft as the printed page; null for a document that is not open. */
export const PREVIEW = 'rapporteur/preview';

export interface PreviewParams {
  readonly textDocument: { readonly uri: string };
}

export interface Preview {
  /** Of the draft that it shows. */
  readonly version: number;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly symbols: readonly string[];
  readonly blocks: readonly PreviewBlock[];
}

/** An element of the page. Its places, `data-at`, are UTF-16 units from where it begins in the text. */
export interface PreviewBlock {
  readonly html: string;
  readonly at: number;
  /** From 0. */
  readonly line: number;
  /** Whether it stands where the text has it; notes stand behind their section. */
  readonly inOrder: boolean;
}

/** Request, client → server: what a hover says at an offset of a version of a draft, as HTML; null where there is nothing to say. */
export const PREVIEW_HOVER = 'rapporteur/previewHover';

export interface PreviewHoverParams extends PreviewParams {
  readonly version: number;
  readonly offset: number;
}

export interface PreviewHover {
  readonly html: string;
}
