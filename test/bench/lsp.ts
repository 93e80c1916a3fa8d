/**
 * How long an editor waits for an answer: the server on a report of 48 KB, and VS Code's Markdown server beside it on a file
 * of the same size. `npm run bench:lsp`; every figure is of one run, in which the two are asked in turn.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { citations } from '../../server/src/analysis/analysis';
import { parse } from '../../server/src/draft/parse';
import { everyBlock } from '../../server/src/draft/tree';
import { SHARED, textsIn } from '../support/documents';
import { fileUri, startServer, type Editor } from '../support/serverProcess';
import { generated, writeGenerated } from './generated';
import { markdownFiles } from './markdownFiles';
import { startMarkdownServer } from './markdownServer';
import { figure, percentile, printTable, times } from './measure';
import { asked, QUESTIONS, side, type Side } from './questions';
import { measureWhileIndexing } from './whileIndexing';

const ROUNDS = Number(process.env.ROUNDS ?? 1000);
/** Asked first and not counted. */
const WARM_UP = 30;
/** An edit comes before every so manieth question, so that more than one answer in twenty is of a text that is new. */
const EDIT_EVERY = 10;
/** Wanted: p95 at most so many times theirs, or so many milliseconds. */
const RATIO = 1.2;
const SOON = 10;

export async function measureLsp(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-lsp-'));
  try {
    const { uri, text, corpus } = subject(folder);
    const draft = parse(text).tree;
    const kinds = everyBlock(draft).map(({ block }) => block.kind);
    const links = citations(draft).map(({ span }) => span);
    const editor = await startServer(undefined, { corpus: { folders: corpus } }, { wait: false });
    editor.open(uri, text);
    await corpusRead(editor);

    const ownFolder = join(folder, 'corpus');
    const count = editor.corpus().documents;
    const files = markdownFiles(count, {
      size: text.length,
      links: links.length,
      headings: kinds.filter((kind) => kind === 'heading').length,
      paragraphs: kinds.filter((kind) => kind === 'paragraph').length,
    });
    const markdown = mkdtempSync(join(folder, 'markdown-'));
    for (const file of files) writeFileSync(join(markdown, file.name), file.text);
    const [{ name, text: theirText } = { name: '', text: '' }] = files;
    const theirUri = fileUri(join(markdown, name));
    const server = await startMarkdownServer(markdown);
    server.open(theirUri, theirText);

    const theirLinks = [...theirText.matchAll(/\[第\d+段\]\([^)]*\)/g)].map(({ index, 0: all }) => ({
      from: index,
      to: index + all.length,
    }));
    console.log(
      `\n${basename(uri)}: ${text.length} UTF-16 units, ${links.length} citations, a corpus of ${count} documents${corpus.includes(ownFolder) ? ' that nobody wrote (there is no ../shared)' : ''}; Markdown: ${theirText.length} units, ${theirLinks.length} links, ${files.length} files.`,
    );
    const ours = side(editor.connection, uri, text, links, 1, (version, range, put) => {
      editor.change(uri, version, [{ range, text: put }]);
    });
    const theirs = side(server.connection, theirUri, theirText, theirLinks, 1, (version, range, put, now) => {
      server.change(theirUri, version, range, put, now);
    });
    await table(ours, theirs);
    await server.stop();
    await editor.stop();
    if (editor.messages.length > 0) console.log(`The server said: ${editor.messages.join(' | ')}`);
    await measureWhileIndexing(folder, uri, text, links);
    // A busy machine makes everybody wait, and what is slow then is not slow.
    console.log(
      `\n${availableParallelism()} cores, and as many as ${figure(loadavg()[0] ?? NaN)} wanted to work in the last minute.`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The report of 48 KB with the published documents, or a draft that nobody wrote with a corpus of its kind. */
function subject(folder: string): { uri: string; text: string; corpus: string[] } {
  const [report] = SHARED ? textsIn(join(SHARED, 'corpus'), /^000.*\.txt$/) : [];
  if (SHARED && report)
    return {
      uri: fileUri(report.name),
      text: report.text,
      corpus: [join(SHARED, 'corpus'), join(SHARED, 'documents')],
    };
  const corpus = join(folder, 'corpus');
  writeGenerated(corpus, 60);
  return { uri: fileUri(join(folder, 'draft.undoc')), text: generated(101).text, corpus: [corpus] };
}

async function corpusRead(editor: Editor): Promise<void> {
  while (editor.corpus().stage !== 'ready') await new Promise((resolve) => setTimeout(resolve, 100));
}

async function table(ours: Side, theirs: Side): Promise<void> {
  const rows: string[][] = [];
  for (const question of QUESTIONS) {
    const waits: [number[], number[]] = [[], []];
    for (let round = -WARM_UP; round < ROUNDS; round++) {
      for (const [at, one] of [ours, theirs].entries()) {
        if (round % EDIT_EVERY === 0) one.edit();
        const wait = await asked(one, question);
        if (round >= 0 && wait !== undefined) waits[at]?.push(wait);
      }
    }
    const [own, other] = waits;
    const [p95, otherP95] = [percentile(own, 0.95), percentile(other, 0.95)];
    const holds = p95 <= SOON || p95 <= RATIO * otherP95;
    rows.push([
      question.name,
      ...[own, other].flatMap((values) => [figure(percentile(values, 0.5)), figure(percentile(values, 0.95))]),
      times(p95 / otherP95),
      own.length === 0 ? '–' : holds ? 'yes' : 'NO',
    ]);
  }
  printTable(
    `Milliseconds until the answer, ${ROUNDS} questions of each kind in turn, an edit before every ${EDIT_EVERY}th (wanted: p95 at most ${RATIO}× theirs, or ${SOON} ms)`,
    ['question', 'p50', 'p95', 'Markdown p50', 'Markdown p95', 'ratio p95', 'holds'],
    rows,
  );
}
