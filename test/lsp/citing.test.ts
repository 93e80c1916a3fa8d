/** Who cites this: references and the call hierarchy over stdio, in the draft, the workspace and the corpus. */
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  CodeLensRequest,
  ReferencesRequest,
  type CallHierarchyItem,
  type CodeLens,
  type Location,
  type Range,
} from 'vscode-languageserver-protocol/node';
import { lineIndex } from '../../server/src/base/lineIndex';
import { fileUri, startServer, type Editor } from '../support/serverProcess';

const FILES = {
  'main.undoc':
    'A/95/7\n\n河流报告\n\n一. 导言\n\n1. 水位𠀀上涨。[^1]\n\n2. 如上文第1段所述，见A/94/8-S/2039/5，附件一，第2段。\n\n3. 两项：\n\n(a) 子，见上文第1段；\n\n(b) 丑，见A/90/1。\n\n[^1]: A/94/8，附件一，第1段。\n',
  'other.undoc':
    'A/95/9\n\n另一份报告\n\n1. 秘书长的报告（A/95/7，第1段）说明了水位。\n\n2. 见A/95/7，第3(a)段，和A/94/8，附件一，第2段。\n',
  'corpus/letter.txt':
    'A/94/8–S/2039/5\n\n5 March 2039\n\n关于河流的信\n\n谨转交附件。\n\n附件一\n\n结论\n\n1. 甲。\n\n2. 乙，见A/93/120，第1段。\n',
  'corpus/reply.txt':
    'A/96/1\n\n7 May 2041\n\n答复\n\n1. 大会审议了A/95/7，第1段和第3段，以及A/94/8，附件一，第2段。\n',
  'corpus/floods.txt': 'A/93/120\n\nFlood warnings\n\n1. The gauges of the Commission are read every hour.\n',
} as const;

type Name = keyof typeof FILES;

describe('who cites this', () => {
  let folder: string;
  let editor: Editor;
  const uri = (name: Name): string => fileUri(join(folder, name));

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rapporteur-citing-'));
    for (const [name, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    editor = await startServer(folder, undefined);
    editor.open(uri('main.undoc'), FILES['main.undoc']);
  });
  after(async () => {
    await editor.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The text behind a URI: of the workspace, or of the corpus. */
  const textOf = async (where: string): Promise<string> => {
    if (where.startsWith('file:')) return readFileSync(new URL(where), 'utf8');
    const found = await editor.connection.sendRequest<{ text: string } | null>('rapporteur/corpusText', { uri: where });
    return found?.text ?? '';
  };
  const cut = async (where: string, { start, end }: Range): Promise<string> => {
    const text = await textOf(where);
    const lines = lineIndex(text);
    return text.slice(lines.offset(start), lines.offset(end));
  };
  const name = (where: string): string => decodeURIComponent(where.slice(where.lastIndexOf('/') + 1));
  const position = (words: string, by = 0, text: string = FILES['main.undoc']) => {
    const offset = text.indexOf(words);
    ok(offset >= 0, words);
    return lineIndex(text).position(offset + by);
  };

  const references = async (words: string, by = 0, includeDeclaration = true): Promise<string[]> => {
    const found = await editor.connection.sendRequest(ReferencesRequest.type, {
      textDocument: { uri: uri('main.undoc') },
      position: position(words, by),
      context: { includeDeclaration },
    });
    return Promise.all(
      (found ?? []).map(async (place: Location) => `${name(place.uri)}: ${await cut(place.uri, place.range)}`),
    );
  };

  it('of a paragraph, from its label, from its text and from a reference to it', async () => {
    const expected = [
      'main.undoc: 1.',
      'main.undoc: 上文第1段',
      'main.undoc: 上文第1段',
      'other.undoc: A/95/7，第1段',
      'A-96-1.undoc: A/95/7，第1段和第3段',
    ];
    deepStrictEqual(await references('1. 水位'), expected);
    deepStrictEqual(await references('水位', 1), expected);
    deepStrictEqual(await references('上文第1段', 3), expected);
    deepStrictEqual(await references('1. 水位', 0, false), expected.slice(1));
  });

  it('of a sub-paragraph, which is cited with its paragraph', async () => {
    deepStrictEqual(await references('(a) 子'), [
      'main.undoc: (a)',
      'other.undoc: A/95/7，第3(a)段',
      'A-96-1.undoc: A/95/7，第1段和第3段',
    ]);
  });

  it('of a place in another document, with that place', async () => {
    deepStrictEqual(await references('附件一，第2段', 5), [
      'A-94-8-S-2039-5.undoc: 2. 乙，见A/93/120，第1段。',
      'main.undoc: 附件一，第2段',
      'other.undoc: A/94/8，附件一，第2段',
      'A-96-1.undoc: A/94/8，附件一，第2段',
    ]);
  });

  it('of a document, from its symbol, wherever in it', async () => {
    deepStrictEqual(await references('A/94/8-S/2039/5，附件一，第2段', 3, false), [
      'main.undoc: A/94/8-S/2039/5',
      'main.undoc: A/94/8',
      'other.undoc: A/94/8，附件一，第2段',
      'A-96-1.undoc: A/94/8，附件一，第2段',
    ]);
  });

  it('of the document itself, from its masthead', async () => {
    deepStrictEqual(await references('河流报告'), [
      'other.undoc: A/95/7，第1段',
      'other.undoc: A/95/7，第3(a)段',
      'A-96-1.undoc: A/95/7，第1段和第3段',
    ]);
  });

  it('of a note is its mark', async () => {
    deepStrictEqual(await references('[^1]:'), ['main.undoc: [^1]', 'main.undoc: [^1]:']);
  });

  it('works in a document of the corpus as in a draft', async () => {
    const letter = 'un-corpus:/zh/A-94-8-S-2039-5.undoc';
    const text = await textOf(letter);
    editor.open(letter, text);
    const found = await editor.connection.sendRequest(ReferencesRequest.type, {
      textDocument: { uri: letter },
      position: position('2. 乙', 0, text),
      context: { includeDeclaration: false },
    });
    deepStrictEqual(
      await Promise.all((found ?? []).map(async (place) => `${name(place.uri)}: ${await cut(place.uri, place.range)}`)),
      [
        'main.undoc: A/94/8-S/2039/5，附件一，第2段',
        'other.undoc: A/94/8，附件一，第2段',
        'A-96-1.undoc: A/94/8，附件一，第2段',
      ],
    );
  });

  it('is counted over each cited paragraph, where that is wanted', async () => {
    const lenses = (found: readonly CodeLens[] | null): string[] =>
      (found ?? []).map(({ range, command }) => `${range.start.line}: ${command?.title ?? ''}`);
    const ask = (of: Editor): Promise<CodeLens[] | null> =>
      of.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: uri('main.undoc') } });
    deepStrictEqual(lenses(await ask(editor)), []);
    const counting = await startServer(folder, { codeLens: { citations: true } });
    counting.open(uri('main.undoc'), FILES['main.undoc']);
    deepStrictEqual(lenses(await ask(counting)), [
      '6: cited 4 times, 2 of them in other documents',
      '10: cited 2 times, in other documents',
    ]);
    await counting.stop();
  });

  describe('as a call hierarchy', () => {
    const prepare = async (words: string, by = 0): Promise<CallHierarchyItem[]> =>
      (await editor.connection.sendRequest(CallHierarchyPrepareRequest.type, {
        textDocument: { uri: uri('main.undoc') },
        position: position(words, by),
      })) ?? [];
    const incoming = async (item: CallHierarchyItem | undefined): Promise<string[]> => {
      ok(item);
      const calls = await editor.connection.sendRequest(CallHierarchyIncomingCallsRequest.type, { item });
      return Promise.all(
        (calls ?? []).map(async ({ from, fromRanges }) =>
          [from.name, from.detail ?? '', ...(await Promise.all(fromRanges.map((range) => cut(from.uri, range))))].join(
            ' | ',
          ),
        ),
      );
    };
    const outgoing = async (item: CallHierarchyItem | undefined): Promise<string[]> => {
      ok(item);
      const calls = await editor.connection.sendRequest(CallHierarchyOutgoingCallsRequest.type, { item });
      return Promise.all(
        (calls ?? []).map(async ({ to, fromRanges }) =>
          [to.name, to.detail ?? '', ...(await Promise.all(fromRanges.map((range) => cut(item.uri, range))))].join(
            ' | ',
          ),
        ),
      );
    };

    it('has the paragraph round the cursor, and who cites it, paragraph by paragraph', async () => {
      const [item, ...more] = await prepare('水位');
      deepStrictEqual(more, []);
      strictEqual(item?.name, '1. 水位𠀀上涨。');
      strictEqual(item.detail, 'A/95/7 › 一. 导言');
      deepStrictEqual(await incoming(item), [
        '2. 如上文第1段所述，见A/94/8-S/2039/5，附件一，第2段。 | A/95/7 › 一. 导言 | 上文第1段',
        '3. 两项： | A/95/7 › 一. 导言 | 上文第1段',
        '1. 秘书长的报告（A/95/7，第1段）说明了水位。 | A/95/9 | A/95/7，第1段',
        'A/96/1, paragraph 1 | 答复 | A/95/7，第1段和第3段',
      ]);
    });

    it('has what a paragraph cites, itself and in its notes; what is not held says so', async () => {
      deepStrictEqual(await outgoing((await prepare('水位'))[0]), [
        'A/94/8–S/2039/5, annex I, para 1 | 关于河流的信 | A/94/8，附件一，第1段',
      ]);
      deepStrictEqual(await outgoing((await prepare('两项'))[0]), [
        '1. 水位𠀀上涨。 | A/95/7 › 一. 导言 | 上文第1段',
        'A/90/1 | not held | A/90/1',
      ]);
    });

    it('has what a citation cites, and goes on from there, in either direction', async () => {
      const [cited] = await prepare('附件一，第2段', 5);
      strictEqual(cited?.name, 'A/94/8–S/2039/5, annex I, para 2');
      strictEqual(await cut(cited.uri, cited.range), '2. 乙，见A/93/120，第1段。');
      const callers =
        (await editor.connection.sendRequest(CallHierarchyIncomingCallsRequest.type, { item: cited })) ?? [];
      deepStrictEqual(
        callers.map(({ from }) => from.name),
        [
          '2. 如上文第1段所述，见A/94/8-S/2039/5，附件一，第2段。',
          '2. 见A/95/7，第3(a)段，和A/94/8，附件一，第2段。',
          'A/96/1, paragraph 1',
        ],
      );
      // From the corpus document that cites it on, outwards: what else its paragraph cites.
      deepStrictEqual(await outgoing(callers[2]?.from), [
        'A/95/7, paras 1 and 3 | not held | A/95/7，第1段和第3段',
        'A/94/8–S/2039/5, annex I, para 2 | 关于河流的信 | A/94/8，附件一，第2段',
      ]);
      const [next] =
        (await editor.connection.sendRequest(CallHierarchyOutgoingCallsRequest.type, { item: cited })) ?? [];
      strictEqual(next?.to.name, 'A/93/120, para 1');
      deepStrictEqual(await incoming(next.to), [
        'A/94/8–S/2039/5, annex I, paragraph 2 | 关于河流的信 | A/93/120，第1段',
      ]);
    });

    it('of the masthead is the document', async () => {
      const [item] = await prepare('河流报告');
      strictEqual(item?.name, 'A/95/7');
      match(item.detail ?? '', /河流报告/);
      strictEqual((await incoming(item)).length, 3);
      strictEqual((await outgoing(item)).length, 4);
    });
  });
});
