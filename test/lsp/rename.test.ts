/** Rename over the protocol: versions, other drafts open and closed, what is asked about, what is refused. */
import { deepStrictEqual, match, ok, rejects, strictEqual } from 'node:assert';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  PrepareRenameRequest,
  RenameRequest,
  type ClientCapabilities,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { lineIndex } from '../../server/src/base/lineIndex';
import { fileUri, startServer, type Editor } from '../support/serverProcess';
import { edited } from '../support/textEdits';

const OWN = 'A/95/7\n\n1. See A/93/120, para. 4, and “as in A/93/120”.[^1]\n\n[^1]: A.\n';
const OPEN = '1. 见A/93/120，第7段。\n';
const CLOSED = '1. 第1631（2005）号决议。\r\n\r\n2. 见A/93/120。\r\n';
const OTHER = '1. See A/93/121.\n';

function capabilities(annotations: boolean, documentChanges = true): ClientCapabilities {
  return {
    workspace: { workspaceEdit: { documentChanges, ...(annotations && { changeAnnotationSupport: {} }) } },
    textDocument: { rename: { prepareSupport: true } },
  };
}

describe('rename over the protocol', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-rename-'));
  const uriOf = (name: string): string => fileUri(join(folder, name));
  const started: Editor[] = [];
  before(() => {
    for (const [name, text] of Object.entries({
      'own.undoc': OWN,
      'open.undoc': OPEN,
      'closed.undoc': CLOSED,
      'other.undoc': OTHER,
    }))
      writeFileSync(join(folder, name), text);
  });
  after(async () => {
    for (const editor of started) await editor.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const start = async (can: ClientCapabilities): Promise<Editor> => {
    const editor = await startServer(folder, undefined, { capabilities: can });
    started.push(editor);
    editor.open(uriOf('own.undoc'), OWN);
    editor.open(uriOf('open.undoc'), OPEN);
    return editor;
  };
  const positionOf = (words: string, by = 0): { line: number; character: number } =>
    lineIndex(OWN).position(OWN.indexOf(words) + by);
  const rename = (editor: Editor, words: string, newName: string): Promise<WorkspaceEdit | null> =>
    editor.connection.sendRequest(RenameRequest.type, {
      textDocument: { uri: uriOf('own.undoc') },
      position: positionOf(words, 2),
      newName,
    });

  it('changes a symbol in every draft that names it, with what is to be confirmed', async () => {
    const editor = await start(capabilities(true));
    const edit = await rename(editor, 'A/93/120', 'A/94/8');
    const changes = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    deepStrictEqual(changes.map(({ textDocument: { uri, version } }) => [uri, version]).sort(), [
      [uriOf('closed.undoc'), null],
      [uriOf('open.undoc'), 1],
      [uriOf('own.undoc'), 1],
    ]);
    const after = Object.fromEntries(
      changes.map(({ textDocument: { uri }, edits }) => [
        uri,
        edited(readFileSync(fileURLToPath(uri), 'utf8'), edits as Parameters<typeof edited>[1]),
      ]),
    );
    strictEqual(after[uriOf('own.undoc')], OWN.replaceAll('A/93/120', 'A/94/8'));
    strictEqual(after[uriOf('closed.undoc')], CLOSED.replace('A/93/120', 'A/94/8'));
    const { changeAnnotations = {} } = edit ?? {};
    deepStrictEqual(
      Object.values(changeAnnotations).map(({ label, needsConfirmation }) => [label, needsConfirmation ?? false]),
      [
        ['In quotations', true],
        ['In other drafts', false],
      ],
    );
    const [own] = changes;
    const asked = own?.edits.filter(
      (one) => 'annotationId' in one && changeAnnotations[one.annotationId ?? '']?.needsConfirmation,
    );
    deepStrictEqual(
      asked?.map(({ range }) => range.start),
      [positionOf('A/93/120”')],
    );
  });

  it('leaves what is quoted alone where it cannot ask, and says so', async () => {
    const editor = await start(capabilities(false));
    const edit = await rename(editor, 'A/93/120', 'A/94/8');
    const [own] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    strictEqual(own?.edits.length, 1);
    match(await editor.message(/Not renamed/), /own\.undoc, line 3/);
  });

  it('gives plain changes to a client without versions', async () => {
    const editor = await start(capabilities(false, false));
    const edit = await rename(editor, '[^1]', '4');
    strictEqual(edit?.documentChanges, undefined);
    strictEqual(edited(OWN, edit?.changes?.[uriOf('own.undoc')] ?? []), OWN.replaceAll('[^1]', '[^4]'));
  });

  it('says what can be renamed and under which name, and why something cannot', async () => {
    const editor = await start(capabilities(true));
    const prepare = (words: string, by = 0): Promise<unknown> =>
      editor.connection.sendRequest(PrepareRenameRequest.type, {
        textDocument: { uri: uriOf('own.undoc') },
        position: positionOf(words, by),
      });
    deepStrictEqual(await prepare('A/93/120', 4), {
      range: { start: positionOf('A/93/120'), end: positionOf('A/93/120', 8) },
      placeholder: 'A/93/120',
    });
    await rejects(prepare('1. See'), /Paragraph numbers follow from their order/);
    await rejects(rename(editor, '[^1]', ''), /cannot be the mark of a footnote/);
    ok(editor.messages.every((message) => !/Not renamed/.test(message)));
  });
});
