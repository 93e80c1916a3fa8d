/**
 * How long an editor waits for answers at any place of a draft of a megabyte: the server over stdio, with a corpus that nobody
 * wrote and other drafts in the workspace. Half of the places are on citations; an edit comes before every tenth question.
 */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { citations } from '../../server/src/analysis/analysis';
import { parse } from '../../server/src/draft/parse';
import { fileUri, startServer } from '../support/serverProcess';
import { generated, writeGenerated } from './generated';
import { figure, percentile, printTable } from './measure';
import { asked, side, type Question, type Side } from './questions';

const ROUNDS = Number(process.env.ROUNDS ?? 300);
const EDIT_EVERY = 10;
const SIZE = 1_000_000;

const QUESTIONS: readonly Question[] = [
  { name: 'hover', method: 'textDocument/hover', position: true },
  { name: 'definition', method: 'textDocument/definition', position: true },
  { name: 'highlight', method: 'textDocument/documentHighlight', position: true },
  {
    name: 'references',
    method: 'textDocument/references',
    position: true,
    more: { context: { includeDeclaration: true } },
  },
  { name: 'code lens', method: 'textDocument/codeLens', position: false },
];
/** Asked about a range: one place for the light bulb, a screen for hints. */
const RANGED = [
  { name: 'code action', method: 'textDocument/codeAction', lines: 0, more: { context: { diagnostics: [] } } },
  { name: 'inlay hint', method: 'textDocument/inlayHint', lines: 100, more: {} },
];

export async function measureAnywhere(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-anywhere-'));
  try {
    writeGenerated(join(folder, 'corpus'), 100);
    mkdirSync(join(folder, 'drafts'));
    for (let at = 200; at < 210; at++) writeFileSync(join(folder, 'drafts', `${at}.undoc`), generated(at).text);
    // French, Chinese, Arabic.
    for (const at of [113, 111, 115]) await measureDraft(folder, generated(at, SIZE).text);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureDraft(folder: string, text: string): Promise<void> {
  const { tree } = parse(text);
  const uri = fileUri(join(folder, 'drafts', 'long.undoc'));
  const settings = {
    corpus: { folders: [join(folder, 'corpus')] },
    codeLens: { citations: true },
    inlayHints: { titles: true, firstWords: true },
  };
  const editor = await startServer(join(folder, 'drafts'), settings, {
    capabilities: { textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } } },
    wait: false,
  });
  editor.open(uri, text);
  while (editor.corpus().stage !== 'ready') await new Promise((resolve) => setTimeout(resolve, 100));
  await editor.diagnostics(uri, 1);
  const links = citations(tree).map(({ span }) => span);
  const one = side(editor.connection, uri, text, links, 1, (version, range, put) => {
    editor.change(uri, version, [{ range, text: put }]);
  });
  const rows: string[][] = [];
  const add = async (name: string, question: () => Promise<number | undefined>): Promise<void> => {
    const still: number[] = [];
    const edited: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const isEdited = round % EDIT_EVERY === 0;
      if (isEdited) one.edit();
      const wait = await question();
      if (wait !== undefined) (isEdited ? edited : still).push(wait);
    }
    const figures = [still, edited].flatMap((waits) => [0.5, 0.95, 1].map((share) => figure(percentile(waits, share))));
    rows.push([name, ...figures]);
  };
  for (const question of QUESTIONS) await add(question.name, () => asked(one, question));
  for (const { name, method, lines, more } of RANGED)
    await add(name, () => askedOfRange(one, name, method, lines, more));
  await editor.stop();
  if (editor.messages.length > 0) console.log(`The server said: ${editor.messages.join(' | ')}`);
  printTable(
    `Milliseconds at any place of ${text.length} UTF-16 units of ${tree.language}, ${links.length} citations, load ${figure(loadavg()[0] ?? NaN)}`,
    ['question', 'p50', 'p95', 'max', 'edited p50', 'edited p95', 'edited max'],
    rows,
  );
}

async function askedOfRange(
  one: Side,
  name: string,
  method: string,
  lines: number,
  more: object,
): Promise<number | undefined> {
  const start = one.place();
  const end = { line: start.line + lines, character: start.character };
  return asked(
    { ...one, place: () => start },
    { name, method, position: false, more: { range: { start, end }, ...more } },
  );
}
