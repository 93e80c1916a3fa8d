/** Rename over the protocol: in the draft, and for a document symbol in every draft of the workspace. */
import {
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  type ChangeAnnotation,
  type ClientCapabilities,
  type Connection,
} from 'vscode-languageserver/node';
import { clauses } from '../base/enumeration';
import { later, plural, t } from '../base/l10n';
import { displayPath, normalUri, schemeOf } from '../base/uri';
import { symbolKey } from '../docsymbol/format';
import { linesOf } from '../draft/lines';
import { annotatedEdit, isLeftOut, type GroupedEdits } from '../features/annotatedEdit';
import { toRange } from '../features/convert';
import { namedAt } from '../features/rename';
import { spoken, type Renamed } from '../features/rename/renaming';
import { renamedSymbol } from '../features/rename/symbol';
import { isRefusal } from '../features/restructure/change';
import type { Host } from '../host/host';
import { CORPUS_SCHEME } from '../protocol';
import { readText } from '../sources/read';
import { openDraft, type OpenDraft } from '../workspace/workspace';
import { answering } from './answering';
import { editSupport } from './client';
import { signalOf } from './corpusRequests';
import type { Documents } from './documents';
import type { DraftIndex } from './draftIndex';

export interface RenamingParts {
  readonly connection: Connection;
  readonly host: Host;
  readonly documents: Documents;
  readonly index: DraftIndex;
  /** Resolves when the corpus answers. */
  readonly ready: () => Promise<void>;
  readonly can: () => ClientCapabilities;
}

/** What is changed in files that are not in front of the drafter. */
const ELSEWHERE: ChangeAnnotation = {
  label: later('In other drafts'),
  description: later('Every draft of the workspace that names the document'),
};

export function handleRenaming({ connection, host, documents, index, ready, can }: RenamingParts): void {
  const { ofSnapshot } = answering(documents, ready);

  connection.onPrepareRename(
    ofSnapshot((snapshot, { position }) => {
      const named = namedAt(snapshot, position);
      if (isRefusal(named)) throw refused(named.cannot);
      return { range: toRange(snapshot.lines, named.at), placeholder: named.at.placeholder };
    }),
  );

  connection.onRenameRequest(
    ofSnapshot(async (snapshot, { position, newName }, token) => {
      if (schemeOf(snapshot.uri) === CORPUS_SCHEME) throw refused(t('A document of the corpus cannot be changed.'));
      const named = namedAt(snapshot, position);
      if (isRefusal(named)) throw refused(named.cannot);
      const here = named.rename(snapshot, newName);
      if (isRefusal(here)) throw refused(here.cannot);
      const { symbol } = named;
      const others = symbol === undefined ? [] : await drafts(symbol, snapshot.uri, signalOf(token));
      const all = [{ draft: snapshot as OpenDraft, renamed: here, version: snapshot.version as number | null }];
      for (const { draft, version } of others) {
        const renamed = renamedSymbol(draft.draft, symbol ?? '', newName);
        if (!isRefusal(renamed)) all.push({ draft, renamed: elsewhere(renamed), version });
      }
      tellOfLeft(all);
      const groups = spoken(all.map(({ renamed }) => renamed.groups.filter(({ edits }) => edits.length > 0)));
      return annotatedEdit(
        editSupport(can()),
        all.map(({ draft, version }, at): GroupedEdits => {
          const { uri } = draft;
          return { uri, version, lines: linesOf(draft.draft), groups: groups[at] ?? [] };
        }),
      );
    }),
  );

  /** The other drafts that name a document: open ones as they are, the others read anew, so that the edits fit the file. */
  const drafts = async (
    symbol: string,
    uri: string,
    cancel: ReturnType<typeof signalOf>,
  ): Promise<{ draft: OpenDraft; version: number | null }[]> => {
    const key = symbolKey(symbol);
    const found: { draft: OpenDraft; version: number | null }[] = [];
    for (const facts of await index.all(uri, cancel)) {
      const names = facts.citations.some(({ target }) => target === key) || facts.symbols.map(symbolKey).includes(key);
      const open = documents.drafts().find((one) => normalUri(one.uri) === normalUri(facts.uri));
      if (open) found.push({ draft: open, version: open.version });
      if (open || !names) continue;
      const text = await readText(host, facts.uri).catch(() => undefined);
      if (text) found.push({ draft: openDraft(facts.uri, 0, text.text), version: null });
    }
    return found;
  };

  /** What stays under the old name is told: an edit has no words of its own. */
  const tellOfLeft = (all: readonly { readonly draft: OpenDraft; readonly renamed: Renamed }[]): void => {
    const support = editSupport(can());
    const places = all.flatMap(({ draft, renamed }) => {
      const quoted = renamed.groups.filter((group) => isLeftOut(support, group)).flatMap(({ edits }) => edits);
      const lines = linesOf(draft.draft);
      return [...renamed.left, ...quoted].map(({ from }) =>
        t('{0}, line {1}', displayPath(draft.uri), lines.position(from).line + 1),
      );
    });
    if (places.length === 0) return;
    const shown = [...new Set(places)];
    const more = shown.length - NAMED;
    const message = t(
      'Not renamed, because the words there are others or quoted: {0}.',
      clauses([...shown.slice(0, NAMED), ...(more > 0 ? [plural(more, 'and {0} more', 'and {0} more')] : [])]),
    );
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  };
}

/** No more places are named. */
const NAMED = 5;

/** Every group with words that say where it is. */
function elsewhere({ groups, left }: Renamed): Renamed {
  return { groups: groups.map((group) => ({ annotation: ELSEWHERE, ...group })), left };
}

function refused(why: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, why);
}
