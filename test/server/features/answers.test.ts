/** Hover, definition and diagnostics as plain LSP data. */
import { NO_OPTIONS } from '../../../server/src/checks/options';
import { runChecks } from '../../../server/src/checks/run';
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { definition } from '../../../server/src/features/definition';
import { diagnostic } from '../../../server/src/features/diagnostics';
import { hover } from '../../../server/src/features/hover';
import type { Snapshot } from '../../../server/src/workspace/workspace';
import { snapshotOf } from '../../support/check';
import { readMarks } from '../../support/marks';

const LETTER =
  'A/94/8–S/2039/5\n\n5 March 2039\n\n关于河流的信\n\n谨转交附件。\n\n附件一\n\n结论\n\n1. 甲*乙*。\n\n2. 两项：\n\n(a) 子；\n\n(b) 丑。\n';
const ENGLISH = 'A/93/120\n\nAdvance unedited version\n\nFlood warnings\n\n1. The gauges are read every hour.\n';
const CORPUS = { 'letter.txt': LETTER, 'report.txt': ENGLISH };

const CLIENT = { markdown: true, commands: {} };

/** The snapshot of a text with one cursor, and the position of the cursor. */
async function at(marked: string): Promise<{ snapshot: Snapshot; position: { line: number; character: number } }> {
  const { text, cursors } = readMarks(marked);
  strictEqual(cursors.length, 1);
  const snapshot = await snapshotOf(text, CORPUS);
  return { snapshot, position: snapshot.lines.position(cursors[0] ?? 0) };
}

async function hoverAt(marked: string): Promise<string | undefined> {
  const { snapshot, position } = await at(marked);
  const found = hover(snapshot, position, CLIENT);
  return found && (found.contents as { value: string }).value;
}

describe('hover', () => {
  it('shows title, date, part and paragraph with all that belongs to it', async () => {
    strictEqual(
      await hoverAt('1. 见A/94/8-S/⟦|⟧2039/5，附件一，第2段。\n'),
      '**A/94/8–S/2039/5** · 关于河流的信 · 2039\\-03\\-05\n\n*annex I*\n\n**2\\.** 两项：\n\n\u2003\\(a\\) 子；\n\n\u2003\\(b\\) 丑。',
    );
  });

  it('shows text of a document as text, never as Markdown', async () => {
    match((await hoverAt('1. 见A/94/8，附件一，⟦|⟧第1段。\n')) ?? '', /甲\\\*乙\\\*/);
  });

  it('answers from the first to the last character of the citation, and not beside it', async () => {
    for (const inside of ['见⟦|⟧A/94/8，附件一，第1段。', '见A/94/8，附件一，第1段⟦|⟧。'])
      ok(await hoverAt(`1. ${inside}\n`), inside);
    for (const beside of ['⟦|⟧见A/94/8，附件一，第1段。', '见A/94/8，附件一，第1段。⟦|⟧'])
      strictEqual(await hoverAt(`1. ${beside}\n`), undefined, beside);
  });

  it('shows the text of a note over its mark', async () => {
    strictEqual(await hoverAt('1. 甲。[^⟦|⟧1]\n\n[^1]: 见附件。\n'), '\\[1\\] 见附件。');
    strictEqual(await hoverAt('1. 甲。[^⟦|⟧1]\n'), undefined);
  });

  it('says that a document is not in the corpus', async () => {
    match((await hoverAt('1. 见A/90/⟦|⟧1，第3段。\n')) ?? '', /not in the corpus/);
  });

  it('says how a document is held where that is not simply with its text in the language of the draft', async () => {
    match((await hoverAt('1. 见A/93/⟦|⟧120，第1段。\n')) ?? '', /held in another language \\\(en\\\)/);
    match(
      (await hoverAt('1. See A/93/⟦|⟧120, para. 1, of the Commission.\n')) ?? '',
      /Flood warnings · advance version/,
    );
  });

  it('gives title and date of a resolution that is not held from the catalogue', async () => {
    match(
      (await hoverAt('1. 安全理事会第⟦|⟧2196（2015）号决议。\n')) ?? '',
      /^\*\*S\/RES\/2196 \\\(2015\\\)\*\* · Central African Republic · 2015\\-01\\-22\n\nThis document is not in the corpus/,
    );
  });

  it('does not call a document absent while the corpus is being read', async () => {
    const { snapshot, position } = await at('1. 见A/90/⟦|⟧1，第3段。\n');
    const found = hover({ ...snapshot, corpusReading: true }, position, CLIENT);
    match((found?.contents as { value: string }).value, /still being read/);
  });

  it('says what is wrong with a symbol, what was meant, and what is still to come', async () => {
    match((await hoverAt('1. 见A/hrc/⟦|⟧54/31。\n')) ?? '', /^\S.*\. Probably A\/HRC\/54\/31 is meant\\\.\n\n/s);
    match((await hoverAt('1. 见S/2041/⟦|⟧XXX。\n')) ?? '', /^This number is still to come/);
  });

  it('of a missing place shows the document; the finding says the rest', async () => {
    strictEqual(
      await hoverAt('1. 见A/94/⟦|⟧8，附件一，第9段。\n'),
      '**A/94/8–S/2039/5** · 关于河流的信 · 2039\\-03\\-05',
    );
    strictEqual(await hoverAt('1. 见上文⟦|⟧第9段。\n'), undefined);
  });

  it('cuts what is longer than a hover', async () => {
    const text = `1. ${'水'.repeat(5000)}。\n\n2. 见上文⟦|⟧第1段。\n`;
    const shown = (await hoverAt(text)) ?? '';
    ok(shown.length < 1400 && shown.endsWith('…'));
  });
});

describe('definition', () => {
  it('has the exact citation as its origin, and the paragraph as its target', async () => {
    const { snapshot, position } = await at('1. 见A/94/8⟦|⟧，附件一，第2段。\n');
    const [link, ...more] = definition(snapshot, position);
    deepStrictEqual(more, []);
    deepStrictEqual(link?.originSelectionRange, { start: { line: 0, character: 4 }, end: { line: 0, character: 18 } });
    strictEqual(link.targetUri, 'un-corpus:/zh/A-94-8-S-2039-5.undoc');
    strictEqual(LETTER.split('\n')[link.targetSelectionRange.start.line], '2. 两项：');
    strictEqual(LETTER.split('\n')[link.targetRange.end.line], '(b) 丑。');
  });

  it('of a range is its first paragraph, of a list each one', async () => {
    const draft = '1. 甲。\n\n2. 乙。\n\n3. 丙。\n\n4. 见';
    const range = await at(`${draft}上文⟦|⟧第1至3段。\n`);
    deepStrictEqual(
      definition(range.snapshot, range.position).map(({ targetSelectionRange }) => targetSelectionRange.start.line),
      [0],
    );
    const list = await at(`${draft}上文⟦|⟧第1和3段。\n`);
    deepStrictEqual(
      definition(list.snapshot, list.position).map(({ targetSelectionRange }) => targetSelectionRange.start.line),
      [0, 4],
    );
  });

  it('is empty where the place is missing or unknown', async () => {
    for (const marked of ['1. 见上文⟦|⟧第9段。\n', '1. 见A/90/⟦|⟧1。\n', '1. ⟦|⟧甲。\n']) {
      const { snapshot, position } = await at(marked);
      deepStrictEqual(definition(snapshot, position), [], marked);
    }
  });
});

describe('diagnostics', () => {
  it('have the rule as their code, its severity, and the document as related information', async () => {
    const snapshot = await snapshotOf('1. 见A/94/8，附件一，第9段。\n', CORPUS);
    const { findings } = runChecks(snapshot, NO_OPTIONS, (_, error) => {
      throw error;
    });
    const [found] = findings.map((finding) => diagnostic(snapshot, finding));
    strictEqual(found?.code, 'reference-missing');
    strictEqual(found.severity, 1);
    strictEqual(found.message, 'There is no paragraph 9 in annex I of A/94/8-S/2039/5, which has paragraphs 1 to 2.');
    strictEqual(found.relatedInformation?.[0]?.location.uri, 'un-corpus:/zh/A-94-8-S-2039-5.undoc');
  });

  it('are faded where they mark what nobody needs', async () => {
    const snapshot = await snapshotOf(
      '<!-- rapporteur-ignore-line bracket-width -->\n1. 各国(甲）同意。\n\n<!-- rapporteur-ignore-line bracket-width -->\n2. 甲。\n\n3. 各国(乙）同意。\n',
    );
    const { findings } = runChecks(snapshot, NO_OPTIONS, (_, error) => {
      throw error;
    });
    deepStrictEqual(
      findings.map((finding) => diagnostic(snapshot, finding)).map(({ code, tags }) => [code, tags]),
      [
        ['exception-unused', [1]],
        ['bracket-width', undefined],
      ],
    );
  });
});
