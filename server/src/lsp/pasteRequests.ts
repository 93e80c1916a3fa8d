/** The requests of copying and pasting: what goes along with copied words, what a paste makes of a draft, a draft for Word. */
import type { CancellationToken } from 'vscode-languageserver/node';
import { linesOf } from '../draft/lines';
import { writeHtml } from '../export/html';
import { contentsOf, pageOf } from '../export/page';
import { writePlain } from '../export/plain';
import { toRange, toSpan } from '../features/convert';
import { copiedPassage } from '../features/paste/copied';
import { paste } from '../features/paste/paste';
import { changed } from '../features/refactor/kept';
import {
  COPY_FORMATTED,
  PASSAGE,
  PASTE,
  type CopiedPassage,
  type CopyFormattedParams,
  type FormattedCopy,
  type PassageParams,
  type PasteParams,
  type PasteResult,
} from '../protocol';
import type { Snapshot } from '../workspace/workspace';
import { answering } from './answering';
import type { RequestParts } from './handlers';
import { readClipboard } from './pasteSources';

/** Several cursors, a text of another version and a document that is not open have the editor's own paste. */
export function handlePasting({ connection, documents, ready }: Omit<RequestParts, 'client'>): void {
  const { ofDraft, ofSnapshot } = answering(documents, ready);
  const ofCopied = ofDraft((draft, { version, ranges }: Of<PassageParams>): CopiedPassage | null =>
    draft.version === version
      ? (copiedPassage(
          draft,
          ranges.map((range) => toSpan(linesOf(draft.draft), range)),
        ) ?? null)
      : null,
  );
  connection.onRequest(PASSAGE, ({ uri, ...params }: PassageParams, token: CancellationToken) =>
    ofCopied({ textDocument: { uri }, ...params, uri }, token),
  );
  const ofFormatted = ofDraft(({ draft }, { range }: Of<CopyFormattedParams>): FormattedCopy => {
    const span = range ? toSpan(linesOf(draft), range) : { from: 0, to: draft.segments.length };
    const page = pageOf(draft, span);
    return { html: writeHtml(page), text: writePlain(page), summary: contentsOf(page), left: page.left };
  });
  connection.onRequest(COPY_FORMATTED, ({ uri, ...params }: CopyFormattedParams, token: CancellationToken) =>
    ofFormatted({ textDocument: { uri }, ...params, uri }, token),
  );
  const ofPasted = ofSnapshot((snapshot, params: Of<PasteParams>) => pasted(snapshot, params) ?? null);
  connection.onRequest(PASTE, ({ uri, ...params }: PasteParams, token: CancellationToken) =>
    ofPasted({ textDocument: { uri }, ...params, uri }, token),
  );
}

type Of<P> = P & { readonly textDocument: { readonly uri: string } };

function pasted(snapshot: Snapshot, params: PasteParams): PasteResult | undefined {
  const { version, ranges, text } = params;
  const [range, other] = ranges;
  if (!range || other || snapshot.version !== version) return undefined;
  const reading = readClipboard(params, snapshot.draft);
  const change = reading && paste({ snapshot, range: toSpan(snapshot.lines, range), plain: text, ...reading });
  if (!change) return undefined;
  const { edits, summary, caret } = change;
  const after = linesOf(changed(snapshot.draft, edits));
  return {
    edits: edits.map((edit) => ({ range: toRange(snapshot.lines, edit), newText: edit.text })),
    summary,
    caret: after.position(caret),
  };
}
