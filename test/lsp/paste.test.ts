/** Copying and pasting over stdio. */
import { deepStrictEqual, match, strictEqual } from 'node:assert';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  COPY_FORMATTED,
  PASSAGE,
  PASTE,
  type CopiedPassage,
  type FormattedCopy,
  type PasteResult,
} from '../../server/src/protocol';
import { edited } from '../support/textEdits';
import { fileUri, startServer, type Editor } from '../support/serverProcess';

const DRAFT = '1. One.[^1]\r\n\r\n\r\n\r\n2. Two.[^2]\r\n\r\n[^1]: A.\r\n\r\n[^2]: B.\r\n';

describe('pasting over stdio', () => {
  let folder: string;
  let editor: Editor;
  let uri: string;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rapporteur-paste-'));
    uri = fileUri(join(folder, 'draft.undoc'));
    editor = await startServer(folder, () => ({}));
    editor.open(uri, DRAFT);
  });
  after(async () => {
    await editor.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const at = (line: number, character: number, end = character): unknown => ({
    start: { line, character },
    end: { line, character: end },
  });
  const paste = (params: object): Promise<PasteResult | null> =>
    editor.connection.sendRequest<PasteResult | null>(PASTE, {
      uri,
      version: 1,
      ranges: [at(2, 0)],
      text: '',
      ...params,
    });

  it('gives the edits, the line on them, and the cursor', async () => {
    const html =
      '<p>3. New.<a href="#_ftn1" name="_ftnref1">[1]</a></p><div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> C.</p></div>';
    const result = await paste({ html, text: '3. New.[1]' });
    strictEqual(
      edited(DRAFT, (result?.edits ?? []) as Parameters<typeof edited>[1]),
      '1. One.[^1]\r\n\r\n2. New.[^2]\r\n\r\n3. Two.[^3]\r\n\r\n[^1]: A.\r\n\r\n[^2]: C.\r\n\r\n[^3]: B.\r\n',
    );
    strictEqual(result?.summary, 'Pasted 1 paragraph and 1 note; paragraph 2 is now 3.');
    deepStrictEqual(result.caret, { line: 2, character: 11 });
  });

  it('answers nothing for plain words, several cursors, another version, another document', async () => {
    strictEqual(await paste({ text: 'words' }), null);
    strictEqual(await paste({ html: '<p>A</p><p>B</p>', text: 'x', ranges: [at(0, 0), at(4, 0)] }), null);
    strictEqual(await paste({ html: '<p>A</p><p>B</p>', text: 'x', ranges: [] }), null);
    strictEqual(await paste({ html: '<p>A</p><p>B</p>', text: 'x', version: 7 }), null);
    strictEqual(await paste({ html: '<p>A</p><p>B</p>', text: 'x', uri: fileUri(join(folder, 'none.undoc')) }), null);
  });

  it('gives the notes of what is copied', async () => {
    const passage = await editor.connection.sendRequest<CopiedPassage | null>(PASSAGE, {
      uri,
      version: 1,
      ranges: [at(4, 3, 12)],
    });
    deepStrictEqual(passage, { uri, text: 'Two.[^2]', notes: [{ number: 2, lines: '[^2]: B.' }] });
    strictEqual(await editor.connection.sendRequest(PASSAGE, { uri, version: 1, ranges: [at(4, 3, 5)] }), null);
  });

  it('gives the draft for Word', async () => {
    const copy = await editor.connection.sendRequest<FormattedCopy | null>(COPY_FORMATTED, { uri });
    strictEqual(copy?.text, '1. One.[1]\n\n2. Two.[2]\n\n[1] A.\n[2] B.');
    match(copy.html, /mso-footnote-id:ftn2/);
    strictEqual(copy.summary, '2 paragraphs and 2 notes');
  });
});
