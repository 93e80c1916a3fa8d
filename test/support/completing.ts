/** Completion at the place of a cursor: what is offered, and the text with one of the items put in. */
import { ok, strictEqual } from 'node:assert';
import { ingest } from '../../server/src/corpus/ingest';
import type { Corpus } from '../../server/src/corpus/corpus';
import { memoryCorpus } from '../../server/src/corpus/memory';
import { titleIndex } from '../../server/src/corpus/titleIndex';
import type { Titles } from '../../server/src/corpus/titles';
import { symbolKey } from '../../server/src/docsymbol/format';
import { linesOf } from '../../server/src/draft/lines';
import type { Draft } from '../../server/src/draft/nodes';
import { parse } from '../../server/src/draft/parse';
import { completion, type Asked, type Sources } from '../../server/src/features/completion/completion';
import { completionList } from '../../server/src/features/completion/items';
import type { Suggestion, Suggestions } from '../../server/src/features/completion/suggestion';
import { lineAt } from '../../server/src/features/completion/typing';
import { formatReader } from '../../server/src/sources/reader';
import { preferred } from '../../server/src/workspace/resolve';
import { readMarks } from './marks';
import { memoryHost } from './memoryHost';

/** A corpus of texts, by the names of their files. */
export async function corpusOf(texts: Readonly<Record<string, string>>): Promise<Corpus> {
  const files = Object.fromEntries(Object.entries(texts).map(([name, text]) => [`file:///corpus/${name}`, text]));
  const host = memoryHost(files);
  const memory = memoryCorpus();
  memory.replace((await ingest(host, ['file:///corpus'], formatReader(host))).documents);
  return memory;
}

export interface Known {
  readonly sources: Sources;
  readonly titles: Titles;
}

/** What completion rests on; `elsewhere` are the symbols that other drafts cite. */
export async function sourcesOf(corpus: Corpus, elsewhere: readonly string[] = []): Promise<Known> {
  const index = titleIndex(corpus);
  await index.caughtUp();
  const sources: Sources = {
    titles: () => index.now(),
    elsewhere: () => new Set(elsewhere.map(symbolKey)),
    read: async (symbols, language) => {
      const { records } = await corpus.get(symbols.map(symbolKey));
      const versions = symbols.flatMap((symbol) => records.get(symbolKey(symbol)) ?? []);
      return preferred(versions, language)?.draft;
    },
  };
  return { sources, titles: index.now() };
}

export interface Completed extends Suggestions {
  readonly text: string;
  readonly offset: number;
  readonly draft: Draft;
}

/** `⟦|⟧` is the cursor. */
export async function completeAt(
  marked: string,
  sources: Sources,
  more: Partial<Pick<Asked, 'trigger' | 'profile'>> = {},
): Promise<Completed> {
  const { text, cursors } = readMarks(marked);
  strictEqual(cursors.length, 1);
  return completeIn(text, cursors[0] ?? 0, sources, more);
}

/** `draft` is the text as it has been read already. */
export async function completeIn(
  text: string,
  offset: number,
  sources: Sources,
  more: Partial<Pick<Asked, 'trigger' | 'profile'>> = {},
  draft: Draft = parse(text).tree,
): Promise<Completed> {
  const position = linesOf(draft).position(offset);
  return { ...(await completion({ draft, position, ...more }, sources)), text, offset, draft };
}

/** The text with the item put in, and nothing else changed. */
export function put({ text, offset }: Completed, { insert, typed, rest }: Suggestion): string {
  return text.slice(0, offset - typed) + insert + text.slice(offset + rest);
}

/** The text with the item of this label put in. */
export function picked(completed: Completed, label: string): string {
  const item = completed.items.find((one) => one.label === label);
  ok(item, `${label} is not among ${completed.items.map((one) => one.label).join(' | ')}`);
  return put(completed, item);
}

export function labels({ items }: Suggestions): string[] {
  return items.map(({ label }) => label);
}

/** The same as an editor puts it in that keeps what is behind the cursor. */
export function pickedInserting(completed: Completed, label: string): string {
  const { text, offset, draft } = completed;
  const line = lineAt(draft, linesOf(draft).position(offset), undefined);
  ok(line);
  const asked = { ...line, uri: '', version: 0, growing: false };
  const { items } = completionList(completed, asked, { insertReplace: true, labelDetails: false });
  const edit = items.find((one) => one.label === label)?.textEdit;
  ok(edit && 'insert' in edit, `${label} is not among ${labels(completed).join(' | ')}`);
  const [from, to] = [edit.insert.start, edit.insert.end].map((position) => linesOf(draft).offset(position));
  return text.slice(0, from) + edit.newText + text.slice(to);
}
