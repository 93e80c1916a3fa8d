/** Completion over stdio: ranges and order, what a client can take, details, other drafts, and while the corpus is read. */
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  CancellationTokenSource,
  CompletionRequest,
  CompletionResolveRequest,
  type ClientCapabilities,
  type CompletionContext,
  type CompletionItem,
  type CompletionList,
} from 'vscode-languageserver-protocol/node';
import { lineIndex } from '../../server/src/base/lineIndex';
import { writeDocument } from '../support/corpusFiles';
import { readMarks } from '../support/marks';
import { fileUri, startServer, type Editor } from '../support/serverProcess';

const FILES = {
  'other.undoc': 'A/95/9\n\n另一份报告\n\n一. 导言\n\n1. 见A/94/35。\n',
  'corpus/letter.txt':
    'A/94/8–S/2039/5\n\n5 March 2039\n\n关于水闸的信\n\n谨转交附件。\n\n附件一\n\n结论\n\n1. 甲*乙*。\n\n2. 丙。\n',
  'corpus/a.txt': 'A/94/34\n\nSmall locks\n\n1. The gauges are read.\n',
  'corpus/b.txt': 'A/94/35\n\nSmall weirs\n\n1. The gauges are read.\n',
};

const MODERN: ClientCapabilities = {
  textDocument: {
    completion: {
      completionItem: { insertReplaceSupport: true, labelDetailsSupport: true, documentationFormat: ['markdown'] },
    },
  },
};

describe('completion over the protocol', () => {
  let folder: string;
  let editor: Editor;
  let version = 1;
  const uri = (): string => fileUri(join(folder, 'main.undoc'));

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rapporteur-completion-'));
    for (const [name, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    editor = await startServer(folder, undefined, { capabilities: MODERN });
    editor.open(uri(), '');
    await editor.until('the titles', async () =>
      (await ask('一. 导言\n\n1. 见A/94/8⟦|⟧\n')).isIncomplete ? undefined : true,
    );
  });
  after(async () => {
    await editor.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The draft becomes the text without its cursor, and is asked there. */
  const ask = async (marked: string, context?: CompletionContext, on: Editor = editor): Promise<CompletionList> => {
    const { text, cursors } = readMarks(marked);
    on.change(uri(), ++version, [{ text }]);
    const position = lineIndex(text).position(cursors[0] ?? 0);
    const found = await on.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: uri() },
      position,
      ...(context && { context }),
    });
    ok(found && !Array.isArray(found));
    return found;
  };
  const labels = ({ items }: CompletionList): string[] => items.map(({ label }) => label);

  it('gives exact ranges on the line of the cursor, and what the editor compares and sorts by', async () => {
    const { items, isIncomplete } = await ask('一. 导言\n\n1. 见A/94/8⟦|⟧，水位。\n');
    strictEqual(isIncomplete, false);
    const [item] = items;
    deepStrictEqual(item && { ...item, data: undefined }, {
      label: 'A/94/8-S/2039/5',
      kind: 17,
      detail: '关于水闸的信',
      labelDetails: { description: '关于水闸的信' },
      filterText: 'A/94/8-S/2039/5',
      sortText: '000',
      textEdit: {
        newText: 'A/94/8-S/2039/5',
        insert: { start: { line: 2, character: 4 }, end: { line: 2, character: 10 } },
        replace: { start: { line: 2, character: 4 }, end: { line: 2, character: 10 } },
      },
      commitCharacters: [],
      data: undefined,
    });
  });

  it('covers the rest of the symbol where the editor may replace it', async () => {
    const { items } = await ask('一. 导言\n\n1. 见A/94/⟦|⟧8-S/2039/5，水位。\n');
    const edit = items.find(({ label }) => label === 'A/94/34')?.textEdit;
    ok(edit && 'replace' in edit);
    deepStrictEqual([edit.insert.end.character, edit.replace.end.character], [9, 19]);
  });

  it('puts words of a title before the symbol, so that the editor keeps what they found', async () => {
    const { items } = await ask('一. 导言\n\n1. 关于水闸⟦|⟧\n');
    strictEqual(items[0]?.filterText, '水闸 A/94/8-S/2039/5 关于水闸的信');
  });

  it('has first what other drafts of the workspace cite', async () => {
    await editor.until('the other draft', async () => {
      const found = labels(await ask('一. 导言\n\n1. 见A/94/3⟦|⟧\n'));
      return found[0] === 'A/94/35' && found[1] === 'A/94/34' ? true : undefined;
    });
  });

  it('lists fifty, and says that there are more', async () => {
    const found = await ask('一. 导言\n\n1. 见A/RES/⟦|⟧\n');
    strictEqual(found.items.length, 50);
    strictEqual(found.isIncomplete, true);
  });

  it('answers a space only behind a word that something certain follows', async () => {
    const space: CompletionContext = { triggerKind: 2, triggerCharacter: ' ' };
    const draft = (line: string): string => `I. Introduction\n\n1. One.\n\n2. ${line}\n`;
    deepStrictEqual(labels(await ask(draft('The river ⟦|⟧'), space)), []);
    deepStrictEqual(labels(await ask(draft('As said in para. ⟦|⟧'), space)), ['paragraph 1 above']);
  });

  it('says more of an item when it is asked for: the document, the words of the place', async () => {
    const resolve = (item: CompletionItem | undefined): Promise<CompletionItem> => {
      ok(item);
      return editor.connection.sendRequest(CompletionResolveRequest.type, item);
    };
    const [document] = (await ask('一. 导言\n\n1. 见A/94/8⟦|⟧\n')).items;
    const said = (await resolve(document)).documentation;
    ok(typeof said === 'object');
    match(said.value, /\*\*A\/94\/8–S\/2039\/5\*\* · 关于水闸的信\n\n2039\\-03\\-05 · held in Chinese/);
    const place = (await ask('一. 导言\n\n1. 见A/94/8-S/2039/5，附件一，第⟦|⟧\n')).items[0];
    const words = (await resolve(place)).documentation;
    ok(typeof words === 'object');
    match(words.value, /^\*\*annex I, para 1\*\*\n\n1\\\. 甲\\\*乙\\\*。/);
    const note = (await ask('一. 导言\n\n1. 甲。[^⟦|⟧\n\n[^1]: 乙丙。\n')).items[0];
    const text = (await resolve(note)).documentation;
    ok(typeof text === 'object');
    match(text.value, /乙丙。/);
  });

  it('gives plain edits and plain text to an editor that takes no others', async () => {
    const plain = await startServer(folder, undefined, {
      capabilities: { textDocument: { completion: { completionItem: { documentationFormat: ['plaintext'] } } } },
    });
    try {
      plain.open(uri(), '');
      const { items } = await ask('一. 导言\n\n1. 见A/94/⟦|⟧8-S/2039/5。\n', undefined, plain);
      const [item] = items;
      ok(item?.textEdit && 'range' in item.textEdit && item.labelDetails === undefined);
      deepStrictEqual([item.textEdit.range.start.character, item.textEdit.range.end.character], [4, 19]);
      const { documentation } = await plain.connection.sendRequest(CompletionResolveRequest.type, item);
      strictEqual(typeof documentation === 'object' && documentation.kind, 'plaintext');
    } finally {
      await plain.stop();
    }
  });

  it('is not answered when the editor has taken it back, and for a text that is not open', async () => {
    const source = new CancellationTokenSource();
    const asked = editor.connection.sendRequest(
      CompletionRequest.type,
      { textDocument: { uri: uri() }, position: { line: 2, character: 3 } },
      source.token,
    );
    source.cancel();
    const answer = await asked.catch((error: unknown) => error);
    if (answer instanceof Error) match(answer.message, /cancelled/);
    strictEqual(
      await editor.connection.sendRequest(CompletionRequest.type, {
        textDocument: { uri: 'file:///nowhere.undoc' },
        position: { line: 0, character: 0 },
      }),
      null,
    );
  });

  it('answers with what is there while the corpus is read, and says that more may come', async () => {
    const busy = mkdtempSync(join(tmpdir(), 'rapporteur-busy-'));
    for (let at = 0; at < 120; at++) writeDocument(join(busy, 'corpus'), at);
    const indexing = await startServer(busy, { corpus: { folders: [join(busy, 'corpus')] } }, { wait: false });
    try {
      indexing.open(uri(), '');
      const first = await ask('一. 导言\n\n1. 见A/91/7。\n\n2. 见A/91/⟦|⟧\n', undefined, indexing);
      deepStrictEqual(labels(first), ['A/91/7']);
      strictEqual(first.isIncomplete, true);
      await indexing.read();
      await indexing.until('all of it', async () => {
        const found = await ask('一. 导言\n\n1. 见A/60/⟦|⟧\n', undefined, indexing);
        return found.items.length > 0 && !found.isIncomplete ? true : undefined;
      });
    } finally {
      await indexing.stop();
      rmSync(busy, { recursive: true, force: true });
    }
  });
});
