/** Completion over the protocol: it rests on what is known of corpus and drafts when it is asked, and waits for neither. */
import type {
  ClientCapabilities,
  CompletionItem,
  CompletionList,
  Connection,
  ResponseError,
} from 'vscode-languageserver/node';
import { CompletionTriggerKind, MarkupKind } from 'vscode-languageserver/node';
import { interfaceLanguage } from '../base/l10n';
import { schemeOf } from '../base/uri';
import type { Corpus } from '../corpus/corpus';
import type { TitleIndex } from '../corpus/titleIndex';
import { symbolKey } from '../docsymbol/format';
import { completion, type Sources } from '../features/completion/completion';
import { documentDetails, draftDetails } from '../features/completion/details';
import { completionList, type CompletionClient, type ItemData } from '../features/completion/items';
import { snippetList, type SnippetClient } from '../features/completion/snippetItems';
import { CALLS, snippetsAt } from '../features/completion/snippets';
import { lineAt } from '../features/completion/typing';
import { markdown, plainText, type Line } from '../features/hover/markup';
import { ALL_LEXICONS } from '../languages/index';
import type { Language } from '../languages/lexicon';
import { CORPUS_SCHEME } from '../protocol';
import type { DraftFacts } from '../workspace/draftFacts';
import { preferred } from '../workspace/resolve';
import { answered, CANCELLED } from './answering';
import type { Checker } from './checker';
import type { Documents } from './documents';
import type { DraftIndex } from './draftIndex';

export interface CompletionParts {
  readonly connection: Connection;
  readonly documents: Documents;
  readonly corpus: Corpus;
  readonly titles: TitleIndex;
  readonly index: DraftIndex;
  readonly checker: Checker;
  readonly can: () => ClientCapabilities;
}

/** Each of them is answered only where something certain may follow. */
export const TRIGGERS: readonly string[] = [
  ...new Set(['/', '(', '（', '^', ' ', ...CALLS, ...ALL_LEXICONS.flatMap(({ citations }) => citations.opens)]),
].filter(({ length }) => length === 1);

export function handleCompletion({
  connection,
  documents,
  corpus,
  titles,
  index,
  checker,
  can,
}: CompletionParts): void {
  const elsewhere = citedKeys();

  connection.onCompletion(
    answered(
      async ({ textDocument: { uri }, position, context }, token): Promise<CompletionList | null | ResponseError> => {
        const open = documents.get(uri);
        if (!open || schemeOf(uri) === CORPUS_SCHEME) return null;
        const { draft, version } = open;
        const called = snippetsAt(draft, position, spokenLanguage());
        if (called.length > 0) return snippetList(called, position, snippetClientOf(can()), new Date());
        const trigger =
          context?.triggerKind === CompletionTriggerKind.TriggerCharacter ? context.triggerCharacter : undefined;
        const { profile } = await checker.options(uri);
        const sources: Sources = {
          titles: () => titles.now(),
          elsewhere: () => elsewhere(index.soFar(uri)),
          read: async (symbols, language) => {
            const { records } = await corpus.get(symbols.map(symbolKey));
            return preferred(
              symbols.flatMap((symbol) => records.get(symbolKey(symbol)) ?? []),
              language,
            )?.draft;
          },
        };
        const found = await completion({ draft, position, trigger, profile }, sources);
        if (token.isCancellationRequested) return CANCELLED;
        const line = lineAt(draft, position, profile);
        if (!line || found.items.length === 0) return { isIncomplete: titles.growing, items: [] };
        const asked = { ...line, uri, version, growing: titles.growing };
        return completionList(found, asked, clientOf(can()));
      },
    ),
  );

  connection.onCompletionResolve(
    answered(async (item): Promise<CompletionItem> => {
      const data = item.data as ItemData | undefined;
      const open = data && documents.get(data.uri);
      if (!data || !open) return item;
      const lines = await linesOf(data, open, corpus);
      if (lines.length === 0) return item;
      const takes = can().textDocument?.completion?.completionItem?.documentationFormat?.includes('markdown') ?? true;
      return {
        ...item,
        documentation: takes
          ? { kind: MarkupKind.Markdown, value: markdown(lines) }
          : { kind: MarkupKind.PlainText, value: plainText(lines) },
      };
    }),
  );
}

async function linesOf(
  { about, version }: ItemData,
  open: NonNullable<ReturnType<Documents['get']>>,
  corpus: Corpus,
): Promise<readonly Line[]> {
  // Of another version its words may stand elsewhere.
  if (about.kind === 'draft') return open.version === version ? draftDetails(open.draft, about.span) : [];
  const view = await corpus.get(about.symbols.map(symbolKey));
  return documentDetails(about.symbols, about.place, view, open.draft.language);
}

function snippetClientOf({ textDocument }: ClientCapabilities): SnippetClient {
  const item = textDocument?.completion?.completionItem;
  return { snippets: item?.snippetSupport === true, labelDetails: item?.labelDetailsSupport === true };
}

/** That of the interface, where it is one of the six. */
function spokenLanguage(): Language {
  return ALL_LEXICONS.find(({ language }) => language === interfaceLanguage())?.language ?? 'en';
}

function clientOf({ textDocument }: ClientCapabilities): CompletionClient {
  const item = textDocument?.completion?.completionItem;
  return { insertReplace: item?.insertReplaceSupport === true, labelDetails: item?.labelDetailsSupport === true };
}

/** The keys that drafts cite; made again when one of the drafts is another. */
function citedKeys(): (drafts: readonly DraftFacts[]) => ReadonlySet<string> {
  let before: readonly DraftFacts[] = [];
  let keys: ReadonlySet<string> = new Set();
  return (drafts) => {
    if (drafts.length === before.length && drafts.every((facts, at) => facts === before[at])) return keys;
    before = drafts;
    keys = new Set(drafts.flatMap(({ citations }) => citations.map(({ target }) => target)));
    return keys;
  };
}
